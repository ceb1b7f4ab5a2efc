// Eve at every station, on a chain in this process: each attempt is stopped for real, and each has its words.
import { deployEscrow, dollarAt, type Escrow } from "@synergy/escrow";
import { type Chain, rejection } from "@synergy/kit";
import { hardhatChain, otherChainId } from "@synergy/kit/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Scene, SceneFile } from "../src/eve/scene.ts";
import { type StubbornChain, stubborn } from "../src/eve/stubbornChain.ts";
import { en } from "../src/words/en/index.ts";
import { es } from "../src/words/es/index.ts";

const files = import.meta.glob<SceneFile>("../src/eve/scenes/*.ts");
const scenes = Object.entries(files).map(([file, load]) => ({ id: /([\w-]+)\.ts$/.exec(file)![1]!, load }));

let chain: Chain;
let other: Chain;
let eve: StubbornChain;
beforeAll(async () => {
  chain = await hardhatChain();
  other = await hardhatChain({ chainId: otherChainId });
  eve = stubborn(chain);
});
afterAll(() => Promise.all([chain.close(), other.close()]));

/** Lets her try, and looks up what the chain refused meanwhile. */
async function tryIt({ attempt }: Scene, name: string) {
  eve.takeRefused();
  const by = await attempt(name);
  const receipts = eve.takeRefused().map((hash) => chain.client.getTransactionReceipt({ hash }));
  return { by, statuses: (await Promise.all(receipts)).map(({ status }) => status) };
}

/** How the code that stops her calls its reason, attempt by attempt. */
const reasons: Record<string, string[]> = {
  attestation: [
    "edited, credential-intact: ",
    "claimed, claimant-is-author: ",
    "claimed, credential-trusted: ",
    "claimed, credential-names-this-work: ",
    "claimed, attestation-valid: foreign-chain: ",
    "InvalidSignature",
    "AlreadyClaimed(",
    "wrong-uid: ",
    "wrong-signature: ",
    "AccessDenied",
  ],
  "dao-delegate": [
    "ask (gate: ",
    "against (never: ",
    "ask (gate: ",
    "ask (ask: ",
    "ask (gate: ",
    "against (never: ",
    "cast at once: TooEarly(",
  ],
  escrow: [
    "spent-voucher: ",
    "wrong-signer: ",
    "InvalidVoucherSignature(",
    "StaleVoucher(",
    "InvalidVoucherSignature(",
    "StaleVoucher(",
    "WithdrawTooEarly: ",
    "InexactDeposit(",
  ],
  loop: [
    "NotCommitted(",
    "AlreadyRegistered(",
    "OtherShares(",
    "NotAnswered(",
    "InvalidProof(",
    "NotHeld(",
    "NotTheTimelock(",
    "ask (gate: ",
    "TooEarly(",
    "TimelockUnexpectedOperationState(",
    "OtherShares(",
  ],
  "zk-proof": [
    "InvalidProof(",
    "InvalidProof(",
    "UnprovableError: ",
    "OtherModel(",
    "InvalidProof(",
    "InvalidProof(",
    "AlreadyAnswered(",
  ],
};

describe.each(scenes)("$id", ({ id, load }) => {
  test("every attempt is stopped by name, and what the chain refused can be looked at there", async () => {
    const { attempts, setScene } = await load();
    const world = { chain: eve.chain, actors: chain.actors, contracts: {}, otherChain: async () => other };
    const scene = await setScene(world);
    for (const [index, name] of attempts.entries()) {
      const { by, statuses } = await tryIt(scene, name);
      expect(by.slice(0, reasons[id]![index]!.length)).toBe(reasons[id]![index]);
      expect(statuses.filter((status) => status !== "reverted")).toEqual([]);
      for (const words of [en, es]) expect(words.attacks[id]![name]!.loss(scene.figures)).not.toMatch(/undefined/);
    }
  });

  test("each attempt has its words, in the order of the demo", async () => {
    const { attempts } = await load();
    for (const words of [en, es]) expect(Object.keys(words.attacks[id]!)).toEqual(attempts);
  });
});

test("a transaction that a wallet would not send is sent, refused, and gives the chain's own reason", async () => {
  const { eve: her, carol } = chain.actors;
  const { labDollar } = await deployEscrow(eve.chain);
  const send = (on: Chain) => {
    const { abi } = dollarAt({ chain: on, labDollar } as Escrow);
    return rejection(on.at({ abi }, labDollar, her).write.transfer([carol.address, 7n]));
  };
  const reason = { name: "ERC20InsufficientBalance", args: [her.address, 0n, 7n] };
  const nonce = () => chain.client.getTransactionCount({ address: her.address });
  const before = await nonce();
  expect(await send(chain)).toEqual(reason);
  expect(await nonce()).toBe(before);
  expect(await send(eve.chain)).toEqual(reason);
  expect(await nonce()).toBe(before + 1);
  const [hash] = eve.takeRefused();
  expect((await chain.client.getTransaction({ hash: hash! })).from).toBe(her.address.toLowerCase());
});
