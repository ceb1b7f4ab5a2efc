import { labConfig } from "@synergy/kit/hardhat";

export default {
  // Payments are called often and deployed once: the optimizer may make the code longer to make each call cheaper.
  // (The other packages have 200 runs; README.md says what the calls would cost with those.)
  ...labConfig(100_000),
  test: { solidity: { invariant: { runs: 150, depth: 100 } } },
};
