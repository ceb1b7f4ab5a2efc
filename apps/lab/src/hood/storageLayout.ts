// From a storage slot to the variables in it, by solc's description of the layout
// (https://docs.soliditylang.org/en/latest/internals/layout_in_storage.html).
import { type Hex, keccak256, numberToHex } from "viem";
import type { Preimage } from "./preimages.ts";

/** As solc writes them; `slot` is a decimal number, `offset` counts bytes from the right. */
type Variable = { label: string; slot: string; offset: number; type: string };
type StorageType = {
  encoding: "inplace" | "mapping" | "dynamic_array" | "bytes";
  label: string;
  numberOfBytes: string;
  key?: string;
  value?: string;
  base?: string;
  members?: Variable[];
};
export type StorageLayout = { storage: Variable[]; types: Record<string, StorageType> | null };

/** A variable without parts. `path` is a label first, then keys, indices and labels. */
export type Leaf = { path: PathPart[]; typeId: string; type: StorageType; slot: bigint; offset: number };
export type PathPart = { label: string } | { index: string } | { key: Hex; typeId: string };

/** Where variables begin: at slot 0, and wherever a mapping or an array keeps an element. */
type Anchor = { path: PathPart[]; typeId: string; slot: bigint; offset: number; isArray?: boolean };

const wordBytes = 32n;

/** Tells which variables are in a slot. */
export function layoutReader({ storage, types }: StorageLayout, preimages: readonly Preimage[]) {
  const typeOf = (id: string) => types?.[id];
  const bySlot = Map.groupBy(preimages, ({ slot }) => slot);
  const anchors: Anchor[] = storage.map(({ label, slot, offset, type }) => ({
    path: [{ label }],
    typeId: type,
    slot: BigInt(slot),
    offset,
  }));
  // An element may itself be a mapping: what is found is searched, too.
  for (const anchor of anchors) {
    if (!anchor.isArray) for (const leaf of leavesOf(anchor, typeOf)) anchors.push(...elementsOf(leaf, bySlot));
  }
  return (slot: bigint): Leaf[] =>
    anchors.flatMap((anchor) => {
      const placed = anchor.isArray ? elementsAt(anchor, slot, typeOf) : [anchor];
      return placed.flatMap((one) => leavesOf(one, typeOf, slot));
    });
}

type TypeOf = (id: string) => StorageType | undefined;

/** All leaves of a variable; with `only`, those in that slot. */
function leavesOf(anchor: Anchor, typeOf: TypeOf, only?: bigint): Leaf[] {
  const { path, typeId, slot, offset } = anchor;
  const type = typeOf(typeId);
  if (!type || (only !== undefined && !covers(slot, type, only))) return [];
  if (type.members) {
    return type.members.flatMap(({ label, slot: inner, offset, type }) =>
      leavesOf({ path: [...path, { label }], typeId: type, slot: slot + BigInt(inner), offset }, typeOf, only),
    );
  }
  if (type.encoding === "inplace" && type.base) return staticElements(anchor, type, typeOf, only);
  return [{ path, typeId, type, slot, offset }];
}

function covers(slot: bigint, { numberOfBytes }: StorageType, asked: bigint): boolean {
  const slots = (BigInt(numberOfBytes) + wordBytes - 1n) / wordBytes;
  return asked >= slot && asked < slot + slots;
}

/** Longer arrays than that are only looked at where something changed. */
const mostElements = 64n;

function staticElements(anchor: Anchor, type: StorageType, typeOf: TypeOf, only?: bigint): Leaf[] {
  const array = { ...anchor, typeId: type.base ?? "" };
  const slots = (BigInt(type.numberOfBytes) + wordBytes - 1n) / wordBytes;
  if (only === undefined && slots > mostElements) return [];
  const all = Array.from({ length: Number(slots) }, (_, index) => anchor.slot + BigInt(index));
  return (only === undefined ? all : [only]).flatMap((slot) =>
    elementsAt(array, slot, typeOf).flatMap((element) => leavesOf(element, typeOf, slot)),
  );
}

/** The elements of an array in a slot: one, or several that share it, or the one that spans it. */
function elementsAt(array: Anchor, slot: bigint, typeOf: TypeOf): Anchor[] {
  if (slot < array.slot || slot >= array.slot + mostSpan) return [];
  const bytes = Number(typeOf(array.typeId)?.numberOfBytes ?? 32);
  const element = (index: bigint, slot: bigint, offset: number): Anchor => {
    return { path: [...array.path, { index: String(index) }], typeId: array.typeId, slot, offset };
  };
  const distance = slot - array.slot;
  if (bytes > 16) {
    const slotsEach = BigInt(Math.ceil(bytes / 32));
    const index = distance / slotsEach;
    return [element(index, array.slot + index * slotsEach, 0)];
  }
  const perSlot = Math.floor(32 / bytes);
  return Array.from({ length: perSlot }, (_, place) =>
    element(distance * BigInt(perSlot) + BigInt(place), slot, place * bytes),
  );
}

/** Hashes are far apart: what is that near to one belongs to it. */
const mostSpan = 1n << 32n;

/** Where the elements of a mapping, an array or a long string are. */
function elementsOf({ path, type, slot }: Leaf, bySlot: ReadonlyMap<bigint, Preimage[]>): Anchor[] {
  if (type.encoding === "mapping") {
    const [typeId, keyType] = [type.value ?? "", type.key ?? ""];
    return (bySlot.get(slot) ?? []).map(({ hash, key }) => ({
      path: [...path, { key, typeId: keyType }],
      typeId,
      slot: hash,
      offset: 0,
    }));
  }
  if (type.encoding !== "dynamic_array") return [];
  const first = BigInt(keccak256(numberToHex(slot, { size: 32 })));
  return [{ path, typeId: type.base ?? "", slot: first, offset: 0, isArray: true }];
}
