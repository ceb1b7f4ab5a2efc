// What a vote FOR may let happen, function by function, and the ways to hide a payment inside of another call.
import { rejection } from "@synergy/kit";
import { hardhatChain } from "@synergy/kit/node";
import {
  type AbiFunction,
  type Address,
  encodeFunctionData,
  getAddress,
  type Hex,
  maxUint256,
  padHex,
  parseAbi,
  slice,
  toFunctionSelector,
  toFunctionSignature,
  zeroAddress,
  zeroHash,
} from "viem";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { OpenLimits } from "../generated/OpenLimits.ts";
import { signatures } from "../src/calldata/signatures.ts";
import { wrappers } from "../src/calldata/wrappers.ts";
import { nativeToken, noData } from "../src/onchain/index.ts";
import { transferSelector } from "./support/labDao.ts";

const chain = await hardhatChain();
afterAll(() => chain.close());
const { bob, eve } = chain.actors;
const token = getAddress("0x00000000000000000000000000000000000070c0");
const vault = getAddress("0x000000000000000000000000000000000000fa17");
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
/** Less is not more: these end or lower what others may take. `bridgeETHTo` sends the ETH that rides on it. */
const movesNothing = /^(decrease|delete|cancel|revoke|withdrawPayer|bridgeETHTo)/;
const pay = (amount: bigint, to = bob.address) => call(token, "transfer(address,uint256)", [to, amount]);

describe("amounts", () => {
  const functions: [signature: string, args: (amount: bigint) => unknown[]][] = [
    ["transfer(address,uint256)", (amount) => [bob.address, amount]],
    ["approve(address,uint256)", (amount) => [bob.address, amount]],
    ["increaseAllowance(address,uint256)", (amount) => [bob.address, amount]],
    ["increaseApproval(address,uint256)", (amount) => [bob.address, amount]],
    ["approveAndCall(address,uint256,bytes)", (amount) => [bob.address, amount, "0x"]],
    ["mint(address,uint256)", (amount) => [bob.address, amount]],
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

  const elsewhere: [signature: string, args: (amount: bigint) => unknown[]][] = [
    ["approve(address,address,uint160,uint48)", (amount) => [token, bob.address, amount, 2 ** 40]], // Permit2
    ["approve(address,address,uint256)", (amount) => [token, bob.address, amount]],
    ["transfer(address,address,uint256)", (amount) => [token, bob.address, amount]],
  ];
  test.each(elsewhere)(
    "%s counts for the token that it names, together with payments of that token",
    async (name, args) => {
      await allow(vault, name);
      await allow(token, "transfer(address,uint256)");
      const spend = (amount: bigint) => call(vault, name, args(amount));
      await check(spend(60n), pay(40n));
      for (const calls of [[spend(101n)], [spend(61n), pay(40n)], [pay(40n), spend(61n)]])
        expect(await rejection(check(...calls))).toEqual({ name: "OverCap", args: [token, 101n, 100n] });
      const short = { ...spend(1n), calldata: slice(spend(1n).calldata, 0, 99) };
      expect(await rejection(check(short))).toEqual({ name: "ShortCalldata", args: [vault, 99n, 100n] });
    },
  );

  test("everything of a kind, or an amount that is not read here, can't be allowed at all", async () => {
    for (const signature of [
      "setApprovalForAll(address,bool)",
      "setOperator(address,bool)",
      "permit(address,address,uint256,uint256,uint8,bytes32,bytes32)",
      "permit(address,((address,uint160,uint48,uint48),address,uint256),bytes)",
      "safeTransferFrom(address,address,uint256)",
      "transferFrom((address,address,uint160,address)[])",
      "executeAllowanceTransfer(address,address,address,uint96,address,uint96,address,bytes)",
      "redeem(uint256,address,address)",
    ]) {
      const selector = toFunctionSelector(signature);
      const unbounded = { name: "UnboundedCall", args: [vault, selector] };
      expect(await rejection(limits.write.allow([[{ target: vault, selector }]]))).toEqual(unbounded);
      const unlisted = { target: vault, value: 0n, calldata: selector };
      expect(await rejection(check(unlisted))).toEqual({ name: "DeniedCall", args: [vault, selector] });
    }
  });

  test("no payment, approval or stream that the delegate can read off chain could be allowed as if it moved nothing", async () => {
    const { transfer, approval, stream } = signatures;
    const known = [...transfer!, ...approval!, ...stream!].filter((line) => !movesNothing.test(line));
    expect(known.length).toBeGreaterThan(50);
    for (const line of known) {
      const [abi] = parseAbi([`function ${line}`] as readonly string[]) as unknown as [AbiFunction];
      const selector = toFunctionSelector(abi);
      const outcome = await rejection(limits.write.allow([[{ target: vault, selector }]])).catch(() => "allowed");
      if (outcome !== "allowed") expect(outcome).toMatchObject({ name: "UnboundedCall" });
      else {
        await allow(vault, toFunctionSignature(abi));
        const million = `${selector}${"00".repeat(12)}${vault.slice(2)}${padHex("0x0f4240", { size: 32 }).slice(2).repeat(3)}`;
        expect(await rejection(check({ target: vault, value: 0n, calldata: million as Hex }))).toMatchObject({
          name: "OverCap",
        });
      }
    }
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

  test("a call without data is held to the list, by its target or for all targets, and its ETH to the cap", async () => {
    const bare = (value: bigint) => check({ target: eve.address, value, calldata: "0x" });
    const denied = { name: "DeniedCall", args: [eve.address, noData] };
    await chain.mined(limits.write.setCaps([[{ token: nativeToken, amount: 5n }]]));
    for (const value of [0n, 5n]) expect(await rejection(bare(value))).toEqual(denied);
    for (const target of [eve.address, nativeToken]) {
      await chain.mined(limits.write.allow([[{ target, selector: noData }]]));
      await bare(5n);
      expect(await rejection(bare(6n))).toEqual({ name: "OverCap", args: [zeroAddress, 6n, 5n] });
      await chain.mined(limits.write.deny([[{ target, selector: noData }]]));
      expect(await rejection(bare(5n))).toEqual(denied);
    }
  });

  test("the permission to send ETH to anybody is none to call a function whose selector is zero", async () => {
    await chain.mined(limits.write.allow([[{ target: nativeToken, selector: noData }]]));
    const zeros = { target: eve.address, value: 0n, calldata: noData };
    expect(await rejection(check(zeros))).toEqual({ name: "DeniedCall", args: [eve.address, noData] });
  });

  test("seventeen caps are one too many", async () => {
    const caps = Array.from({ length: 17 }, () => ({ token, amount: 1n }));
    expect(await rejection(limits.write.setCaps([caps]))).toEqual({ name: "TooManyCaps", args: [17n, 16n] });
  });
});

describe("calls inside calls", () => {
  const inner = (amount: bigint) => pay(amount).calldata;
  const batch = (amounts: bigint[]) => [amounts.map(() => token), amounts.map(() => 0n), amounts.map(inner)];
  const execTransaction = "execTransaction(address,uint256,bytes,uint8,uint256,uint256,uint256,address,address,bytes)";
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
    [execTransaction, safe, (amount) => [token, 0n, inner(amount), 0, ...safeTail]],
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

  const delegatecalls: [signature: string, args: unknown[]][] = [
    ["execTransactionFromModule(address,uint256,bytes,uint8)", [token, 0n, inner(1n), 1]],
    [execTransaction, [token, 0n, inner(1n), 1, ...safeTail]],
  ];
  test.each(delegatecalls)("a delegatecall by %s is refused, whatever is allowed", async (signature, args) => {
    await allow(safe, signature);
    await allow(token, "transfer(address,uint256)");
    const delegated = call(safe, signature, args);
    expect(await rejection(check(delegated))).toEqual({ name: "DelegateCallInside", args: [safe] });
  });

  test("a Safe that refunds gas would pay more than the caps count: any price but zero is refused", async () => {
    await allow(safe, execTransaction);
    await allow(token, "transfer(address,uint256)");
    const refund = (gasPrice: bigint, gasToken: Address, receiver: Address, baseGas = 0n) =>
      check(call(safe, execTransaction, [token, 0n, inner(1n), 0, 0n, baseGas, gasPrice, gasToken, receiver, "0x"]));
    for (const gasToken of [token, zeroAddress])
      expect(await rejection(refund(1n, gasToken, eve.address, maxUint256))).toEqual({
        name: "GasRefundInside",
        args: [safe, 1n, gasToken, eve.address],
      });
    await refund(0n, token, eve.address, maxUint256); // at this price a Safe pays nothing, whatever the rest says
  });

  test("ETH that a wrapper forwards counts", async () => {
    await allow(safe, "relay(address,uint256,bytes)");
    await chain.mined(limits.write.allow([[{ target: nativeToken, selector: noData }]]));
    const sending = call(safe, "relay(address,uint256,bytes)", [bob.address, 7n, "0x"]);
    expect(await rejection(check(sending))).toEqual({ name: "OverCap", args: [zeroAddress, 7n, 0n] });

    const batched = "executeBatch(address[],uint256[],bytes[],bytes32,bytes32)";
    await allow(safe, batched);
    const batch = call(safe, batched, [[bob.address, eve.address], [0n, 7n], ["0x", "0x"], zeroHash, zeroHash]);
    expect(await rejection(check(batch))).toEqual({ name: "OverCap", args: [zeroAddress, 7n, 0n] });
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
      "propose(address[],uint256[],string[],bytes[],string)", // Governor Bravo
    ]) {
      const selector = toFunctionSelector(signature);
      expect(await rejection(limits.write.allow([[{ target: safe, selector }]]))).toEqual({
        name: "UnboundedCall",
        args: [safe, selector],
      });
    }
  });
});
