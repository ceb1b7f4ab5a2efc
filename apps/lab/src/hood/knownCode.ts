// Tells which contract a piece of code is, also when somebody else has deployed it.
import type { Hex } from "viem";
import type { CompiledContract } from "./artifacts.ts";

export type KnownCode = {
  all: readonly CompiledContract[];
  /** By the code that stands on the chain. */
  byRuntime(code: Hex): CompiledContract | undefined;
  /** By the data of a transaction that deploys: creation code, followed by the constructor's arguments. */
  byCreation(data: Hex): CompiledContract | undefined;
};

export function indexCode(contracts: readonly CompiledContract[]): KnownCode {
  const concrete = contracts.filter(({ runtime }) => runtime.length > 2);
  const byLength = Map.groupBy(concrete, ({ runtime }) => runtime.length);
  return {
    all: contracts,
    byRuntime: (code) => byLength.get(code.length)?.find(({ runtime }) => isSame(runtime, code)),
    byCreation: (data) => concrete.find(({ creation }) => creation.length > 2 && data.startsWith(creation)),
  };
}

// The compiler leaves PUSH32 and 32 zero bytes wherever an immutable variable is read; the constructor fills them in.
const placeholder = `7f${"00".repeat(32)}`;

function isSame(runtime: Hex, code: Hex): boolean {
  let from = 0;
  for (;;) {
    const hole = runtime.indexOf(placeholder, from);
    const to = hole < 0 ? runtime.length : hole + 2;
    if (runtime.slice(from, to) !== code.slice(from, to)) return false;
    if (hole < 0) return true;
    from = hole + placeholder.length;
  }
}
