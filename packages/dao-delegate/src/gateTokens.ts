// Tokens whose worth nobody knows: a small request in dollars could carry any number of them along.
import { underlying } from "./calldata/tokens.ts";
import { leadOf } from "./concepts/lead.ts";
import { findMentions } from "./text/money.ts";
import type { PreparedProposal } from "./types.ts";

/** The first paragraph of the summary; addresses are no sums. */
const opening = (body: string): string => (leadOf(body).split(/\n\s*\n/u)[0] ?? "").replace(/0x[\da-f]{8,}/giu, " ");

/**
 * Whether a token leaves that is not in the headline request: the title's sums, or the summary's if it names none.
 * Where neither names a sum, such a token may go alone, but not beside another payment.
 */
export function isUnaskedToken(token: string, { clean, facts }: PreparedProposal): boolean {
  const leaving = facts.movements.filter(({ how }) => how !== "exchange");
  if (!leaving.some((one) => one.token === token)) return false;
  const [inTitle, inBody] = [clean.title, opening(clean.body)].map((text) =>
    findMentions(text).flatMap(({ unit }) => (unit === null ? [] : [underlying(unit)])),
  );
  const asked = inTitle?.length ? inTitle : (inBody ?? []);
  return asked.length > 0 ? !asked.includes(underlying(token)) : leaving.some(({ usd }) => usd !== null);
}
