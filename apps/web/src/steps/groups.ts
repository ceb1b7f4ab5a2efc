// Neighbours of one kind belong together: facts make one list, pictures one row, files one row.
import type { Item } from "../stage/runState.ts";

const gathered = new Set<Item["kind"]>(["show", "picture", "kept"]);

/** Splits items into runs; only facts, pictures and files come in groups of more than one. */
export function groupItems(items: readonly Item[]): Item[][] {
  const groups: Item[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last && gathered.has(item.kind) && last[0]?.kind === item.kind) last.push(item);
    else groups.push([item]);
  }
  return groups;
}
