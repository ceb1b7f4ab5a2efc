/** A piece of source code and what it is: "keyword", "function", … or "" for plain text. */
export type Token = [text: string, kind: string];
