// `npm run build`: compiles what has changed since the last time. `build.mjs contracts` leaves the web app out.
import { runTurbo } from "./turbo.mjs";

const scope = process.argv[2] === "contracts" ? ["--filter=./packages/*"] : [];
const built = await runTurbo(["run", "build", "--output-logs=errors-only", ...scope], {
  slowly: "Building what has changed …",
});
process.exitCode = built ? 0 : 1;
