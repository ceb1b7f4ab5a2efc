import { labConfig } from "@synergy/kit/hardhat";

const easArtifacts = "../../node_modules/@ethereum-attestation-service/eas-contracts/artifacts";

const config = labConfig();

export default {
  ...config,
  // Payments are called often and deployed once: the optimizer may make the code longer to make each call cheaper.
  solidity: { ...(config.solidity as object), settings: { optimizer: { enabled: true, runs: 100_000 } } },
  test: {
    solidity: {
      // The Solidity tests deploy the stock EAS from its published bytecode, so they may read those files.
      fsPermissions: { readDirectory: [easArtifacts] },
      invariant: { runs: 50, depth: 100 },
    },
  },
};
