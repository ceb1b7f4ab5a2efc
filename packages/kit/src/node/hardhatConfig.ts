// The one Hardhat configuration that every concept package shares.
import { fileURLToPath } from "node:url";
import { defineConfig } from "hardhat/config";

/**
 * Configuration for a package with Solidity in contracts/ (tests `X.t.sol` beside their `X.sol`).
 *
 * The compiler is npm's solc, WebAssembly: Hardhat's own download needs a network, and a class may have none.
 */
export function labConfig() {
  return defineConfig({
    solidity: {
      version: "0.8.37",
      path: fileURLToPath(import.meta.resolve("solc/soljson.js")),
      settings: { optimizer: { enabled: true, runs: 200 } },
    },
    paths: { tests: { solidity: "contracts" } },
  });
}
