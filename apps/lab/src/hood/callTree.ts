// The calls of a transaction as a tree, decoded.
import type { Address } from "viem";
import type { RawCall } from "./callTrace.ts";
import type { Lens } from "./lens.ts";
import { scopeOf } from "./scope.ts";
import { showAll, showFailure } from "./show.ts";
import type { Call, Failure } from "./types.ts";

export function showCall(lens: Lens, call: RawCall): Call {
  const { book } = lens;
  const value = BigInt(call.value ?? 0);
  return {
    type: call.type,
    from: book.party(call.from),
    to: book.party(call.to ?? "0x0000000000000000000000000000000000000000"),
    ...(call.type.startsWith("CREATE") ? created(lens, call) : called(lens, call, call.to as Address)),
    ...(value > 0n && call.type !== "DELEGATECALL" && { ether: book.amount(value) }),
    gas: Number(call.gasUsed),
    ...(call.error && { failed: failureOf(lens, call) }),
    calls: (call.calls ?? []).map((inner) => showCall(lens, inner)),
  };
}

type Inside = Pick<Call, "function" | "args" | "returned" | "data">;

function called(lens: Lens, { input, output = "0x", error }: RawCall, to: Address): Inside {
  const decoded = lens.decoder.call(to, input);
  if (!decoded) return { args: [], returned: [], ...(input !== "0x" && { data: input }) };
  const { item, args } = decoded;
  const scope = scopeOf(lens, to, input);
  const results = error ? [] : lens.decoder.returned(item, output);
  const returned = results.length > 0 ? showAll(item.outputs, results, scope) : [];
  return { function: item.name, args: showAll(item.inputs, args, scope), returned };
}

/** A constructor's arguments stand behind the creation code. */
function created({ book, decoder, known }: Lens, { input }: RawCall): Inside {
  const contract = known.byCreation(input);
  const decoded = contract && decoder.construction(contract, input);
  return {
    function: "constructor",
    args: decoded ? showAll(decoded.inputs, decoded.args, { book }) : [],
    returned: [],
  };
}

/** Not every failure is a revert: "OutOfGas" has no data. */
export function failureOf(lens: Lens, { to, input, output = "0x", error = "" }: RawCall): Failure {
  if (!/revert/i.test(error)) return { error, args: [] };
  const scope = scopeOf(lens, to ?? null, input);
  return showFailure(lens.decoder.error(output, to), output, scope);
}
