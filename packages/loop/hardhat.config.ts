import { labConfig } from "@synergy/kit/hardhat";

const easArtifacts = "../../node_modules/@ethereum-attestation-service/eas-contracts/artifacts";

export default {
  ...labConfig(),
  test: {
    solidity: {
      // The Solidity tests deploy the stock EAS from its published bytecode, so they may read those files.
      fsPermissions: { readDirectory: [easArtifacts] },
      invariant: { runs: 50, depth: 100 },
    },
  },
};
