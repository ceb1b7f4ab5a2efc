// Texts under the address of their own hash: whoever returns another text than was put in is found out.
import { LabError } from "@synergy/kit";
import type { Hex } from "viem";
import { contentHash } from "./canonicalJson.ts";

/** Nothing is stored under this hash. */
export class MissingContentError extends LabError {
  override name = "MissingContentError";
  constructor(hash: Hex) {
    super(`Nothing is stored under ${hash}.`, {
      fix: "Ask whoever cast the vote for the record, and put it into the store.",
    });
  }
}

/** What is stored has another hash than its address. */
export class DamagedContentError extends LabError {
  override name = "DamagedContentError";
  constructor(hash: Hex, actual: Hex) {
    super(`What is stored under ${hash} has the hash ${actual}.`, {
      fix: "It was changed after it was stored: get the record from somebody else.",
    });
  }
}

export type ContentStore = {
  /** Keeps a text, and returns its address: keccak256 of its UTF-8 bytes. */
  put(text: string): Promise<Hex>;
  /** @throws {MissingContentError} @throws {DamagedContentError} */
  get(hash: Hex): Promise<string>;
};

/** Where the texts lie: a map, a folder, IPFS. It need not be trusted. */
export type ContentPlace = {
  write(hash: Hex, text: string): Promise<void>;
  /** undefined when there is nothing. */
  read(hash: Hex): Promise<string | undefined>;
};

/** A store over a place that nobody needs to trust. */
export function contentStore(place: ContentPlace): ContentStore {
  return {
    async put(text) {
      const hash = contentHash(text);
      await place.write(hash, text);
      return hash;
    },
    async get(hash) {
      const text = await place.read(hash);
      if (text === undefined) throw new MissingContentError(hash);
      const actual = contentHash(text);
      if (actual !== hash) throw new DamagedContentError(hash, actual);
      return text;
    },
  };
}

/** A store that lasts as long as the page or the process. */
export function memoryStore(): ContentStore {
  const texts = new Map<Hex, string>();
  return contentStore({
    write: async (hash, text) => void texts.set(hash, text),
    read: async (hash) => texts.get(hash),
  });
}
