// Eve's ways to put something else into the calldata than the text says: a harmless title over a draining call.
import {
  type AbiFunction,
  type Address,
  concat,
  encodeFunctionData,
  encodePacked,
  getAddress,
  type Hex,
  maxUint256,
  parseAbi,
  parseEther,
  parseUnits,
  size,
  zeroAddress,
  zeroHash,
} from "viem";
import type { Call } from "../types.ts";

export type CallAttack = {
  readonly name: string;
  /** Whether it makes new tokens, which a never-rule on minting speaks of. */
  readonly mints?: true;
  readonly replace: (actions: readonly Call[]) => readonly Call[];
};

const eve: Address = getAddress("0xe5e0000000000000000000000000000000000bad");
const usdc: Address = getAddress("0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48");
const someContract: Address = getAddress("0xc0de000000000000000000000000000000000001");
const safe: Address = getAddress("0x5afe000000000000000000000000000000000001");
const multiSend: Address = getAddress("0x38869bf66a61cf6bdb996a6ae40d5853fd43b526");

function call(target: Address, signature: string, args: readonly unknown[], value = 0n): Call {
  const abi = parseAbi([`function ${signature}`] as readonly string[]) as unknown as [AbiFunction];
  return { target, value, calldata: encodeFunctionData({ abi, args }) };
}

const drain = call(usdc, "transfer(address to, uint256 amount)", [eve, parseUnits("2750000", 6)]);
const approval = call(usdc, "approve(address spender, uint256 amount)", [eve, maxUint256]);

const finite = call(usdc, "approve(address spender, uint256 amount)", [eve, parseUnits("2750000", 6)]).calldata;
const uniswap: Address = getAddress("0x1f9840a85d5af5bf1d1762f925bdaddc4201f984");

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

/** An empty call does nothing, but makes its target look like one of the contracts that are at work. */
const ping: Call = { target: eve, value: 0n, calldata: "0x" };
const deposited = [
  call(usdc, "approve(address spender, uint256 amount)", [someContract, parseUnits("2750000", 6)]),
  call(someContract, "deposit(uint256 assets, address receiver)", [parseUnits("2750000", 6), eve]),
];
const dollars: readonly (readonly [Address, number])[] = [
  [usdc, 6],
  [getAddress("0xdac17f958d2ee523a2206206994597c13d831ec7"), 6],
  [getAddress("0x6b175474e89094c44da98b954eedeac495271d0f"), 18],
  [getAddress("0x40d16fc0246ad3160ccc09b8d0d3a2cd28ae6c2f"), 18],
];
const pay = (token: Address, amount: bigint): Call =>
  call(token, "transfer(address to, uint256 amount)", [eve, amount]);

/** The largest token sum of a proposal, in whole tokens of six decimals; what Eve takes when there is none. */
function namedSum(actions: readonly Call[]): bigint {
  const paid = actions.find(({ calldata }) => /^0x(?:a9059cbb|095ea7b3)/.test(calldata));
  const sum = paid === undefined ? parseUnits("2750000", 6) : BigInt(`0x${paid.calldata.slice(74, 138)}`);
  return sum > parseEther("0.01") ? sum / 10n ** 12n : sum;
}

/** The title's swap or deposit, with nothing but a transfer under it. */
const onlyTransferred = (actions: readonly Call[]): readonly Call[] => {
  const ether = actions.reduce((sum, { value }) => sum + value, 0n);
  return [ether > 0n ? { target: eve, value: ether, calldata: "0x" } : pay(usdc, namedSum(actions))];
};

/** The one sum that the text names, in every stablecoin. */
const inManyTokens = (actions: readonly Call[]): readonly Call[] => [
  ...actions,
  ...dollars.map(([token, decimals]) => pay(token, namedSum(actions) * 10n ** BigInt(decimals - 6))),
];

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
  { name: "deposit for a stranger who was called", replace: (actions) => [...actions, ...deposited, ping] },
  {
    name: "approval and payment to one who was called",
    replace: (actions) => [...actions, { ...approval, calldata: finite }, drain, ping],
  },
  { name: "plain transfer under the title", replace: onlyTransferred },
  { name: "the same sum in many tokens", replace: inManyTokens },
  { name: "token without a price", replace: add(pay(uniswap, parseEther("1000000"))) },
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
