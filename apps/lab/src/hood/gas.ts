// Where the gas of a transaction went: its start, and each contract without what it gave on.
import type { Address } from "viem";
import { everyCall, type RawCall, type Run } from "./callTrace.ts";
import type { Lens } from "./lens.ts";
import type { Opened } from "./types.ts";

export function gasOf({ book }: Lens, { transaction, receipt }: Run, outermost: RawCall): Opened["gas"] {
  const used = Number(receipt?.gasUsed ?? outermost.gasUsed);
  const start = startGas(transaction.input, transaction.to === null);
  const byContract = new Map<Address, number>();
  for (const call of everyCall(outermost)) {
    if (!call.to) continue;
    const own = Number(call.gasUsed) - sum((call.calls ?? []).map(({ gasUsed }) => Number(gasUsed)));
    byContract.set(call.to, (byContract.get(call.to) ?? 0) + own - (call === outermost ? start : 0));
  }
  const contracts = [...byContract].map(([address, gas]) => ({ contract: book.party(address), gas }));
  return { used, start, contracts: contracts.filter(({ gas }) => gas > 0).sort((a, b) => b.gas - a.gas) };
}

const sum = (list: number[]) => list.reduce((total, one) => total + one, 0);

/** Yellow Paper, appendix G: 21000, 4 for a zero byte of data and 16 for another (EIP-2028), more for a contract. */
function startGas(data: string, isCreation: boolean): number {
  const bytes = data.slice(2).match(/../g) ?? [];
  const content = sum(bytes.map((byte) => (byte === "00" ? 4 : 16)));
  // EIP-2 and EIP-3860
  const creation = isCreation ? 32_000 + 2 * Math.ceil(bytes.length / 32) : 0;
  return 21_000 + content + creation;
}
