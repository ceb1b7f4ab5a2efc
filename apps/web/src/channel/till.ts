// Carol's side of the counter: x402's own client buys answers of the lab's paid API, as any customer's page would.
import { LabError, type World } from "@synergy/kit";
import { sampleDigits } from "@synergy/model";
import {
  BatchSettlementEvmScheme,
  type ClientChannelStorage,
  readChannelBalanceAndTotalClaimed,
} from "@x402/evm/batch-settlement/client";
import { ExactEvmScheme } from "@x402/evm/exact/client";
import { decodePaymentResponseHeader, wrapFetchWithPayment, x402Client } from "@x402/fetch";
import type { Hex } from "viem";
import { words } from "../words/index.ts";
import type { Move, Tally } from "./tally.ts";

/** The lab did not sell: its own words. */
export class NotSoldError extends LabError {
  override name = "NotSoldError";
}

export type Till = ReturnType<typeof openTill>;
/** Where the tally is: the till changes it step by step. */
export type Book = { get: () => Tally; change: (change: Partial<Tally>) => void };

// The stock client spends tokens of its own list only, and LabDollar is not on it.
const spendControls = { allowedAssets: true } as const;

/** @param origin where the lab is; its paid API is at /v1/infer */
export function openTill({ chain, actors }: Pick<World, "chain" | "actors">, origin: string, book: Book) {
  const url = new URL("/v1/infer", origin).href;
  const signer = {
    address: actors.carol.address,
    signTypedData: (typed: object) => actors.carol.signTypedData(typed as never),
    readContract: (call: object) => chain.client.readContract(call as never),
  };
  const channel = new BatchSettlementEvmScheme(signer, { salt: book.get().salt, storage: notesIn(book) });
  const payBy = (client: BatchSettlementEvmScheme | ExactEvmScheme) =>
    wrapFetchWithPayment(fetch, x402Client.fromConfig({ schemes: [{ network: "eip155:*", client }], spendControls }));
  const [payByVoucher, payAlone] = [payBy(channel), payBy(new ExactEvmScheme(signer))];

  const gasOf = async (hash: string) => Number((await chain.mined(hash as Hex)).gasUsed);
  const noteMove = async (kind: Move["kind"], hash: string) => {
    const { moves, answers } = book.get();
    book.change({ moves: [...moves, { kind, answers, gas: await gasOf(hash), hash }] });
  };

  return {
    /** One answer whose payment is a transaction of its own: what the channel is compared with. */
    async measurePeer() {
      const { receipt } = await ask(payAlone, url, 0);
      book.change({ peer: await gasOf(receipt.transaction) });
    },
    /** One answer, paid with a signature; the first of all comes with the deposit. */
    async buy() {
      const { answers, signed } = book.get();
      const { pixels, digit, receipt } = await ask(payByVoucher, url, answers);
      if (receipt.transaction) await noteMove("opened", receipt.transaction);
      const charged = Number(receipt.extra?.chargedAmount ?? 0);
      book.change({ answers: answers + 1, signed: signed + charged, last: { pixels, digit } });
    },
    /** Bob turns Carol's newest signature into money. @returns how many transactions that took */
    async collect() {
      const response = await fetch(new URL("/v1/claim", origin), { method: "POST" });
      const { transactions = [] } = (await response.json()) as { transactions?: string[] };
      for (const hash of transactions) await noteMove("collected", hash);
      await readClaimed(idOf(book));
      return transactions.length;
    },
    /** Carol closes the channel: Bob gets what she signed, she gets the rest. */
    async takeBack() {
      const id = idOf(book); // the client forgets it with the channel
      const { transaction } = await channel.refund(url);
      await noteMove("returned", transaction);
      await readClaimed(id);
    },
  };

  async function readClaimed(id: Hex | undefined): Promise<void> {
    if (!id) return;
    const [, claimed] = await readChannelBalanceAndTotalClaimed(signer, id);
    book.change({ claimed: Number(claimed) });
  }
}

const idOf = ({ get }: Book) => Object.keys(get().notes)[0] as Hex | undefined;

// What the client would keep in memory survives a reload of the page this way.
function notesIn({ get, change }: Book): ClientChannelStorage {
  return {
    get: async (id) => get().notes[id],
    set: async (id, note) => change({ notes: { ...get().notes, [id]: note } }),
    delete: async (id) => {
      const { [id]: _, ...rest } = get().notes;
      change({ notes: rest });
    },
  };
}

/** @param index which of the ten sample drawings, round and round */
async function ask(pay: typeof fetch, url: string, index: number) {
  const { pixels } = sampleDigits[index % sampleDigits.length]!;
  const response = await pay(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ pixels }),
  });
  const answer = (await response.json()) as { class: number; error?: string };
  if (!response.ok) {
    const { notSold, notSoldFix } = words.channel;
    throw new NotSoldError(notSold(response.status, answer.error ?? ""), { fix: notSoldFix });
  }
  const receipt = decodePaymentResponseHeader(response.headers.get("payment-response") ?? "");
  return { pixels, digit: answer.class, receipt };
}
