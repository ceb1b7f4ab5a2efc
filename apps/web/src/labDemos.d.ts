// Types of the module that vite/labDemos.ts writes.
declare module "virtual:lab-demos" {
  export type DemoEntry = {
    info: import("@synergy/kit").DemoInfo;
    /** From the repository's root, with forward slashes. */
    path: string;
    lines: import("./source/token.ts").Token[][];
    load: () => Promise<import("@synergy/kit").Demo>;
  };
  /** Folders under packages/, with or without a demo. */
  export const packages: readonly string[];
  export const demos: readonly DemoEntry[];
}
