// Neighbours that belong together: facts make one list, pictures one row, a picture and its facts one exhibit.
import type { Item } from "../stage/runState.ts";

const gathered = new Set<Item["kind"]>(["show", "picture", "kept"]);

/** Splits items into groups of one kind, and into exhibits: a single picture with the facts that follow it. */
export function groupItems(items: readonly Item[]): Item[][] {
  const groups: Item[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last && belongs(item, last)) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

function belongs(item: Item, group: readonly Item[]): boolean {
  const last = group.at(-1)?.kind;
  if (item.kind === "show" && last === "picture") return group.length === 1;
  if (item.kind === "picture" && last === "show") return false;
  return gathered.has(item.kind) && last === item.kind;
}
