// Does all the money go to one company? Addresses in the calldata say so, or a name in the title.
import { leadOf } from "../concepts/lead.ts";
import type { PreparedProposal } from "../types.ts";

// "Acme Funding Request", "Grant for Foo Labs", "Reimburse True Names".
const proper = "(?:[A-Z][\\w’'-]*|[\\w-]+\\.(?:eth|xyz|io|org|limo|fi))";
const request =
  "(?:[Ff]unding|[Gg]rants?|[Rr]eimbursement|[Pp]ayments?|[Ss]treams?|[Cc]ompensation|[Rr]enewal|[Rr]etainer|[Ee]ngagement|[Bb]udget|[Aa]cquisition)";
const verb = "(?:[Ff]und|[Gg]rant|[Rr]eimburse|[Pp]ay|[Cc]ompensate|[Ee]ngage|[Aa]cquire|[Hh]ire|[Rr]etain|[Ss]ponsor)";
const named = new RegExp(
  `\\b${verb}(?: the)? ${proper}|\\b${request}(?: [Rr]equest| [Pp]roposal)?(?: for| to| of| from| by| with|:)(?: the)? ${proper}|${proper} (?:[Ff]unding|[Gg]rant) (?:[Rr]equest|[Pp]roposal)|\\bby(?: the)? ${proper}|<> ?${proper}|${proper} ?<>|${proper}(?: [A-Z]\\w+)? (?:Partnership|Engagement|Services|Retainer)\\b[^\\n]*\\b[Rr]enewal`,
  "u",
);
/** "Forj, a studio in Oslo, requests 12M" */
const asker = new RegExp(
  `^\\W*${proper}(?: ${proper}){0,3}(?:, [^,.]{1,60},)? (?:requests|asks for|asks the|seeks|applies for|proposes [^.]{0,40}(?:continuation|renewal|engagement|services))`,
  "u",
);
const company = /\b(?:labs|inc|ltd|llc|limited|gmbh|ag|foundation|agency)\b/iu;
const groups = /\b(?:working groups?|wg|workstreams?|collective|public goods|retro\w*|contributors)\b/iu;
const programmes =
  /\b(?:program(?:me)?s?|service providers|spp\d*|season|streams|incentives?|rewards?|orgs|top[- ]?ups?|tokenbuyer|conver\w+|swaps?|diversif\w+|invest\w*)\b/iu;

/** Whether one company or person receives everything; false where nothing says so. */
export function hasOneRecipient({ facts, decoded, clean, proposal }: PreparedProposal): boolean {
  const paid = facts.movements.filter(
    ({ source, how }) => source === "calldata" && (how === "transfer" || how === "stream"),
  );
  const approved = decoded.calls.filter(({ name }) => name === "approve").map(({ args }) => String(args[0]));
  const to = paid.length > 0 ? paid.map((movement) => String(movement.to)) : approved;
  const recipients = new Set(to.map((address) => address.toLowerCase()));
  const title = clean.title.replaceAll(/\[[^\]]*\]/gu, " ").replaceAll(proposal.dao, "dao");
  if (recipients.size > 1 || groups.test(title) || programmes.test(title)) return false;
  const beneficiary = /\b(?:beneficiary|proponent|recipient)\W+[^\n]*/iu.exec(clean.body)?.[0] ?? "";
  const first = leadOf(clean.body).trimStart();
  return (
    recipients.size === 1 || named.test(title) || asker.test(first) || company.test(title) || company.test(beneficiary)
  );
}
