import { labConfig } from "@synergy/kit/hardhat";

export default { ...labConfig(), test: { solidity: { invariant: { runs: 30, depth: 80 } } } };
