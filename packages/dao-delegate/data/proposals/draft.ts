// What each proposal of the set says for itself; its DAO and the context are the file's.
import type { Call } from "../../src/types.ts";

export type Draft = {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  /** "executable" when it has actions, unless said otherwise. */
  readonly kind?: string;
  readonly actions?: readonly Call[];
};
