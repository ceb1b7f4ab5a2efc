// Puts together what the microscope looks through: made once for a chain, as the names differ from chain to chain.
import { openAddressBook } from "./addressBook.ts";
import { createDecoder } from "./decode.ts";
import type { KnownCode } from "./knownCode.ts";
import { createMemory, type Memory } from "./memory.ts";
import type { Tools } from "./sentence/deed.ts";
import type { World } from "./world.ts";

export type Lens = Tools & { world: World; known: KnownCode; memory: Memory };

export function createLens(world: World, known: KnownCode): Lens {
  const book = openAddressBook(world, known);
  const decoder = createDecoder(book, known);
  return { world, known, book, decoder, memory: createMemory(decoder) };
}
