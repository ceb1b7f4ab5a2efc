// The lines of Solidity that ran.
import { debugInfoOf } from "./buildInfo.ts";
import { type FunctionPlace, reachable } from "./definitions.ts";
import type { Lens } from "./lens.ts";
import { type CodeMap, codeMapOf, type Place } from "./sourceMap.ts";
import type { Source } from "./sources.ts";
import type { Frame } from "./steps.ts";
import type { RanFile } from "./types.ts";

type Ran = { source: Source; lines: Map<number, number>; functions: Map<FunctionPlace, number>; revertedAt?: number };

/** @param reverted the frame in which a failure began */
export function linesOf(lens: Lens, frames: readonly Frame[], reverted?: Frame): RanFile[] {
  const files = new Map<string, Ran>();
  for (const frame of frames) {
    const code = codeOf(lens, frame);
    if (code) follow(frame, code, files, frame === reverted);
  }
  return [...files.values()].map(showFile);
}

type Code = {
  map: CodeMap;
  sources: ReadonlyMap<number, Source>;
  wholes: ReadonlySet<string>;
  reached: ReadonlySet<FunctionPlace>;
};

function codeOf({ book, known }: Lens, { call }: Frame): Code | undefined {
  const isCreation = call.type.startsWith("CREATE");
  const contract = isCreation ? known.byCreation(call.input) : call.to && book.contractAt(call.to);
  const debug = contract && debugInfoOf(contract);
  if (!debug) return undefined;
  const { bytecode, deployedBytecode } = debug.evm;
  const reached = reachable(debug.info, isCreation ? undefined : call.input.slice(2, 10));
  return { map: codeMapOf(isCreation ? bytecode : deployedBytecode), ...debug.info, reached };
}

function follow({ steps }: Frame, code: Code, files: Map<string, Ran>, isReverted: boolean): void {
  const count = countFunctions();
  let before: { ran: Ran; line: number } | undefined;
  for (const { pc } of steps) {
    const place = code.map(pc);
    const source = place && code.sources.get(place.source);
    if (!place || !source || code.wholes.has(place.key)) continue; // made by the compiler, without a line of its own
    const inside = innermost(source.functions, place);
    if (inside && !code.reached.has(inside)) continue;
    const ran = ranIn(files, source);
    if (inside) count(ran, inside);
    const line = source.lineAt(place.start);
    if (before?.ran === ran && before.line === line) continue;
    ran.lines.set(line, (ran.lines.get(line) ?? 0) + 1);
    before = { ran, line };
  }
  if (isReverted && before) before.ran.revertedAt = before.line;
}

function ranIn(files: Map<string, Ran>, source: Source): Ran {
  const found = files.get(source.source) ?? { source, lines: new Map(), functions: new Map() };
  files.set(source.source, found);
  return found;
}

// Counts how often each function began. Whoever comes back to a function that is still open has returned to it.
function countFunctions() {
  const open: FunctionPlace[] = [];
  return ({ functions }: Ran, place: FunctionPlace) => {
    if (place === open.at(-1)) return;
    const index = open.lastIndexOf(place);
    if (index >= 0) {
      open.length = index + 1;
      return;
    }
    open.push(place);
    functions.set(place, (functions.get(place) ?? 0) + 1);
  };
}

function innermost(functions: readonly FunctionPlace[], place: Place): FunctionPlace | undefined {
  const end = place.start + place.length;
  return functions.find(({ start, length }) => start <= place.start && end <= start + length);
}

function showFile({ source, lines, functions, revertedAt }: Ran): RanFile {
  return {
    source: source.source,
    path: source.path,
    own: source.own,
    lines: [...lines].map(([line, hits]) => ({ line, hits })).sort((a, b) => a.line - b.line),
    functions: [...functions].map(([place, hits]) => ({
      contract: place.contract,
      name: place.name,
      from: source.lineAt(place.start),
      to: source.lineAt(place.start + place.length),
      hits,
    })),
    ...(revertedAt !== undefined && { revertedAt }),
  };
}

/** Where a failure began: the innermost call that failed for the same reason as the one around it. */
export function revertedFrame(frames: readonly Frame[], around = frames[0]): Frame | undefined {
  if (!around?.call.error) return undefined;
  const { output = "0x", calls = [] } = around.call;
  const inner = calls.findLast(({ error, output: reason = "0x" }) => error && output !== "0x" && reason === output);
  const frame = inner && frames.find(({ call }) => call === inner);
  return frame ? revertedFrame(frames, frame) : around;
}
