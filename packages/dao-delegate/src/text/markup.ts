// What Markdown and HTML hide from a reader: comments, invisible elements, tags inside words.
//
// Code is left alone, because it is shown as written: a comment sign inside of it hides nothing. An unclosed
// comment is left standing too; better to read too much than to let a proposal switch the reader off.

export type HiddenText = { kind: "hiddenComment" | "hiddenMarkup"; text: string };

const codeOrComment = /(```[\s\S]*?(?:```|$)|`[^`\n]+`)|<!--([\s\S]*?)(-->|$)/g;
/** A link definition that defines no link: [//]: # (words), the usual way to write a comment in Markdown. */
const linkComment = /^ {0,3}\[[^\]\n]+\]:[ \t]*(?:#|<>)[ \t]*["'(](.*)["')][ \t]*$/gm;
const invisibleStyle =
  /\shidden\b|display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?![.\d])|font-size\s*:\s*0|(?<![-\w])color\s*:\s*(?:#fff(?:fff)?\b|white|transparent)/i;
const openingTag = /<([a-z]{1,10})\b([^<>]{0,500})>/gi;
const neverShown = /^(?:template|script|style)$/i;
const htmlTag =
  /<\/?(?:a|abbr|b|big|blockquote|br|center|code|dd|details|div|dl|dt|em|font|h[1-6]|hr|i|iframe|img|kbd|li|ol|p|pre|s|small|span|strong|sub|summary|sup|table|tbody|td|th|thead|tr|u|ul|video|wbr)\b([^<>]{0,500})>/gi;
const attributeText = /\b(?:alt|title|aria-label|data-[\w-]+)\s*=\s*(?:"([^"]{12,})"|'([^']{12,})')/gi;
const inlineTag = /^<\/?(?:a|abbr|b|big|em|font|i|kbd|s|small|span|strong|sub|sup|u|wbr)\b/i;

/**
 * Takes out what a browser would not show, and joins words that tags or asterisks cut in two.
 *
 * @param report called once for each hidden text
 */
export function stripHiddenMarkup(text: string, report: (hidden: HiddenText) => void): string {
  const hide = (kind: HiddenText["kind"], words: string): string => {
    if (words.trim()) report({ kind, text: words.trim() });
    return "";
  };
  return outsideCode(
    text,
    (comment) => hide("hiddenComment", comment),
    (part) =>
      withoutHiddenElements(part, (inner) => hide("hiddenMarkup", inner))
        .replace(linkComment, (_, words: string) => hide("hiddenComment", words))
        .replace(htmlTag, (tag, attributes: string) => {
          for (const [, double, single] of attributes.matchAll(attributeText))
            hide("hiddenMarkup", double ?? single ?? "");
          return inlineTag.test(tag) ? "" : "\n";
        })
        .replace(/(?<=\p{L})\*+(?=\p{L})/gu, "")
        .replace(/\\([!-/:-@[-`{-~])/g, "$1"),
  );
}

/** Runs `edit` over the text between code and comments; comments go to `hide`, code stays as it is. */
function outsideCode(text: string, hide: (comment: string) => string, edit: (part: string) => string): string {
  const codes: string[] = [];
  // Code is set aside behind a private-use mark, so that `edit` sees the text around it in one piece.
  const marked = text
    .replaceAll("\ue000", "")
    .replace(codeOrComment, (whole, code: string | undefined, comment: string, end: string) => {
      if (code === undefined) return end === "-->" ? hide(comment) : whole;
      codes.push(code);
      return "\ue000";
    });
  let next = 0;
  return edit(marked).replaceAll("\ue000", () => codes[next++] ?? "");
}

/** An element that is hidden ends at its first closing tag; whatever follows is read. */
function withoutHiddenElements(text: string, hide: (inner: string) => void): string {
  let rest = 0;
  let shown = "";
  for (const tag of text.matchAll(openingTag)) {
    const [opening, name = "", attributes = ""] = tag;
    if (tag.index < rest || !(neverShown.test(name) || invisibleStyle.test(attributes))) continue;
    const start = tag.index + opening.length;
    const end = text.indexOf(`</${name}`, start);
    if (end < 0) break;
    hide(text.slice(start, end));
    shown += text.slice(rest, tag.index);
    rest = end;
  }
  return shown + text.slice(rest);
}

const named: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  hellip: "…",
  ndash: "–",
  mdash: "—",
  zwj: "\u200d",
  zwnj: "\u200c",
  ZeroWidthSpace: "\u200b",
  NoBreak: "\u2060",
  shy: "\u00ad",
  lrm: "\u200e",
  rlm: "\u200f",
};

/** Decodes HTML character references, numeric ones and the common named ones. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,14}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : "";
  });
}
