// The summary of a proposal: the first paragraphs that say what it does, without headings, notes and links.

const wanted =
  /^(?:#+\s*|\*\*)(?:simple summary|summary|abstract|tl;?dr|overview|synopsis|proposal|introduction|what|executive summary)\b/imu;
/** "| One sentence summary | Upgrades the bridge |": a row of the table that some forums begin with. */
const summaryCell = /^\|[^|\n]*\b(?:summary|abstract)\b[^|\n]*\|\s*(?=[^|\n]{20})/imu;
const links = /\(https?:[^)\s]*\)?|https?:\S+/gu;
const length = 700; // characters: about two paragraphs

/** A piece of the body, cut where it stands, so that its words can be quoted. */
export function leadOf(body: string): string {
  const cell = summaryCell.exec(body);
  if (cell !== null) return withoutLinks(body.slice(cell.index + cell[0].length).slice(0, length));
  const heading = wanted.exec(body);
  const from = heading === null ? 0 : heading.index + heading[0].length;
  const text = body.slice(from);
  const start = text.search(
    /^(?!\s*(?:#|_note|>|!\[|\||\*\*\w+:?\*\*\s*:?\s*\S+$|[-*]?\s*(?:author|status|date|created|discussion|type|network)s?\b)).*\p{L}{3,}.*$/imu,
  );
  return withoutLinks(text.slice(Math.max(0, start), Math.max(0, start) + length));
}

const withoutLinks = (text: string): string => text.replaceAll(links, (link) => " ".repeat(link.length));

/** The title without what stands in square brackets and without numbers such as "EP 5.1:"; positions stay. */
export function bareTitle(title: string): string {
  const blank = (match: string) => " ".repeat(match.length);
  return title
    .replace(/^\s*(?!SPP)[A-Z]{2,7}[- ]?#?[A-Z]?\d+(?:\.\d+)*\s*:/u, blank)
    .replaceAll(/\[(?!elections?\]|nominations?\])[^\]]*\]/giu, blank)
    .replace(
      /^\s*(?:re:\s*)?(?:(?:temp(?:erature)? check|proposal|rfc|draft|arfc|aip|bip|yip|sip|sccp|ep|cip|prop|gip|uip|lip|mip|oip|executive vote|request for comment)s?\s*[-#]?\s*\d*(?:\.\d+)*\s*[:|\-–—]\s*)+/iu,
      blank,
    )
    .replaceAll(/[:;,()|!?"–—[\]]/gu, " ");
}
