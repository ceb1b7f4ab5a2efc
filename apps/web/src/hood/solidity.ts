// Colours for Solidity: a scanner for comments, strings, numbers and words. It never fails, it only colours less.
import type { Token } from "../source/token.ts";

const keywords = new Set(
  "abstract anonymous as assembly break calldata case catch constant constructor continue contract delete do else emit enum error event external fallback final for from function if immutable import indexed interface internal is layout let library mapping memory modifier new override payable pragma private public pure receive return returns revert require storage struct switch transient try type unchecked using view virtual while".split(
    " ",
  ),
);
const constants = new Set(
  "true false this super msg block tx abi now wei gwei ether seconds minutes hours days weeks".split(" "),
);
const types = /^(u?int\d*|bytes\d*|address|bool|string)$/;

const scanner =
  /(?<comment>\/\/.*|\/\*[\s\S]*?\*\/)|(?<string>(?:hex|unicode)?"(?:\\.|[^"\\\n])*"|(?:hex|unicode)?'(?:\\.|[^'\\\n])*')|(?<number>\b(?:0x[\da-fA-F_]+|\d[\d_]*(?:\.\d+)?(?:e\d+)?)\b)|(?<word>[A-Za-z_$][\w$]*)/g;

/** @returns the file's lines, each in pieces with their kinds; together they are the text again */
export function scanSolidity(text: string): Token[][] {
  const lines: Token[][] = [[]];
  let at = 0;
  for (const match of text.matchAll(scanner)) {
    push(lines, text.slice(at, match.index), "");
    at = match.index + match[0].length;
    push(lines, match[0], kindOf(match, text.charAt(at)));
  }
  push(lines, text.slice(at), "");
  return lines;
}

function kindOf({ groups = {} }: RegExpExecArray, next: string): string {
  if (groups.comment) return "comment";
  if (groups.string) return "string";
  if (groups.number) return "constant";
  const word = groups.word ?? "";
  if (keywords.has(word) || types.test(word)) return "keyword";
  if (constants.has(word)) return "constant";
  return next === "(" ? "function" : "";
}

// A comment may run over many lines: each line gets its own piece.
function push(lines: Token[][], text: string, kind: string): void {
  for (const [index, part] of text.split("\n").entries()) {
    if (index > 0) lines.push([]);
    if (part !== "") lines.at(-1)?.push([part, kind]);
  }
}
