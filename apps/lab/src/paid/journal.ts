// What Bob still owes when his process dies at the wrong moment: answers that were paid by voucher and not sent yet,
// and payments in advance that got no answer. On disk before the money moves, gone once the answer is on its way.
import { explained, type FileForm, openDatabase } from "@synergy/escrow/node";
import { describeError } from "@synergy/kit";
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

const form: FileForm = {
  applicationId: 0x4a524e4c, // "JRNL"
  version: 1,
  tables: `
    CREATE TABLE payments (
      nonce TEXT NOT NULL, payer TEXT NOT NULL, amount TEXT NOT NULL,
      PRIMARY KEY (nonce, payer)
    ) STRICT;
    CREATE TABLE answers (
      channelId TEXT PRIMARY KEY, total TEXT NOT NULL, question TEXT NOT NULL, answer TEXT NOT NULL
    ) STRICT`,
};

const low = (hex: string) => hex.toLowerCase();

export type Journal = ReturnType<typeof openJournal>;

/**
 * Opens the journal: what `owe` and `keepAnswer` were told is on the disk when they return.
 *
 * @param file made when it is not there; ":memory:" forgets everything
 * @throws {StoreUnavailableError} {StoreFileError} {StoreBusyError} as the methods do that note or read
 */
export function openJournal(file: string, lockTimeoutMs?: number) {
  const db = openDatabase(file, form, lockTimeoutMs);
  const addPayment = db.prepare("INSERT OR REPLACE INTO payments VALUES (?, ?, ?)");
  const dropPayment = db.prepare("DELETE FROM payments WHERE nonce = ? AND payer = ?");
  const allPayments = db.prepare("SELECT * FROM payments");
  const addAnswer = db.prepare("INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?)");
  const dropAnswer = db.prepare("DELETE FROM answers WHERE channelId = ? AND total = ?");
  const oneAnswer = db.prepare("SELECT answer FROM answers WHERE channelId = ? AND total = ? AND question = ?");

  // What is only crossed off can wait: when the file can't be written now, it is done before the next entry.
  const overdue: (() => unknown)[] = [];
  const catchUp = () => {
    for (let next = overdue[0]; next; next = overdue[0]) {
      next();
      overdue.shift();
    }
  };
  const crossOff = (work: () => unknown): void => {
    overdue.push(work);
    try {
      explained(file, catchUp);
    } catch (error) {
      console.error(`Bob's journal will be brought up to date later: ${describeError(error).message}`);
    }
  };
  const note = (work: () => unknown): void =>
    explained(file, () => {
      catchUp();
      work();
    });

  return {
    /** Before the transfer: until it is answered, this payment is owed back. */
    owe: ({ nonce, payer, amount }: PaymentInAdvance) =>
      note(() => addPayment.run(low(nonce), low(payer), String(amount))),
    /** The answer is on its way, the transfer failed, or the money is back. Never throws. */
    square: ({ nonce, payer }: Omit<PaymentInAdvance, "amount">) =>
      crossOff(() => dropPayment.run(low(nonce), low(payer))),
    owed(): PaymentInAdvance[] {
      const rows = explained(file, () => allPayments.all()) as { nonce: Hex; payer: Address; amount: string }[];
      return rows.map((row) => ({ ...row, amount: BigInt(row.amount) }));
    },
    /** Before the voucher is charged. Only the newest answer of a channel can be missing. */
    keepAnswer: ({ channelId, total, question, answer }: PaidAnswer) =>
      note(() => addAnswer.run(low(channelId), total, question, answer)),
    /** The answer is on its way, or was not charged. Never throws. */
    dropAnswer: (channelId: string, total: string) => crossOff(() => dropAnswer.run(low(channelId), total)),
    findAnswer({ channelId, total, question }: Omit<PaidAnswer, "answer">): string | undefined {
      const row = explained(file, () => oneAnswer.get(low(channelId), total, question));
      return (row as { answer: string } | undefined)?.answer;
    },
    close() {
      crossOff(() => {});
      db.close();
    },
  };
}
