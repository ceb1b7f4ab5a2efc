// Calldata is read down to its last inner call, or called opaque. Nothing in between.
import fc from "fast-check";
import {
  type Address,
  concat,
  encodeAbiParameters,
  encodePacked,
  type Hex,
  maxUint256,
  parseEther,
  size,
  zeroAddress,
  zeroHash,
} from "viem";
import { describe, expect, test } from "vitest";
import { decode } from "../src/calldata/decode.ts";
import { safeMultiSends } from "../src/calldata/wrappers.ts";
import type { Call } from "../src/types.ts";
import { approve, bob, call, contract, eve, payUsdc, safe, usdc } from "./support/proposals.ts";

const names = (...actions: Call[]) => decode(actions).calls.map(({ name, depth }) => `${depth} ${name}`);
const reasons = (...actions: Call[]) => decode(actions).opaque.map(({ reason }) => reason);

const throughSafe = ({ target, value, calldata }: Call, operation = 0): Call =>
  call(
    safe,
    "execTransaction(address to, uint256 value, bytes data, uint8 operation, uint256 safeTxGas, uint256 baseGas, uint256 gasPrice, address gasToken, address refundReceiver, bytes signatures)",
    [target, value, calldata, operation, 0n, 0n, 0n, zeroAddress, zeroAddress, "0x"],
  );

const packed = (calls: readonly Call[], operation = 0): Hex =>
  concat([
    "0x",
    ...calls.map(({ target, value, calldata }) =>
      encodePacked(
        ["uint8", "address", "uint256", "uint256", "bytes"],
        [operation, target, value, BigInt(size(calldata)), calldata],
      ),
    ),
  ]);

const multiSend = (transactions: Hex, at: Address = safeMultiSends[0]!): Call =>
  call(at, "multiSend(bytes transactions)", [transactions]);

const schedule = ({ target, value, calldata }: Call): Call =>
  call(
    contract,
    "schedule(address target, uint256 value, bytes data, bytes32 predecessor, bytes32 salt, uint256 delay)",
    [target, value, calldata, zeroHash, zeroHash, 0n],
  );

describe("a call on its own", () => {
  test("a token transfer is read with its arguments", () => {
    expect(decode([payUsdc(bob, "20")]).calls[0]).toMatchObject({
      target: usdc,
      selector: "0xa9059cbb",
      signature: "transfer(address,uint256)",
      args: [bob, 20_000_000n],
      depth: 0,
    });
  });

  test("ether without calldata is a plain payment", () => {
    expect(decode([{ target: bob, value: 5n, calldata: "0x" }]).calls[0]).toMatchObject({ name: "receive", value: 5n });
  });

  test("no actions decode to nothing", () => {
    expect(decode(null)).toEqual({ calls: [], opaque: [] });
  });

  test.each([
    ["transferOwnership(address newOwner)", [bob]],
    ["grantRole(bytes32 role, address account)", [zeroHash, bob]],
    ["upgradeTo(address implementation)", [bob]],
    ["setVotingDelay(uint48 delay)", [5]],
    ["addOwnerWithThreshold(address owner, uint256 threshold)", [bob, 2n]],
    ["setSubnodeOwner(bytes32 node, bytes32 label, address owner)", [zeroHash, zeroHash, bob]],
    ["setFlowrate(address token, address receiver, int96 flowRate)", [usdc, bob, -5n]],
    ["_setCollateralFactor(address cToken, uint256 factor)", [bob, 5n]],
    ["setController(address controller, bool enabled)", [bob, false]],
    ["supply(address asset, uint256 amount, address onBehalfOf, uint16 referralCode)", [usdc, 1n, bob, 0]],
  ])("%s is known", (signature, args) => {
    expect(names(call(contract, signature, args))).toEqual([`0 ${signature.split("(")[0]}`]);
  });
});

describe("calls inside of calls", () => {
  test.each([
    ["a Safe", throughSafe(payUsdc(bob, "1")), ["0 execTransaction", "1 transfer"]],
    ["a timelock", schedule(payUsdc(bob, "1")), ["0 schedule", "1 transfer"]],
    [
      "a Safe's batch",
      throughSafe(multiSend(packed([payUsdc(bob, "1"), approve(eve, 5n)])), 1),
      ["0 execTransaction", "1 multiSend", "2 transfer", "2 approve"],
    ],
    [
      "a multicall on a token",
      call(usdc, "multicall(bytes[] data)", [[approve(eve, 1n).calldata]]),
      ["0 multicall", "1 approve"],
    ],
    [
      "a batch of a timelock",
      call(
        contract,
        "scheduleBatch(address[] targets, uint256[] values, bytes[] payloads, bytes32 predecessor, bytes32 salt, uint256 delay)",
        [[usdc, bob], [0n, 7n], [approve(eve, 1n).calldata, "0x"], zeroHash, zeroHash, 0n],
      ),
      ["0 scheduleBatch", "1 approve", "1 receive"],
    ],
    [
      "an upgrade with an initialiser",
      call(contract, "upgradeToAndCall(address implementation, bytes data)", [
        bob,
        call(contract, "transferOwnership(address newOwner)", [eve]).calldata,
      ]),
      ["0 upgradeToAndCall", "1 transferOwnership"],
    ],
    [
      "Compound's timelock, with the function's name in words",
      call(contract, "executeTransaction(address target, uint256 value, string signature, bytes data, uint256 eta)", [
        usdc,
        0n,
        "transfer(address,uint256)",
        encodeAbiParameters([{ type: "address" }, { type: "uint256" }], [eve, 9n]),
        0n,
      ]),
      ["0 executeTransaction", "1 transfer"],
    ],
    [
      "Aragon's script",
      call(contract, "forward(bytes script)", [
        concat([
          "0x00000001",
          usdc,
          `0x${size(approve(eve, 1n).calldata).toString(16).padStart(8, "0")}`,
          approve(eve, 1n).calldata,
        ]),
      ]),
      ["0 forward", "1 approve"],
    ],
    [
      "a Safe in a timelock in a Safe",
      throughSafe(schedule(throughSafe(payUsdc(eve, "1")))),
      ["0 execTransaction", "1 schedule", "2 execTransaction", "3 transfer"],
    ],
  ])("%s is opened", (_, action, expected) => {
    expect(names(action)).toEqual(expected);
    expect(reasons(action)).toEqual([]);
  });
});

describe("what can't be read is opaque, for a reason", () => {
  test.each([
    ["an unknown function", { target: contract, value: 0n, calldata: "0xdeadbeef" as Hex }, "0xdeadbeef is not known"],
    ["three bytes", { target: contract, value: 0n, calldata: "0xdeadbe" as Hex }, "too short"],
    [
      "arguments that are cut off",
      { ...payUsdc(eve, "1"), calldata: payUsdc(eve, "1").calldata.slice(0, -2) as Hex },
      "not encoded",
    ],
    [
      "bytes after the arguments",
      { ...payUsdc(eve, "1"), calldata: `${payUsdc(eve, "1").calldata}00` as Hex },
      "not encoded",
    ],
    [
      "dirt in an address's upper bytes",
      { ...payUsdc(eve, "1"), calldata: payUsdc(eve, "1").calldata.replace("a9059cbb00", "a9059cbb01") as Hex },
      "not encoded",
    ],
    ["a delegatecall", throughSafe(payUsdc(eve, "1"), 1), "delegatecall"],
    [
      "a contract that only calls itself MultiSend",
      throughSafe(multiSend(packed([payUsdc(bob, "1")]), eve), 1),
      "delegatecall",
    ],
    [
      "a delegatecall inside of a true MultiSend",
      throughSafe(multiSend(packed([payUsdc(bob, "1")], 1)), 1),
      "delegatecall",
    ],
    ["a batch that is cut off", throughSafe(multiSend(packed([payUsdc(bob, "1")]).slice(0, -2) as Hex), 1), "cut off"],
    [
      "Compound's timelock with blanks in the signature, which is another function on chain",
      call(contract, "queueTransaction(address target, uint256 value, string signature, bytes data, uint256 eta)", [
        usdc,
        0n,
        "transfer(address to, uint256 amount)",
        payUsdc(bob, "1").calldata.replace("a9059cbb", "") as Hex,
        0n,
      ]),
      "is not known",
    ],
    ["a claim of which nobody knows the token", call(contract, "claim(address,uint256)", [bob, 1n]), "is not known"],
    ["reserves of which nobody knows the token", call(contract, "_reduceReserves(uint256)", [1n]), "is not known"],
    [
      "a Safe that refunds gas at a price",
      call(safe, "execTransaction(address,uint256,bytes,uint8,uint256,uint256,uint256,address,address,bytes)", [
        usdc,
        0n,
        payUsdc(bob, "1").calldata,
        0,
        0n,
        5n,
        1n,
        usdc,
        bob,
        "0x",
      ]),
      "refunds gas",
    ],
    [
      "Compound's timelock with a nonsense name",
      call(contract, "queueTransaction(address target, uint256 value, string signature, bytes data, uint256 eta)", [
        usdc,
        0n,
        "((",
        "0x",
        0n,
      ]),
      "is not known",
    ],
    ["a script of another form", call(contract, "forward(bytes script)", ["0x00000002"]), "unknown form"],
    ["a script that is cut off", call(contract, "forward(bytes script)", ["0x00000001ab"]), "cut off"],
    [
      "a diamond's side call",
      call(
        contract,
        "diamondCut((address facetAddress, uint8 action, bytes4[] functionSelectors)[] cuts, address init, bytes data)",
        [[], eve, "0x"],
      ),
      "delegatecall",
    ],
    [
      "an action contract that is run by delegatecall",
      call(contract, "execute(address upgrade, bytes upgradeCallData)", [eve, "0x"]),
      "delegatecall",
    ],
  ])("%s", (_, action, reason) => {
    expect(reasons(action).join()).toContain(reason);
  });

  test("nine levels deep", () => {
    let action = payUsdc(eve, "1");
    for (let level = 0; level < 9; level++) action = schedule(action);
    expect(reasons(action)).toEqual(["it is nested more than 6 levels deep"]);
  });

  test("a thousand calls, after the first five hundred", () => {
    const batch = call(usdc, "multicall(bytes[] data)", [
      Array.from({ length: 1000 }, () => approve(eve, 1n).calldata),
    ]);
    const { calls, opaque } = decode([batch]);
    expect([calls.length + opaque.length, opaque[0]?.reason]).toEqual([1001, "there are more than 500 calls"]);
  });
});

describe("for any bytes", () => {
  test("decoding never throws, and every action is either read or opaque", () => {
    const anyCall = fc.record({
      target: fc.constantFrom(usdc, safe, contract),
      value: fc.bigInt({ min: 0n, max: parseEther("5") }),
      calldata: fc
        .tuple(fc.constantFrom("a9059cbb", "6a761202", "8d80ff0a", "ac9650d8", ""), fc.uint8Array({ maxLength: 400 }))
        .map(([selector, bytes]) => `0x${selector}${Buffer.from(bytes).toString("hex")}` as Hex),
    });
    fc.assert(
      fc.property(fc.array(anyCall, { maxLength: 4 }), (actions) => {
        const { calls, opaque } = decode(actions);
        const top = [...calls, ...opaque].filter(({ depth }) => depth === 0);
        expect(top.length).toBeGreaterThanOrEqual(actions.length);
      }),
    );
  });

  test("a transfer is found however its wrappers are stacked, up to the limit", () => {
    const wrap = fc.constantFrom(throughSafe, schedule, (inner: Call) => throughSafe(multiSend(packed([inner])), 1));
    fc.assert(
      fc.property(fc.array(wrap, { maxLength: 3 }), fc.bigInt({ min: 1n, max: maxUint256 }), (wraps, amount) => {
        const inner = call(usdc, "transfer(address to, uint256 amount)", [eve, amount]);
        const action = wraps.reduce((call, wrapIn) => wrapIn(call), inner);
        const { calls, opaque } = decode([action]);
        expect(opaque).toEqual([]);
        expect(calls.at(-1)).toMatchObject({ name: "transfer", args: [eve, amount] });
      }),
    );
  });
});
