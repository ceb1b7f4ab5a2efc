// Tokens whose worth nobody knows: a small request in dollars could carry any number of them along.
import { underlying } from "./calldata/tokens.ts";
import { leadOf } from "./concepts/lead.ts";
import { findMentions } from "./text/money.ts";
import type { PreparedProposal } from "./types.ts";

/** The first paragraph of the summary; addresses are no sums. */
const opening = (body: string): string => (leadOf(body).split(/\n\s*\n/u)[0] ?? "").replace(/0x[\da-f]{8,}/giu, " ");

/** Whether a token leaves that is not in the headline request: the title's sums, or the summary's if it names none. */
export function isUnaskedToken(token: string, { clean, facts }: PreparedProposal): boolean {
  const leaves = facts.movements.some(({ how, token: moved }) => how !== "exchange" && moved === token);
  const inTitle = findMentions(clean.title).filter(({ unit }) => unit !== null);
  const asked = inTitle.length > 0 ? inTitle : findMentions(opening(clean.body));
  return (
    leaves && asked.length > 0 && !asked.some(({ unit }) => unit !== null && underlying(unit) === underlying(token))
  );
}
