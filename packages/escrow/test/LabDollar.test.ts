// The lab's dollar: paid by signature in every form that the standards know, and refused in every way they name.
import { rejection } from "@synergy/kit";
import { hardhatChain, otherChainId } from "@synergy/kit/node";
import { type Account, type Hex, type LocalAccount, parseSignature } from "viem";
import { afterAll, describe, expect, test } from "vitest";
import { FickleWallet } from "../generated/FickleWallet.ts";
import { LabDollar } from "../generated/LabDollar.ts";
import { depositTypes } from "../src/deposit.ts";
import { saltOf } from "./support/channels.ts";

const chain = await hardhatChain();
const dollar = await chain.deploy(LabDollar, []);
const { bob, carol, eve } = chain.actors;
const as = (sender: Account) => chain.at(LabDollar, dollar.address, sender).write;
const balanceOf = ({ address }: { address: `0x${string}` }) => dollar.read.balanceOf([address]);
await chain.mined(as(carol).faucet([carol.address, 1000n]));
afterAll(() => chain.close());

const domain = { name: "LabDollar", version: "1", chainId: chain.id, verifyingContract: dollar.address } as const;
const transferTypes = { TransferWithAuthorization: depositTypes.ReceiveWithAuthorization } as const;
const cancelTypes = {
  CancelAuthorization: [
    { name: "authorizer", type: "address" },
    { name: "nonce", type: "bytes32" },
  ],
} as const;
const permitTypes = {
  Permit: [
    { name: "owner", type: "address" },
    { name: "spender", type: "address" },
    { name: "value", type: "uint256" },
    { name: "nonce", type: "uint256" },
    { name: "deadline", type: "uint256" },
  ],
} as const;

let nonces = 0;
const always = { validAfter: 0n, validBefore: 2n ** 40n };
type Terms = { value: bigint; validAfter: bigint; validBefore: bigint; nonce: Hex };
const termsOf = (value: bigint, times = always): Terms => ({ value, ...times, nonce: saltOf(++nonces) });

function signTransfer(signer: LocalAccount, terms: Terms, kind: "Transfer" | "Receive" = "Transfer") {
  const message = { from: carol.address, to: bob.address, ...terms };
  return kind === "Transfer"
    ? signer.signTypedData({ domain, types: transferTypes, primaryType: "TransferWithAuthorization", message })
    : signer.signTypedData({ domain, types: depositTypes, primaryType: "ReceiveWithAuthorization", message });
}
const fieldsOf = ({ value, validAfter, validBefore, nonce }: Terms) =>
  [carol.address, bob.address, value, validAfter, validBefore, nonce] as const;
function vrs(signature: Hex) {
  const { v, r, s } = parseSignature(signature);
  return [Number(v), r, s] as const;
}

test("it has six decimals, a name and a version, as x402's facilitators read them", async () => {
  const { read } = dollar;
  const facts = await Promise.all([read.name(), read.symbol(), read.version(), read.decimals()]);
  expect(facts).toEqual(["LabDollar", "LUSD", "1", 6]);
});

describe("the faucet", () => {
  test("is open on both development chains", async () => {
    const other = await hardhatChain({ chainId: otherChainId });
    const there = await other.deploy(LabDollar, []);
    await other.mined(there.write.faucet([eve.address, 5n]));
    expect(await there.read.balanceOf([eve.address])).toBe(5n);
    await other.close();
  });

  test("is closed everywhere else", async () => {
    const sepolia = await hardhatChain({ chainId: 11155111 });
    const there = await sepolia.deploy(LabDollar, []);
    expect(await rejection(there.write.faucet([eve.address, 5n]))).toEqual({ name: "FaucetClosed", args: [11155111n] });
    await sepolia.close();
  });
});

describe("a transfer by signature (EIP-3009)", () => {
  test("goes through in both forms of the signature, whoever sends it", async () => {
    const before = await balanceOf(bob);
    const [first, second] = [termsOf(5n), termsOf(7n)];
    await chain.mined(as(eve).transferWithAuthorization([...fieldsOf(first), await signTransfer(carol, first)]));
    await chain.mined(
      as(eve).transferWithAuthorization([...fieldsOf(second), ...vrs(await signTransfer(carol, second))]),
    );
    expect(await balanceOf(bob)).toBe(before + 12n);
  });

  test("happens once: a used nonce is refused in either form", async () => {
    const terms = termsOf(5n);
    const signature = await signTransfer(carol, terms);
    await chain.mined(as(eve).transferWithAuthorization([...fieldsOf(terms), signature]));
    const used = { name: "ERC3009UsedAuthorization", args: [carol.address, terms.nonce] };
    expect(await rejection(as(eve).transferWithAuthorization([...fieldsOf(terms), signature]))).toEqual(used);
    expect(await rejection(as(eve).transferWithAuthorization([...fieldsOf(terms), ...vrs(signature)]))).toEqual(used);
  });

  test("altered, signed by Eve or signed for the other kind of transfer, it is refused", async () => {
    const terms = termsOf(5n);
    const signature = await signTransfer(carol, terms);
    const more = fieldsOf({ ...terms, value: 6n });
    const attempts = [
      as(eve).transferWithAuthorization([...more, signature]),
      as(eve).transferWithAuthorization([...more, ...vrs(signature)]),
      as(eve).transferWithAuthorization([...fieldsOf(terms), await signTransfer(eve, terms)]),
      as(bob).receiveWithAuthorization([...fieldsOf(terms), signature]),
      as(eve).transferWithAuthorization([...fieldsOf(terms), await signTransfer(carol, terms, "Receive")]),
    ];
    for (const attempt of attempts) expect((await rejection(attempt)).name).toBe("ERC3009InvalidSignature");
  });

  test("a signature for the other development chain is worthless here", async () => {
    const terms = termsOf(5n);
    const message = { from: carol.address, to: bob.address, ...terms };
    const elsewhere = { ...domain, chainId: otherChainId };
    const primaryType = "TransferWithAuthorization";
    const signature = await carol.signTypedData({ domain: elsewhere, types: transferTypes, primaryType, message });
    const refusal = await rejection(as(eve).transferWithAuthorization([...fieldsOf(terms), signature]));
    expect(refusal.name).toBe("ERC3009InvalidSignature");
  });

  test("before its time and after it, it is refused", async () => {
    const now = await chain.clock.now();
    const early = termsOf(5n, { validAfter: now + 100n, validBefore: now + 200n });
    const late = termsOf(5n, { validAfter: 0n, validBefore: now });
    for (const terms of [early, late]) {
      const signature = await signTransfer(carol, terms);
      expect(await rejection(as(eve).transferWithAuthorization([...fieldsOf(terms), signature]))).toEqual({
        name: "ERC3009InvalidAuthorizationTime",
        args: [terms.validAfter, terms.validBefore],
      });
    }
  });

  test("what is signed for a payee to receive, only he can use, so nobody takes it out of his call", async () => {
    const terms = termsOf(5n);
    const signature = await signTransfer(carol, terms, "Receive");
    const refused = { name: "ERC20InvalidReceiver", args: [bob.address] };
    expect(await rejection(as(eve).receiveWithAuthorization([...fieldsOf(terms), signature]))).toEqual(refused);
    expect(await rejection(as(eve).receiveWithAuthorization([...fieldsOf(terms), ...vrs(signature)]))).toEqual(refused);
    const before = await balanceOf(bob);
    await chain.mined(as(bob).receiveWithAuthorization([...fieldsOf(terms), signature]));
    const other = termsOf(5n);
    const plain = vrs(await signTransfer(carol, other, "Receive"));
    await chain.mined(as(bob).receiveWithAuthorization([...fieldsOf(other), ...plain]));
    expect(await balanceOf(bob)).toBe(before + 10n);
  });

  test("Carol takes a signature back by cancelling its nonce; nobody else can", async () => {
    const signCancel = (signer: LocalAccount, nonce: Hex) =>
      signer.signTypedData({
        domain,
        types: cancelTypes,
        primaryType: "CancelAuthorization",
        message: { authorizer: carol.address, nonce },
      });
    const [first, second] = [termsOf(5n), termsOf(5n)];
    const forged = await signCancel(eve, first.nonce);
    const refusal = await rejection(as(eve).cancelAuthorization([carol.address, first.nonce, forged]));
    expect(refusal.name).toBe("ERC3009InvalidSignature");
    await chain.mined(as(bob).cancelAuthorization([carol.address, first.nonce, await signCancel(carol, first.nonce)]));
    const plain = vrs(await signCancel(carol, second.nonce));
    await chain.mined(as(bob).cancelAuthorization([carol.address, second.nonce, ...plain]));
    for (const terms of [first, second]) {
      expect(await dollar.read.authorizationState([carol.address, terms.nonce])).toBe(true);
      const signature = await signTransfer(carol, terms);
      const late = await rejection(as(eve).transferWithAuthorization([...fieldsOf(terms), signature]));
      expect(late.name).toBe("ERC3009UsedAuthorization");
    }
  });

  test("a wallet that is a contract is asked itself (ERC-1271), and may say no", async () => {
    const wallet = await chain.deploy(FickleWallet, []);
    await chain.mined(as(carol).faucet([wallet.address, 10n]));
    const send = (nonce: number) =>
      as(eve).transferWithAuthorization([wallet.address, bob.address, 4n, 0n, always.validBefore, saltOf(nonce), "0x"]);
    await chain.mined(send(1));
    expect(await balanceOf(wallet)).toBe(6n);
    await chain.mined(wallet.write.setMood([1]));
    expect((await rejection(send(2))).name).toBe("ERC3009InvalidSignature");
  });
});

test("an allowance by signature (EIP-2612) is given once, by the owner only", async () => {
  const message = { owner: carol.address, spender: bob.address, value: 20n, nonce: 0n, deadline: always.validBefore };
  const signPermit = (signer: LocalAccount) =>
    signer.signTypedData({ domain, types: permitTypes, primaryType: "Permit", message });
  const give = (signature: Hex) =>
    as(eve).permit([carol.address, bob.address, 20n, always.validBefore, ...vrs(signature)]);
  expect(await rejection(give(await signPermit(eve)))).toEqual({
    name: "ERC2612InvalidSigner",
    args: [eve.address, carol.address],
  });
  const signature = await signPermit(carol);
  await chain.mined(give(signature));
  expect(await dollar.read.allowance([carol.address, bob.address])).toBe(20n);
  expect((await rejection(give(signature))).name).toBe("ERC2612InvalidSigner");
});
