// What Bob still owes when his process dies at the wrong moment: answers that were paid by voucher and not sent yet,
// and payments in advance that got no answer. On disk before the money moves, gone once the answer is on its way.
import { DatabaseSync } from "node:sqlite";
import type { Address, Hex } from "viem";

/** A payment of the scheme `exact`; its EIP-3009 nonce is unique among the payer's. */
export type PaymentInAdvance = { nonce: Hex; payer: Address; amount: bigint };

/** An answer that a voucher pays: the running total says which one of the channel's answers it is. */
export type PaidAnswer = {
  channelId: string;
  /** Token units, cumulative. */
  total: string;
  /** SHA-256 of the request's body: the same money buys no answer to another question. */
  question: string;
  answer: string;
};

const tables = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  CREATE TABLE IF NOT EXISTS payments (
    nonce TEXT NOT NULL, payer TEXT NOT NULL, amount TEXT NOT NULL,
    PRIMARY KEY (nonce, payer)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS answers (
    channelId TEXT PRIMARY KEY, total TEXT NOT NULL, question TEXT NOT NULL, answer TEXT NOT NULL
  ) STRICT;
`;

const low = (hex: string) => hex.toLowerCase();

export type Journal = ReturnType<typeof openJournal>;

/** @param file made when it is not there; ":memory:" forgets everything */
export function openJournal(file: string) {
  const db = new DatabaseSync(file);
  db.exec(tables);
  const addPayment = db.prepare("INSERT OR REPLACE INTO payments VALUES (?, ?, ?)");
  const dropPayment = db.prepare("DELETE FROM payments WHERE nonce = ? AND payer = ?");
  const allPayments = db.prepare("SELECT * FROM payments");
  const addAnswer = db.prepare("INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?)");
  const dropAnswer = db.prepare("DELETE FROM answers WHERE channelId = ? AND total = ?");
  const oneAnswer = db.prepare("SELECT answer FROM answers WHERE channelId = ? AND total = ? AND question = ?");
  return {
    /** Before the transfer: until it is answered, this payment is owed back. */
    owe: ({ nonce, payer, amount }: PaymentInAdvance) => addPayment.run(low(nonce), low(payer), String(amount)),
    /** The answer is on its way, the transfer failed, or the money is back. */
    square: ({ nonce, payer }: Omit<PaymentInAdvance, "amount">) => dropPayment.run(low(nonce), low(payer)),
    owed(): PaymentInAdvance[] {
      const rows = allPayments.all() as { nonce: Hex; payer: Address; amount: string }[];
      return rows.map((row) => ({ ...row, amount: BigInt(row.amount) }));
    },
    /** Before the voucher is charged. Only the newest answer of a channel can be missing. */
    keepAnswer({ channelId, total, question, answer }: PaidAnswer) {
      addAnswer.run(low(channelId), total, question, answer);
    },
    /** The answer is on its way, or was not charged. */
    dropAnswer: (channelId: string, total: string) => dropAnswer.run(low(channelId), total),
    findAnswer({ channelId, total, question }: Omit<PaidAnswer, "answer">): string | undefined {
      const row = oneAnswer.get(low(channelId), total, question) as { answer: string } | undefined;
      return row?.answer;
    },
    close: () => db.close(),
  };
}
