// Eve's ways to put something else into the calldata than the text says: a harmless title over a draining call.
import {
  type Address,
  concat,
  encodePacked,
  getAddress,
  type Hex,
  maxUint256,
  parseEther,
  size,
  zeroAddress,
  zeroHash,
} from "viem";
import type { Call } from "../types.ts";
import { type CallAttack, call, drain, eve, someContract, usdc } from "./eve.ts";
import { quietDrains } from "./quietDrains.ts";

export type { CallAttack } from "./eve.ts";

const safe: Address = getAddress("0x5afe000000000000000000000000000000000001");
const multiSend: Address = getAddress("0x38869bf66a61cf6bdb996a6ae40d5853fd43b526");

const approval = call(usdc, "approve(address spender, uint256 amount)", [eve, maxUint256]);

const throughSafe = ({ target, value, calldata }: Call, operation = 0): Call =>
  call(
    safe,
    "execTransaction(address to, uint256 value, bytes data, uint8 operation, uint256 safeTxGas, uint256 baseGas, uint256 gasPrice, address gasToken, address refundReceiver, bytes signatures)",
    [target, value, calldata, operation, 0n, 0n, 0n, zeroAddress, zeroAddress, "0x"],
  );

const packed = (calls: readonly Call[]): Hex =>
  concat(
    calls.map(({ target, value, calldata }) =>
      encodePacked(
        ["uint8", "address", "uint256", "uint256", "bytes"],
        [0, target, value, BigInt(size(calldata)), calldata],
      ),
    ),
  );

const multiSent = (calls: readonly Call[], at = multiSend): Call =>
  throughSafe(call(at, "multiSend(bytes transactions)", [packed(calls)]), 1);

const scheduled = ({ target, value, calldata }: Call): Call =>
  call(
    someContract,
    "schedule(address target, uint256 value, bytes data, bytes32 predecessor, bytes32 salt, uint256 delay)",
    [target, value, calldata, zeroHash, zeroHash, 0n],
  );

const multicall = ({ target, calldata }: Call): Call => call(target, "multicall(bytes[] data)", [[calldata]]);

function nested(inner: Call, levels: number): Call {
  let outer = inner;
  for (let level = 0; level < levels; level++) outer = scheduled(outer);
  return outer;
}

const add =
  (extra: Call) =>
  (actions: readonly Call[]): readonly Call[] => [...actions, extra];

/** Every amount of a token transfer times a hundred, or ether doubled a few times. */
const inflate = ({ target, value, calldata }: Call): Call =>
  calldata.startsWith("0xa9059cbb")
    ? {
        target,
        value,
        calldata:
          `${calldata.slice(0, 74)}${(BigInt(`0x${calldata.slice(74)}`) * 100n).toString(16).padStart(64, "0")}` as Hex,
      }
    : { target, value: value * 7n, calldata };

const redirect = ({ target, value, calldata }: Call): Call =>
  calldata.startsWith("0xa9059cbb")
    ? {
        target,
        value,
        calldata: concat([
          calldata.slice(0, 10) as Hex,
          `0x${"0".repeat(24)}`,
          eve,
          `0x${calldata.slice(74)}`,
        ]).toLowerCase() as Hex,
      }
    : { target: value > 0n ? eve : target, value, calldata };

const paysSomebody = ({ value, calldata }: Call): boolean =>
  (value > 0n && calldata === "0x") || calldata.startsWith("0xa9059cbb");

/** Changes payments where there are any; a proposal that pays nobody gets a new one. */
const change =
  (edit: (call: Call) => Call) =>
  (actions: readonly Call[]): readonly Call[] =>
    actions.some(paysSomebody) ? actions.map((one) => (paysSomebody(one) ? edit(one) : one)) : [...actions, drain];

export const callAttacks: readonly CallAttack[] = [
  { name: "draining transfer", replace: add(drain) },
  { name: "draining ether", replace: add({ target: eve, value: parseEther("700"), calldata: "0x" }) },
  { name: "another amount", replace: change(inflate) },
  { name: "another recipient", replace: change(redirect) },
  {
    name: "paid fifty times",
    replace: (actions) => [...actions, ...Array.from({ length: 49 }, () => actions.find(paysSomebody) ?? drain)],
  },
  { name: "unlimited approval", replace: add(approval) },
  ...quietDrains,
  {
    name: "permission for every piece",
    replace: add(call(someContract, "setApprovalForAll(address operator, bool approved)", [eve, true])),
  },
  { name: "drain inside a Safe", replace: add(throughSafe(drain)) },
  { name: "drain inside a MultiSend", replace: add(multiSent([approval, drain])) },
  { name: "false MultiSend", replace: add(multiSent([drain], someContract)) },
  {
    name: "delegatecall",
    replace: add(throughSafe(call(someContract, "transfer(address to, uint256 amount)", [eve, 1n]), 1)),
  },
  { name: "drain inside a timelock", replace: add(nested(drain, 2)) },
  { name: "approval inside a multicall", replace: add(multicall(approval)) },
  { name: "nested too deep", replace: add(nested(drain, 9)) },
  { name: "unknown function", replace: add({ target: someContract, value: 0n, calldata: "0xdeadbeef" }) },
  { name: "bytes after the arguments", replace: add({ ...drain, calldata: concat([drain.calldata, "0x00"]) }) },
  { name: "new owner", replace: add(call(someContract, "transferOwnership(address newOwner)", [eve])) },
  { name: "new implementation", replace: add(call(someContract, "upgradeTo(address implementation)", [eve])) },
  {
    name: "new tokens",
    mints: true,
    replace: add(call(someContract, "mint(address to, uint256 amount)", [eve, parseEther("900001")])),
  },
];
