// Puts the works that one work descends from into an order, and refuses graphs that have none.
import type { Hex } from "viem";
import type { Lineage } from "./royalty.ts";
import { CyclicSourcesError, LineageTooLargeError, SelfReferenceError, UnknownSourceError } from "./royaltyErrors.ts";

/** Generations between a work and its furthest source. */
export const maxGenerations = 16;
/** Works in one graph. */
export const maxWorks = 256;

/** Every work after all of its sources, the derived work last. `generations` is the longest way down. */
export type SourceOrder = { order: Hex[]; generations: number };

/**
 * Walks the graph once, depth first; a work that is met again from another side is not walked again.
 *
 * @throws {UnknownSourceError} {CyclicSourcesError} {SelfReferenceError} {LineageTooLargeError}
 */
export function sourcesFirst(works: Lineage, uid: Hex): SourceOrder {
  const depths = new Map<Hex, number>(); // finished works, in the order in which they were finished

  const visit = (member: Hex, path: readonly Hex[]): number => {
    const known = depths.get(member);
    if (known !== undefined) return known;
    checkPath(member, path, depths.size);
    const work = works.get(member);
    if (!work) throw new UnknownSourceError(member);
    const below = work.sources.map((source) => visit(source.uid, [...path, member]) + 1);
    const depth = Math.max(0, ...below);
    depths.set(member, depth);
    return depth;
  };

  const generations = visit(uid, []);
  if (generations > maxGenerations) throw new LineageTooLargeError("generations", generations, maxGenerations);
  return { order: [...depths.keys()], generations };
}

function checkPath(member: Hex, path: readonly Hex[], finished: number): void {
  if (path.at(-1) === member) throw new SelfReferenceError(member);
  if (path.includes(member)) throw new CyclicSourcesError([...path.slice(path.indexOf(member)), member]);
  if (path.length > maxGenerations) throw new LineageTooLargeError("generations", path.length, maxGenerations);
  if (finished + path.length >= maxWorks) throw new LineageTooLargeError("works", maxWorks + 1, maxWorks);
}
