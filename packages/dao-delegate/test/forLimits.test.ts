// What a vote FOR may let happen, function by function, and the ways to hide a payment inside of another call.
import { rejection } from "@synergy/kit";
import { hardhatChain } from "@synergy/kit/node";
import {
  type Address,
  encodeFunctionData,
  getAddress,
  type Hex,
  maxUint256,
  parseAbi,
  slice,
  toFunctionSelector,
  zeroAddress,
  zeroHash,
} from "viem";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { OpenLimits } from "../generated/OpenLimits.ts";
import { wrappers } from "../src/calldata/wrappers.ts";
import { transferSelector } from "./support/labDao.ts";

const chain = await hardhatChain();
afterAll(() => chain.close());
const { bob, eve } = chain.actors;
const token = getAddress("0x00000000000000000000000000000000000070c0");
const safe = getAddress("0x0000000000000000000000000000000000005afe");
type Call = { target: Address; value: bigint; calldata: Hex };

let limits = await chain.deploy(OpenLimits, []);
beforeEach(async () => {
  limits = await chain.deploy(OpenLimits, []);
  await chain.mined(limits.write.setCaps([[{ token, amount: 100n }]]));
});

const check = (...calls: Call[]) =>
  limits.read.check([
    calls.map(({ target }) => target),
    calls.map(({ value }) => value),
    calls.map(({ calldata }) => calldata),
  ]);

async function allow(target: Address, ...signatures: string[]) {
  const calls = signatures.map((signature) => ({ target, selector: toFunctionSelector(signature) }));
  await chain.mined(limits.write.allow([calls]));
}

const call = (target: Address, signature: string, args: readonly unknown[], value = 0n): Call => ({
  target,
  value,
  calldata: encodeFunctionData({ abi: parseAbi([`function ${signature}`] as readonly string[]), args } as never),
});
const pay = (amount: bigint, to = bob.address) => call(token, "transfer(address,uint256)", [to, amount]);

describe("amounts", () => {
  const functions: [signature: string, args: (amount: bigint) => unknown[]][] = [
    ["transfer(address,uint256)", (amount) => [bob.address, amount]],
    ["approve(address,uint256)", (amount) => [bob.address, amount]],
    ["increaseAllowance(address,uint256)", (amount) => [bob.address, amount]],
    ["transferFrom(address,address,uint256)", (amount) => [safe, bob.address, amount]],
  ];
  test.each(functions)("%s counts up to the cap, and not above it", async (signature, args) => {
    await allow(token, signature);
    await check(call(token, signature, args(100n)));
    expect(await rejection(check(call(token, signature, args(101n))))).toEqual({
      name: "OverCap",
      args: [token, 101n, 100n],
    });
  });

  test("two amounts that overflow together are too much, not nothing", async () => {
    await allow(token, "transfer(address,uint256)");
    await chain.mined(limits.write.setCaps([[{ token, amount: maxUint256 - 1n }]]));
    const half = pay(2n ** 255n);
    expect((await rejection(check(half, half))).args[1]).toBe(maxUint256);
  });

  test("a call that is too short to hold its amount is refused: old tokens would read zeros behind it", async () => {
    await allow(token, "transfer(address,uint256)");
    const short = { ...pay(1n), calldata: slice(pay(1n).calldata, 0, 67) };
    expect(await rejection(check(short))).toEqual({ name: "ShortCalldata", args: [token, 67n, 68n] });
    const tiny = { ...short, calldata: slice(transferSelector, 0, 3) };
    expect(await rejection(check(tiny))).toEqual({ name: "ShortCalldata", args: [token, 3n, 4n] });
  });

  test("ETH that rides on any call counts", async () => {
    await allow(safe, "ping()");
    expect((await rejection(check(call(safe, "ping()", [], 1n)))).args).toEqual([zeroAddress, 1n, 0n]);
    await check(call(safe, "ping()", []));
  });

  test("a call that does nothing needs no permission", async () => {
    await check({ target: eve.address, value: 0n, calldata: "0x" });
  });

  test("seventeen caps are one too many", async () => {
    const caps = Array.from({ length: 17 }, () => ({ token, amount: 1n }));
    expect(await rejection(limits.write.setCaps([caps]))).toEqual({ name: "TooManyCaps", args: [17n, 16n] });
  });
});

describe("calls inside calls", () => {
  const inner = (amount: bigint) => pay(amount).calldata;
  const batch = (amounts: bigint[]) => [amounts.map(() => token), amounts.map(() => 0n), amounts.map(inner)];
  const safeTail = [0n, 0n, 0n, zeroAddress, zeroAddress, "0x"];
  const readable: [signature: string, target: Address, args: (amount: bigint) => unknown[]][] = [
    ["multicall(bytes[])", token, (amount) => [[inner(amount - 1n), inner(1n)]]],
    ["relay(address,uint256,bytes)", safe, (amount) => [token, 0n, inner(amount)]],
    ["execute(address,uint256,bytes)", safe, (amount) => [token, 0n, inner(amount)]],
    [
      "schedule(address,uint256,bytes,bytes32,bytes32,uint256)",
      safe,
      (amount) => [token, 0n, inner(amount), zeroHash, zeroHash, 1n],
    ],
    [
      "execTransaction(address,uint256,bytes,uint8,uint256,uint256,uint256,address,address,bytes)",
      safe,
      (amount) => [token, 0n, inner(amount), 0, ...safeTail],
    ],
    ["execTransactionFromModule(address,uint256,bytes,uint8)", safe, (amount) => [token, 0n, inner(amount), 0]],
    [
      "executeBatch(address[],uint256[],bytes[],bytes32,bytes32)",
      safe,
      (amount) => [...batch([amount - 1n, 1n]), zeroHash, zeroHash],
    ],
    ["propose(address[],uint256[],bytes[],string)", safe, (amount) => [...batch([amount]), "inner proposal"]],
  ];
  test.each(readable)(
    "%s is refused until it and what it carries are allowed, and then held to the caps",
    async (signature, target, args) => {
      const wrapped = (amount: bigint) => check(call(target, signature, args(amount)));
      const selector = toFunctionSelector(signature);
      expect(await rejection(wrapped(100n))).toEqual({ name: "NestedCall", args: [target, selector] });
      await allow(target, signature);
      expect(await rejection(wrapped(100n))).toEqual({ name: "DeniedCall", args: [token, transferSelector] });
      await allow(token, "transfer(address,uint256)");
      await wrapped(100n);
      expect(await rejection(wrapped(101n))).toEqual({ name: "OverCap", args: [token, 101n, 100n] });
    },
  );

  test("a delegatecall of a Safe is refused, whatever is allowed", async () => {
    const signature = "execTransactionFromModule(address,uint256,bytes,uint8)";
    await allow(safe, signature);
    await allow(token, "transfer(address,uint256)");
    const delegated = call(safe, signature, [token, 0n, inner(1n), 1]);
    expect(await rejection(check(delegated))).toEqual({ name: "DelegateCallInside", args: [safe] });
  });

  test("ETH that a wrapper forwards counts", async () => {
    await allow(safe, "relay(address,uint256,bytes)");
    const sending = call(safe, "relay(address,uint256,bytes)", [bob.address, 7n, "0x"]);
    expect(await rejection(check(sending))).toEqual({ name: "OverCap", args: [zeroAddress, 7n, 0n] });
  });

  test("wrapped three times over, a payment is still a payment", async () => {
    await allow(safe, "relay(address,uint256,bytes)", "multicall(bytes[])");
    await allow(token, "transfer(address,uint256)");
    const once = call(safe, "relay(address,uint256,bytes)", [token, 0n, inner(101n)]);
    const twice = call(safe, "multicall(bytes[])", [[once.calldata]]);
    const thrice = call(safe, "relay(address,uint256,bytes)", [safe, 0n, twice.calldata]);
    expect((await rejection(check(thrice))).name).toBe("OverCap");
  });

  test("lists of different lengths are refused", async () => {
    const signature = "executeBatch(address[],uint256[],bytes[],bytes32,bytes32)";
    await allow(safe, signature);
    const [one, two] = [[inner(1n)], [inner(1n), inner(1n)]];
    for (const [values, calldatas] of [
      [[0n], two],
      [[0n, 0n], one],
    ] as const) {
      const lopsided = call(safe, signature, [[token, token], values, calldatas, zeroHash, zeroHash]);
      expect(await rejection(check(lopsided))).toEqual({
        name: "BatchLengthsDiffer",
        args: [2n, BigInt(values.length), BigInt(calldatas.length)],
      });
    }
  });

  test("every wrapper that the delegate can unwrap off chain is known to the guard, and none passes unseen", async () => {
    for (const selector of wrappers.keys()) {
      const nested = { target: safe, value: 0n, calldata: selector };
      expect(await rejection(check(nested))).toEqual({ name: "NestedCall", args: [safe, selector] });
    }
  });

  test("what carries calls in a form that is not read here can't be allowed at all", async () => {
    for (const signature of [
      "multiSend(bytes)",
      "aggregate3((address,bool,bytes)[])",
      "upgradeToAndCall(address,bytes)",
    ]) {
      const selector = toFunctionSelector(signature);
      expect(await rejection(limits.write.allow([[{ target: safe, selector }]]))).toEqual({
        name: "UnboundedCall",
        args: [safe, selector],
      });
    }
  });
});
