// Vite turns these imports into the addresses under which it serves the files.
declare module "*.wasm?url" {
  const url: string;
  export default url;
}
declare module "*.zkey?url" {
  const url: string;
  export default url;
}
declare module "*.gz?url" {
  const url: string;
  export default url;
}
