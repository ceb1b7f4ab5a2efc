const head = 10;
const tail = 8;

/** Shortens one long word (a hash, an address, a key) in the middle; anything with a space stays whole. */
export function shorten(text: string): string {
  const isHex = /^0x[0-9a-f]{24,}$/i.test(text);
  const isLongWord = text.length > 48 && !/\s/.test(text);
  return isHex || isLongWord ? `${text.slice(0, head)}…${text.slice(-tail)}` : text;
}
