// `npm run demo`. Node keeps the compiled code of everything that follows, so that later starts are faster.
import { enableCompileCache } from "node:module";

enableCompileCache();
await import("./demoMain.ts");
