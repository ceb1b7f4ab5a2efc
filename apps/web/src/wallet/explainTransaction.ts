// A transaction in words: which function of which contract, with what, and how much ether goes along.
import { type Abi, type AbiFunction, decodeFunctionData, erc20Abi, formatEther, isAddressEqual, parseAbi } from "viem";
import { words } from "../words/index.ts";
import { abiOf } from "./abis.ts";
import type { Explanation, Place } from "./explain.ts";
import { amountOf, isUnlimited, nameIn } from "./explainTyped.ts";
import type { Transaction } from "./types.ts";

type Call = { contract: string; name: string; args: readonly unknown[]; inputs: AbiFunction["inputs"] };

/** What is worth knowing of contracts that the lab did not deploy. */
const common = [...erc20Abi, ...parseAbi(["function setApprovalForAll(address operator, bool approved)"])] as const;

export async function explainTransaction(transaction: Transaction, place: Place): Promise<Explanation> {
  const { to, data = "0x", value = "0x0" } = transaction;
  const says = words.wallet.says;
  const ether: Explanation["facts"] = BigInt(value) > 0n ? [[words.wallet.ether, formatEther(BigInt(value))]] : [];
  const raw = JSON.stringify(transaction, null, 2);
  if (!to) return { sentence: says.deploy, facts: ether, warnings: [], raw };
  const target = [words.wallet.to, nameIn(to, place)] as const;
  if (data === "0x")
    return { sentence: says.pay(formatEther(BigInt(value)), target[1]), facts: [target], warnings: [], raw };
  const call = await readCall(transaction, place);
  if (!call) {
    const facts = [target, ...ether, [words.wallet.data, data] as const];
    return { sentence: says.unknownCall(target[1]), facts, warnings: [words.wallet.warn.unknownCall], raw };
  }
  const isGreedy = /^(approve|increaseAllowance)$/.test(call.name) && isUnlimited(call.args[1]);
  const isForAll = call.name === "setApprovalForAll" && call.args[1] === true;
  return {
    sentence: sentenceOf(call, to, place),
    facts: [target, [words.wallet.function, call.name], ...argumentsOf(call, place), ...ether],
    warnings: isGreedy || isForAll ? [words.wallet.warn.unlimited] : [],
    raw,
  };
}

async function readCall({ to, data }: Transaction, { contracts, name }: Place): Promise<Call | undefined> {
  const contract = Object.entries(contracts).find(([, address]) => isAddressEqual(address, to!))?.[0];
  const abi = (contract && (await abiOf(contract))) || (common as Abi);
  try {
    const { functionName, args = [] } = decodeFunctionData({ abi, data: data! });
    const item = abi.find((one): one is AbiFunction => one.type === "function" && one.name === functionName);
    return { contract: name(to!), name: functionName, args, inputs: item?.inputs ?? [] };
  } catch {
    return undefined; // another contract's function
  }
}

function sentenceOf({ contract, name, args }: Call, to: string, place: Place): string {
  const says = words.wallet.says;
  if (name === "approve") return says.permit(nameIn(args[0], place), amountOf(args[1], to, place));
  if (name === "transfer") return says.transfer(amountOf(args[1], to, place), nameIn(args[0], place));
  return says.call(contract, name);
}

function argumentsOf({ args, inputs }: Call, place: Place): Explanation["facts"] {
  return args.map((value, index) => [inputs[index]?.name || String(index + 1), textOf(value, place)] as const);
}

function textOf(value: unknown, place: Place): string {
  if (typeof value !== "object") return nameIn(value, place);
  return JSON.stringify(value, (_, part) => (typeof part === "bigint" ? String(part) : part));
}
