// Where does the text say that money goes? An address counts only beside words that say what it is for.
import { type Address, isAddressEqual } from "viem";
import { isVenue } from "./calldata/venues.ts";
import type { CleanText, Context, Movement, PreparedProposal } from "./types.ts";

/** Who wrote a proposal is no place for the DAO's money. */
const byline = /^\W*(?:author|contact|written by|by|from|proposer|sponsor)s?\b.*$/gimu;
const heading = /^#|:\s*$/u;

/** Whether a paragraph (or the heading above it) that names the address has one of these words. */
export function isNamedAs(words: RegExp, address: string, { title, body }: CleanText): boolean {
  const paragraphs = `${title}\n\n${body}`.replace(byline, "").split(/\n\s*\n/u);
  return paragraphs.some((paragraph, i) => {
    if (!paragraph.toLowerCase().includes(address.toLowerCase())) return false;
    const above = paragraphs[i - 1] ?? "";
    return words.test(heading.test(above) ? `${above}\n${paragraph}` : paragraph);
  });
}

/** A contract where something is swapped, deposited or staked. */
const exchangeWords =
  /\b(?:deposit|suppl(?:y|ied|ies)|lend|stak|swap|exchang|sell|sold|convert|vault|pool|market|desk|router|yield|invest|wrap|savings|strateg|trad(?:e|ing))/iu;
/** An account of the DAO, or one that it opens. */
const accountWords =
  /\b(?:treasury|timelock|endow|vault|reserves?\b|(?:our|dao's|the) (?:own )?(?:safe|multisig|wallet)|savings)/iu;
/** Money that is moved there is not spent: a place of its own, not only somebody's wallet. */
const stayingWords = /\b(?:endow|vault|pool\b|reserves?\b|savings|custod|liquidity|validator)/iu;

export const isOwnAccount = (address: string, { accounts }: Context): boolean =>
  accounts?.some((own) => isAddressEqual(own, address as Address)) ?? false;

/** Whether an exchange with this contract can be believed: it is well known, or the text names it as such a place. */
export const isBelieved = (contract: string, clean: CleanText, context: Context): boolean =>
  isVenue(contract) || isOwnAccount(contract, context) || isNamedAs(exchangeWords, contract, clean);

/** Whether what goes to this account comes back to the DAO. */
export const isOurs = (account: string, clean: CleanText, context: Context): boolean =>
  isOwnAccount(account, context) || isNamedAs(accountWords, account, clean);

const isKept = ({ to, how }: Movement, { clean, proposal: { context } }: PreparedProposal): boolean => {
  if (to === null) return false;
  if (isOwnAccount(to, context)) return true;
  return how === "approval" ? isBelieved(to, clean, context) : how === "transfer" && isNamedAs(stayingWords, to, clean);
};

/** What the calls pay to others for good, whatever the title calls it. */
export const payoutsOf = (prepared: PreparedProposal): Movement[] =>
  prepared.facts.movements.filter(
    (movement) =>
      movement.source === "calldata" &&
      movement.how !== "exchange" &&
      movement.how !== "approval" &&
      !isKept(movement, prepared),
  );

/** The request without what the text says stays with the DAO; null where nothing is left of it. */
export function paidUsd(prepared: PreparedProposal): number | null {
  const { requestedUsd, movements } = prepared.facts;
  const outside = movements.filter(({ how, source }) => source === "calldata" && how !== "exchange");
  if (requestedUsd === null || outside.length === 0) return null;
  const kept = outside.filter((movement) => isKept(movement, prepared));
  const paid = requestedUsd - kept.reduce((sum, { usd }) => sum + (usd ?? 0), 0);
  return paid > 1 ? paid : null;
}
