import { createActors } from "@synergy/kit";
import { encodeAbiParameters, hashTypedData, keccak256, recoverTypedDataAddress, stringToBytes, zeroHash } from "viem";
import { expect, test } from "vitest";
import { contentHash, type Rationale, rationaleTypedData, signRationale } from "../src/index.ts";

const { bob: agent, eve } = createActors();
const mandate = { chainId: 31337, guard: "0x5FbDB2315678afecb367f032d93F642f64180aa3", number: 3 } as const;
const rationale: Rationale = {
  proposalId: 2n ** 200n + 7n,
  support: 0,
  rationaleHash: contentHash("against\nr2: it mints"),
  modelHash: contentHash("a model"),
  policyHash: contentHash("a policy"),
  confidenceBps: 9000,
};

test("the digest is the one that EIP-712 prescribes, computed here word by word", () => {
  const type =
    "Rationale(uint256 proposalId,uint8 support,bytes32 rationaleHash,bytes32 modelHash,bytes32 policyHash,uint16 confidenceBps)";
  const domainType = "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract,bytes32 salt)";
  const word = (text: string) => keccak256(stringToBytes(text));
  const names = ["bytes32", "bytes32", "bytes32", "uint256", "address", "bytes32"].map((name) => ({ type: name }));
  const salt = `0x${"3".padStart(64, "0")}`;
  const domain = [word(domainType), word("DelegateGuard"), word("1"), BigInt(mandate.chainId), mandate.guard, salt];
  const fields = ["bytes32", "uint256", "uint8", "bytes32", "bytes32", "bytes32", "uint16"].map((name) => ({
    type: name,
  }));
  const { proposalId, support, rationaleHash, modelHash, policyHash, confidenceBps } = rationale;
  const values = [word(type), proposalId, support, rationaleHash, modelHash, policyHash, confidenceBps];
  const hashes = [keccak256(encodeAbiParameters(names, domain)), keccak256(encodeAbiParameters(fields, values))];
  const digest = keccak256(`0x1901${hashes.map((hash) => hash.slice(2)).join("")}`);
  expect(hashTypedData(rationaleTypedData(mandate, rationale))).toBe(digest);
});

const changes: Record<string, Partial<Rationale>> = {
  "another proposal": { proposalId: 1n },
  "the opposite vote": { support: 1 },
  "another reason": { rationaleHash: zeroHash },
  "another model": { modelHash: zeroHash },
  "another policy": { policyHash: zeroHash },
  "more confidence": { confidenceBps: 10_000 },
};

test.for(Object.entries(changes))("the agent's signature is worth nothing for %s", async ([, change]) => {
  const signature = await signRationale(agent, mandate, rationale);
  const recover = (message: Rationale) =>
    recoverTypedDataAddress({ ...rationaleTypedData(mandate, message), signature });
  expect(await recover(rationale)).toBe(agent.address);
  expect(await recover({ ...rationale, ...change })).not.toBe(agent.address);
});

test("it is worth nothing at another guard, on another chain or under other terms, and Eve's names Eve", async () => {
  const signature = await signRationale(agent, mandate, rationale);
  for (const other of [
    { ...mandate, chainId: 31338 },
    { ...mandate, guard: eve.address },
    { ...mandate, number: 2 },
    { ...mandate, number: 4 },
  ]) {
    const recovered = await recoverTypedDataAddress({ ...rationaleTypedData(other, rationale), signature });
    expect(recovered).not.toBe(agent.address);
  }
  const forged = await signRationale(eve, mandate, rationale);
  const signer = await recoverTypedDataAddress({ ...rationaleTypedData(mandate, rationale), signature: forged });
  expect(signer).toBe(eve.address);
});
