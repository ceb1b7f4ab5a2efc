// `npm run dev`: the lab behind a Vite server, which shows every saved file at once. Same address as `npm start`.
import { fileURLToPath } from "node:url";
import { describeError } from "@synergy/kit";
import { startLabProcess } from "@synergy/lab/process";
import { createServer } from "vite";

const configFile = fileURLToPath(new URL("./vite.config.ts", import.meta.url));

try {
  const lab = await startLabProcess({ HOST: "127.0.0.1" });
  process.env.LAB_URL = lab.url; // where vite.config.ts sends /rpc and /health
  const port = Number(process.env.PORT || 4321);
  const vite = await createServer({
    configFile,
    server: { host: process.env.HOST || "127.0.0.1", port, strictPort: true },
  });
  process.on("exit", () => lab.child.kill());
  await vite.listen();
  console.log(`Open ${vite.resolvedUrls?.local[0]} (saved files show at once, Ctrl-C stops)`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(0));
} catch (error) {
  const { name, message, fix } = describeError(error);
  console.error(`\n${name}: ${message}${fix ? `\nFix: ${fix}` : ""}`);
  process.exit(1);
}
