// `npm run verifier`: writes contracts/Groth16Verifier.sol from the verification key of the core circuit.
import { writeFile } from "node:fs/promises";
import { digitModel, modelRootKeccak } from "@synergy/model";
import { verificationKey } from "../circuit.ts";
import { solidityVerifier } from "./solidityVerifier.ts";

const target = new URL("../../contracts/Groth16Verifier.sol", import.meta.url);
await writeFile(target, solidityVerifier(verificationKey, modelRootKeccak(digitModel)));
console.log("contracts/Groth16Verifier.sol is written.");
