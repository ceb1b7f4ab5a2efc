// Finds the words that decided inside the text that they were taken from.
export type Mark = "reason" | "eve";
export type Piece = { text: string; at: number; mark?: Mark };

/** Cuts `text` at its quotes; all pieces together are the text. Eve's words win over the delegate's. */
export function cutAtQuotes(text: string, quotes: Readonly<Record<Mark, readonly string[]>>): Piece[] {
  const marks: (Mark | undefined)[] = Array(text.length).fill(undefined);
  for (const mark of ["reason", "eve"] as const) {
    for (const quote of quotes[mark]) {
      const from = quote === "" ? -1 : text.indexOf(quote);
      if (from >= 0) marks.fill(mark, from, from + quote.length);
    }
  }
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length; ) {
    let end = at + 1;
    while (end < text.length && marks[end] === marks[at]) end++;
    const mark = marks[at];
    pieces.push({ text: text.slice(at, end), at, ...(mark && { mark }) });
    at = end;
  }
  return pieces;
}
