// The calls of a transaction as a tree, decoded.
import type { Address } from "viem";
import type { RawCall, Run } from "./callTrace.ts";
import { scopeOf } from "./entry.ts";
import type { Lens } from "./lens.ts";
import { showAll, showFailure } from "./show.ts";
import type { Call } from "./types.ts";

/** The outermost call alone, for a node that does not trace. */
export function callOf({ transaction, receipt }: Run): RawCall {
  const { from, to, input, value } = transaction;
  const type = to ? "CALL" : "CREATE";
  const address = to ?? receipt?.contractAddress;
  const isFailed = receipt?.status !== "0x1";
  const gasUsed = receipt?.gasUsed ?? "0x0";
  return { type, from, ...(address && { to: address }), input, value, gasUsed, ...(isFailed && { error: "reverted" }) };
}

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
function failureOf(lens: Lens, { to, input, output = "0x", error = "" }: RawCall) {
  const isRevert = /revert/i.test(error);
  if (!isRevert) return { error, args: [] };
  const scope = scopeOf(lens, to ?? null, input);
  return showFailure(lens.decoder.error(output, to), output, scope);
}
