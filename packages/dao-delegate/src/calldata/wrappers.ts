// Functions that carry other calls: Safe, multicalls, timelocks, governors, proxies, modules, bridges.
//
// Unwrapping shows what will really run. A delegatecall is different: foreign code runs with the Safe's own powers,
// so nothing can be said about it, unless the code is one of Safe's published MultiSend contracts.
import {
  type AbiFunction,
  type Address,
  concat,
  getAddress,
  type Hex,
  hexToBigInt,
  hexToNumber,
  keccak256,
  parseAbi,
  size,
  slice,
  stringToHex,
  toFunctionSelector,
  zeroAddress,
} from "viem";
import type { Call } from "../types.ts";

/** Inner calls, and why something inside can't be read (then the wrapper itself becomes an opaque call). */
export type Unwrapped = { readonly calls: readonly Call[]; readonly opaque?: string };

export type Wrapper = {
  readonly abi: AbiFunction;
  readonly unwrap: (args: readonly unknown[], outer: Call) => Unwrapped;
};

/** MultiSend and MultiSendCallOnly 1.1.1, 1.3.0 and 1.4.1 (github.com/safe-global/safe-deployments). */
export const safeMultiSends: readonly Address[] = [
  "0x8D29bE29923b68abfDD21e541b9374737B49cdAD",
  "0xA238CBeb142c10Ef7Ad8442C6D1f9E89e07e7761",
  "0x998739BFdAAdde7C933B942a68053933098f9EDa",
  "0x40A2aCCbd92BCA938b02010E17A5b8929b49130D",
  "0xA1dabEF33b3B82c7814B6D82A79e50F4AC44102B",
  "0x38869bf66a61cF6bDB996A6aE40D5853Fd43B526",
  "0x9641d764fc13c8B624c04430C7356C1C7C8102e2",
];

const callOf = (target: unknown, value: unknown, calldata: unknown): Call => ({
  target: target as Address,
  value: value as bigint,
  calldata: calldata as Hex,
});

/** Safe's operation: 0 call, 1 delegatecall. */
function operated(inner: Call, operation: unknown): Unwrapped {
  if (Number(operation) === 0) return { calls: [inner] };
  const isMultiSend = safeMultiSends.some((known) => known.toLowerCase() === inner.target.toLowerCase());
  if (Number(operation) === 1 && isMultiSend && inner.calldata.startsWith("0x8d80ff0a")) return { calls: [inner] };
  return { calls: [], opaque: delegates(inner.target) };
}

/** A Safe pays whoever executes for gas, at any price that the transaction names: a second payment in disguise. */
const refunded = (unwrapped: Unwrapped, gasPrice: unknown): Unwrapped =>
  gasPrice === 0n ? unwrapped : { ...unwrapped, opaque: "the Safe refunds gas at a price of the sender's choice" };

/** Packed transactions of multiSend: operation (1 byte), to (20), value (32), length (32), data. */
function unpackMultiSend(packed: Hex): Unwrapped {
  const calls: Call[] = [];
  const end = size(packed);
  for (let at = 0; at < end; ) {
    if (at + 85 > end) return { calls, opaque: "the packed calls of multiSend are cut off" };
    const length = hexToBigInt(slice(packed, at + 53, at + 85));
    if (length > BigInt(end - at - 85)) return { calls, opaque: "the packed calls of multiSend are cut off" };
    const next = at + 85 + Number(length);
    const target = getAddress(slice(packed, at + 1, at + 21));
    const calldata = length === 0n ? "0x" : slice(packed, at + 85, next);
    const one = operated(
      callOf(target, hexToBigInt(slice(packed, at + 21, at + 53)), calldata),
      hexToNumber(slice(packed, at, at + 1)),
    );
    calls.push(...one.calls);
    if (one.opaque) return { calls, opaque: one.opaque };
    at = next;
  }
  return { calls };
}

/** Aragon's scripts: a version (4 bytes), then target (20 bytes), length (4) and data of each call. */
function unpackScript(script: Hex): Unwrapped {
  const calls: Call[] = [];
  const end = size(script);
  if (end < 4 || slice(script, 0, 4) !== "0x00000001") return { calls, opaque: "its script has an unknown form" };
  for (let at = 4; at < end; ) {
    const next = at + 24 <= end ? at + 24 + hexToNumber(slice(script, at + 20, at + 24)) : end + 1;
    if (next > end) return { calls, opaque: "the calls of its script are cut off" };
    const calldata = next === at + 24 ? "0x" : slice(script, at + 24, next);
    calls.push(callOf(getAddress(slice(script, at, at + 20)), 0n, calldata));
    at = next;
  }
  return { calls };
}

/** Compound's timelock and Governor Bravo: a signature in words, hashed as it stands, and the arguments. */
function withSignature(target: unknown, value: unknown, signature: unknown, data: unknown): Call {
  if (signature === "") return callOf(target, value, data);
  return callOf(target, value, concat([slice(keccak256(stringToHex(signature as string)), 0, 4), data as Hex]));
}

function zip(targets: unknown, values: unknown, calldatas: unknown): Unwrapped {
  const [to, value, data] = [targets as Address[], values as bigint[], calldatas as Hex[]];
  if (to.length !== value.length || to.length !== data.length)
    return { calls: [], opaque: `${to.length} targets, ${value.length} values and ${data.length} calldatas` };
  return { calls: to.map((target, i) => callOf(target, value[i], data[i])) };
}

const one = (call: Call): Unwrapped => ({ calls: [call] });
const toSelf = (datas: unknown, outer: Call): Unwrapped => ({
  calls: (datas as Hex[]).map((data) => callOf(outer.target, 0n, data)),
});

/** A delegatecall on the side: diamonds (EIP-2535) and new Safes may run one, or none. */
const foreignCode = (address: unknown): Unwrapped =>
  address === zeroAddress ? { calls: [] } : { calls: [], opaque: delegates(address as Address) };
const delegates = (address: Address): string =>
  `a delegatecall runs the code of ${address} with all the caller's powers`;

/** An implementation's initialiser runs in the proxy's place; empty data runs nothing. */
const initialiser = (proxy: unknown, data: unknown): Unwrapped => ({
  calls: data === "0x" ? [] : [callOf(proxy, 0n, data)],
});

type Struct = { target: Address; value?: bigint; callData?: Hex; data?: Hex; to?: Address };
const structs = (list: unknown): Unwrapped => ({
  calls: (list as Struct[]).map((call) => callOf(call.to ?? call.target, call.value ?? 0n, call.callData ?? call.data)),
});

const table: Record<string, Wrapper["unwrap"]> = {
  "execTransaction(address to, uint256 value, bytes data, uint8 operation, uint256 safeTxGas, uint256 baseGas, uint256 gasPrice, address gasToken, address refundReceiver, bytes signatures)":
    ([to, value, data, operation, , , gasPrice]) => refunded(operated(callOf(to, value, data), operation), gasPrice),
  "execTransactionFromModule(address to, uint256 value, bytes data, uint8 operation)": ([to, value, data, operation]) =>
    operated(callOf(to, value, data), operation),
  "execTransactionFromModuleReturnData(address to, uint256 value, bytes data, uint8 operation)": ([
    to,
    value,
    data,
    operation,
  ]) => operated(callOf(to, value, data), operation),
  "execTransactionWithRole(address to, uint256 value, bytes data, uint8 operation, uint16 role, bool shouldRevert)": ([
    to,
    value,
    data,
    operation,
  ]) => operated(callOf(to, value, data), operation),
  "execTransactionWithRole(address to, uint256 value, bytes data, uint8 operation, bytes32 roleKey, bool shouldRevert)":
    ([to, value, data, operation]) => operated(callOf(to, value, data), operation),
  "multiSend(bytes transactions)": ([packed]) => unpackMultiSend(packed as Hex),
  "multicall(bytes[] data)": ([datas], outer) => toSelf(datas, outer),
  "multicall(uint256 deadline, bytes[] data)": ([, datas], outer) => toSelf(datas, outer),
  "multicall(bytes32 previousBlockhash, bytes[] data)": ([, datas], outer) => toSelf(datas, outer),
  "multicallWithNodeCheck(bytes32 node, bytes[] data)": ([, datas], outer) => toSelf(datas, outer),
  "aggregate((address target, bytes callData)[] calls)": ([calls]) => structs(calls),
  "tryAggregate(bool requireSuccess, (address target, bytes callData)[] calls)": ([, calls]) => structs(calls),
  "aggregate3((address target, bool allowFailure, bytes callData)[] calls)": ([calls]) => structs(calls),
  "aggregate3Value((address target, bool allowFailure, uint256 value, bytes callData)[] calls)": ([calls]) =>
    structs(calls),
  "schedule(address target, uint256 value, bytes data, bytes32 predecessor, bytes32 salt, uint256 delay)": ([
    to,
    value,
    data,
  ]) => one(callOf(to, value, data)),
  "scheduleBatch(address[] targets, uint256[] values, bytes[] payloads, bytes32 predecessor, bytes32 salt, uint256 delay)":
    ([to, values, datas]) => zip(to, values, datas),
  "execute(address target, uint256 value, bytes payload, bytes32 predecessor, bytes32 salt)": ([to, value, data]) =>
    one(callOf(to, value, data)),
  "executeBatch(address[] targets, uint256[] values, bytes[] payloads, bytes32 predecessor, bytes32 salt)": ([
    to,
    values,
    datas,
  ]) => zip(to, values, datas),
  "queueTransaction(address target, uint256 value, string signature, bytes data, uint256 eta)": ([
    to,
    value,
    signature,
    data,
  ]) => one(withSignature(to, value, signature, data)),
  "executeTransaction(address target, uint256 value, string signature, bytes data, uint256 eta)": ([
    to,
    value,
    signature,
    data,
  ]) => one(withSignature(to, value, signature, data)),
  "propose(address[] targets, uint256[] values, bytes[] calldatas, string description)": ([to, values, datas]) =>
    zip(to, values, datas),
  "execute(address[] targets, uint256[] values, bytes[] calldatas, bytes32 descriptionHash)": ([to, values, datas]) =>
    zip(to, values, datas),
  "queue(address[] targets, uint256[] values, bytes[] calldatas, bytes32 descriptionHash)": ([to, values, datas]) =>
    zip(to, values, datas),
  "relay(address target, uint256 value, bytes data)": ([to, value, data]) => one(callOf(to, value, data)),
  "execute(address target, uint256 value, bytes data)": ([to, value, data]) => one(callOf(to, value, data)),
  "execute(address to, uint256 value, bytes data, uint8 operation)": ([to, value, data, operation]) =>
    operated(callOf(to, value, data), operation), // ERC-6551
  "execute(bytes32 callId, (address to, uint256 value, bytes data)[] actions, uint256 allowFailureMap)": ([, calls]) =>
    structs(calls), // Aragon OSx
  "executeBatch((address target, uint256 value, bytes data)[] calls)": ([calls]) => structs(calls),
  "executeCall(address target, bytes data)": ([to, data], outer) => one(callOf(to, outer.value, data)), // Arbitrum
  "execute(address upgrade, bytes upgradeCallData)": ([upgrade]) => ({
    calls: [],
    opaque: delegates(upgrade as Address),
  }),
  "upgradeToAndCall(address implementation, bytes data)": ([, data], outer) => initialiser(outer.target, data),
  "upgradeAndCall(address proxy, address implementation, bytes data)": ([proxy, , data]) => initialiser(proxy, data),
  "diamondCut((address facetAddress, uint8 action, bytes4[] functionSelectors)[] cuts, address init, bytes data)": ([
    ,
    init,
  ]) => foreignCode(init),
  "setup(address[] owners, uint256 threshold, address to, bytes data, address fallbackHandler, address paymentToken, uint256 payment, address paymentReceiver)":
    ([, , to]) => foreignCode(to),
  "forward(bytes script)": ([script]) => unpackScript(script as Hex),
  "newVote(bytes script, string metadata)": ([script]) => unpackScript(script as Hex),
  "newVote(bytes script, string metadata, bool castVote, bool executesIfDecided)": ([script]) =>
    unpackScript(script as Hex),
  "sendTxToL1(address destination, bytes data)": ([to, data], outer) => one(callOf(to, outer.value, data)),
  "sendMessage(address target, bytes message, uint32 minGasLimit)": ([to, data], outer) =>
    one(callOf(to, outer.value, data)),
  "depositTransaction(address to, uint256 value, uint64 gasLimit, bool isCreation, bytes data)": ([
    to,
    value,
    ,
    ,
    data,
  ]) => one(callOf(to, value, data)),
  "createRetryableTicket(address to, uint256 l2CallValue, uint256 maxSubmissionCost, address excessFeeRefundAddress, address callValueRefundAddress, uint256 gasLimit, uint256 maxFeePerGas, bytes data)":
    ([to, value, , , , , , data]) => one(callOf(to, value, data)),
};

/** Every function that carries calls, by its four-byte selector. */
export const wrappers: ReadonlyMap<Hex, Wrapper> = new Map(
  Object.entries(table).map(([line, unwrap]) => {
    const [abi] = parseAbi([`function ${line}`] as readonly string[]) as unknown as [AbiFunction];
    return [toFunctionSelector(abi), { abi, unwrap }] as const;
  }),
);
