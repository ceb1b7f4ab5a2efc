// What a transaction changed in storage, variable by variable.
import { type Address, type Hex, hexToBigInt, hexToString, numberToHex, pad, sliceHex } from "viem";
import { layoutOf } from "./buildInfo.ts";
import { type Run, trace } from "./callTrace.ts";
import type { Lens } from "./lens.ts";
import { preimagesIn } from "./preimages.ts";
import { type Scope, showInteger } from "./show.ts";
import type { Frame } from "./steps.ts";
import { type Leaf, layoutReader, type PathPart } from "./storageLayout.ts";
import type { Change, Shown } from "./types.ts";

type States = Record<Address, { storage?: Record<Hex, Hex> }>;
/** go-ethereum's prestateTracer with diffMode: only what changed, and no zeros. */
export type StateDiff = { pre: States; post: States };

export const traceDiff = ({ world }: Lens, run: Run) =>
  trace<StateDiff>(world, run, { tracer: "prestateTracer", tracerConfig: { diffMode: true } });

type Changed = { slot: bigint; before: Hex; after: Hex };

export function changesOf(lens: Lens, { pre, post }: StateDiff, frames: readonly Frame[]): Change[] {
  const preimages = preimagesIn(frames);
  const addresses = [...new Set([...Object.keys(pre), ...Object.keys(post)])] as Address[];
  return addresses.flatMap((address) => {
    const changed = changedSlots(pre[address]?.storage, post[address]?.storage);
    if (changed.length === 0) return [];
    const contract = lens.book.contractAt(address);
    const known = contract && layoutOf(contract);
    const leavesIn = known && layoutReader(known.layout, preimages);
    const changes = changed.flatMap((change) => {
      const leaves = leavesIn?.(change.slot) ?? [];
      if (leaves.length === 0) return [unknownChange(lens, address, change)];
      return leaves.flatMap((leaf) => showChange(lens, address, leaf, change, known?.enums ?? new Map()));
    });
    return changes.sort((a, b) => Number(b.known) - Number(a.known) || a.variable.localeCompare(b.variable));
  });
}

const zero = pad("0x0");

function changedSlots(pre: Record<Hex, Hex> = {}, post: Record<Hex, Hex> = {}): Changed[] {
  const slots = [...new Set([...Object.keys(pre), ...Object.keys(post)])] as Hex[];
  return slots
    .map((slot) => ({ slot: hexToBigInt(slot), before: pre[slot] ?? zero, after: post[slot] ?? zero }))
    .filter(({ before, after }) => before !== after);
}

function unknownChange({ book }: Lens, address: Address, { slot, before, after }: Changed): Change {
  const shown = { type: "bytes32", known: false, before: hex(before), after: hex(after) };
  return { contract: book.party(address), variable: numberToHex(slot), ...shown };
}

const hex = (value: Hex) => ({ as: "hex", hex: value }) as const;

type Enums = ReadonlyMap<string, readonly string[]>;

function showChange(lens: Lens, address: Address, leaf: Leaf, { before, after }: Changed, enums: Enums): Change[] {
  const [old, now] = [fieldOf(before, leaf), fieldOf(after, leaf)];
  if (old === now) return []; // another variable of the same slot
  const { book } = lens;
  // "value" says too little about a contract that is no token: it may be the value of anything.
  const isMoney = nameIn(leaf.path) !== "value";
  const token = book.token(address) ? address : isMoney ? book.countsIn(address) : undefined;
  const show = (value: Hex) => showField(value, leaf, { book, token }, enums);
  const isLength = leaf.type.encoding === "dynamic_array";
  return [
    {
      contract: book.party(address),
      variable: showPath(lens, leaf.path) + (isLength ? ".length" : ""),
      type: isLength ? "uint256" : leaf.type.label,
      known: true,
      before: show(old),
      after: show(now),
    },
  ];
}

/** The bytes of one variable; `offset` counts from the right. */
function fieldOf(word: Hex, { type, offset }: Leaf): Hex {
  const end = 32 - offset;
  return sliceHex(pad(word), end - Math.min(end, Number(type.numberOfBytes)), end);
}

function showField(value: Hex, { typeId, type, path }: Leaf, scope: Scope, enums: Enums): Shown {
  if (type.encoding === "bytes") return showBytes(value, type.label === "string");
  if (typeId.startsWith("t_address") || typeId.startsWith("t_contract")) return scope.book.party(value);
  if (typeId === "t_bool") return { as: "boolean", value: hexToBigInt(value) === 1n };
  if (typeId.startsWith("t_bytes")) return hex(value);
  const number = hexToBigInt(value, { signed: typeId.startsWith("t_int") });
  const member = enums.get(type.label.replace("enum ", ""))?.[Number(number)];
  return member === undefined ? showInteger(nameIn(path), number, scope) : { as: "text", text: member };
}

/** Up to 31 bytes stand in the slot itself, with twice their number behind them; of more there is only the length. */
function showBytes(word: Hex, isText: boolean): Shown {
  const last = Number(BigInt(word) & 0xffn);
  if (last % 2 === 1) return { as: "text", text: `… (${(BigInt(word) - 1n) / 2n} bytes)` };
  const content = last === 0 ? "0x" : sliceHex(word, 0, last / 2);
  return isText ? { as: "text", text: hexToString(content) } : hex(content);
}

/** What the innermost label calls it, without the underscore of private variables. */
function nameIn(path: readonly PathPart[]): string {
  const last = path.findLast((part) => "label" in part);
  return last && "label" in last ? last.label.replace(/^_/, "") : "";
}

function showPath(lens: Lens, path: readonly PathPart[]): string {
  return path.reduce((text, part) => {
    if ("label" in part) return text === "" ? part.label : `${text}.${part.label}`;
    return `${text}[${"index" in part ? part.index : showKey(lens, part)}]`;
  }, "");
}

function showKey({ book }: Lens, { key, typeId }: { key: Hex; typeId: string }): string {
  if (typeId.startsWith("t_address") || typeId.startsWith("t_contract")) {
    const { name, address } = book.party(sliceHex(key, 12));
    return name ?? shorten(address);
  }
  if (typeId.startsWith("t_bytes")) return shorten(key);
  return typeId === "t_bool" ? String(BigInt(key) === 1n) : shorten(String(BigInt(key)));
}

function shorten(text: string): string {
  return text.length > 20 ? `${text.slice(0, 8)}…${text.slice(-4)}` : text;
}
