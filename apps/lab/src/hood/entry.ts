// One transaction as the list shows it.
import { type Address, getAddress, zeroAddress } from "viem";
import { outermostCall, type Run } from "./callTrace.ts";
import { failureOf } from "./callTree.ts";
import type { Lens } from "./lens.ts";
import { movementsIn } from "./movements.ts";
import { type Said, say } from "./sentence/deed.ts";
import { kindOf, sentenceOf } from "./sentence/index.ts";
import type { Entry } from "./types.ts";

/** @param time of its block, in seconds since 1970 */
export async function entryOf(lens: Lens, run: Run, time: number): Promise<Entry> {
  const { receipt } = run;
  if (receipt?.contractAddress) lens.book.forget(receipt.contractAddress);
  lens.memory.note(receipt?.logs ?? []);
  const isFailed = !receipt || receipt.status === "0x0";
  const outcome = isFailed ? await outermostCall(lens.world, run) : undefined;
  return lens.book.settled(() => {
    const failed = outcome && failureOf(lens, outcome.call);
    return { ...describe(lens, run, time), ...(failed && { failed }), ...(!receipt && { refused: true as const }) };
  });
}

function describe(lens: Lens, run: Run, time: number): Entry {
  const { book } = lens;
  const { transaction, receipt } = run;
  const { contract, ...said } = transaction.to ? call(lens, run, transaction.to) : deployment(lens, run);
  return {
    hash: transaction.hash,
    block: Number(transaction.blockNumber),
    index: Number(transaction.transactionIndex),
    time,
    from: book.party(transaction.from),
    ...(transaction.to && { to: book.party(transaction.to) }),
    ...(contract && { contract }),
    kind: kindOf(said),
    sentence: said.sentence,
    ...(said.parts.length > 0 && { parts: said.parts }),
    movements: receipt?.status === "0x1" ? movementsIn(lens, transaction, receipt.logs) : [],
    gas: Number(receipt?.gasUsed ?? 0),
  };
}

type Told = Said & { contract?: Entry["contract"] };

function call(lens: Lens, { transaction, receipt }: Run, to: Address): Told {
  const { from: who, input: data, value } = transaction;
  const said = sentenceOf({ who, to, data, value: BigInt(value), logs: receipt?.logs ?? [] }, lens);
  const contract = lens.book.party(to);
  return { ...said, ...(contract.is === "contract" && { contract }) };
}

function deployment({ book, known }: Lens, { transaction, receipt }: Run): Told {
  const name = known.byCreation(transaction.input)?.name;
  const isDone = receipt?.status === "0x1" && receipt.contractAddress;
  const planned = { as: "party", address: zeroAddress, is: "contract", ...(name && { name }) } as const;
  const contract = isDone ? book.party(getAddress(receipt.contractAddress as Address)) : planned;
  return { sentence: say("deployed", { who: book.party(transaction.from), contract }), parts: [], contract };
}
