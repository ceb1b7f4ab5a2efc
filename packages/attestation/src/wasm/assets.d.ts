// Vite turns `import url from "x.wasm?url"` into the address under which it serves the file.
declare module "*.wasm?url" {
  const url: string;
  export default url;
}
