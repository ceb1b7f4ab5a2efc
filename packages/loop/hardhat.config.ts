import { labConfig } from "@synergy/kit/hardhat";

export default labConfig();
