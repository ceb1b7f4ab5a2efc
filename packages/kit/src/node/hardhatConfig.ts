// The one Hardhat configuration that every concept package shares.
import { fileURLToPath } from "node:url";
import { defineConfig } from "hardhat/config";

/**
 * Configuration for a package with Solidity in contracts/ (tests `X.t.sol` beside their `X.sol`).
 *
 * The compiler is npm's solc, WebAssembly: Hardhat's own download needs a network, and a class may have none.
 *
 * @param runs how often the optimizer may expect each contract to be called; more makes longer code and cheaper calls
 */
export function labConfig(runs = 200) {
  return defineConfig({
    solidity: {
      version: "0.8.37",
      path: fileURLToPath(import.meta.resolve("solc/soljson.js")),
      // The layout of storage is for the lab's microscope, which calls variables by their names.
      settings: { optimizer: { enabled: true, runs }, outputSelection: { "*": { "*": ["storageLayout"] } } },
    },
    paths: { tests: { solidity: "contracts" } },
  });
}
