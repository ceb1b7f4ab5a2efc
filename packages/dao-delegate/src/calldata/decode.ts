// Reads calldata, and the calldata inside of calldata, until everything has a name or is called opaque.
import {
  type AbiFunction,
  decodeFunctionData,
  encodeFunctionData,
  getAddress,
  type Hex,
  size,
  slice,
  toFunctionSignature,
} from "viem";
import type { Call, Decoded, DecodedCall, OpaqueCall } from "../types.ts";
import { knownFunctions } from "./functions.ts";
import { type Unwrapped, type Wrapper, wrappers } from "./wrappers.ts";

const maxDepth = 6;
const maxCalls = 500;

/**
 * Decodes what a proposal would run.
 *
 * A call is opaque when its function is unknown, its arguments don't fit or are not encoded in the one standard way,
 * when it delegates to foreign code, or when it is nested deeper than 6 levels (500 calls in all).
 * @param actions null is decoded to nothing
 */
export function decode(actions: readonly Call[] | null): Decoded {
  const decoded = { calls: [] as DecodedCall[], opaque: [] as OpaqueCall[] };
  for (const action of actions ?? []) read(action, 0, decoded);
  return decoded;
}

type Builder = { calls: DecodedCall[]; opaque: OpaqueCall[] };

function read(call: Call, depth: number, out: Builder): void {
  const problem = depth > maxDepth ? `it is nested more than ${maxDepth} levels deep` : tooMany(out);
  const found = problem ?? identify(call);
  if (typeof found === "string") {
    out.opaque.push(asOpaque(call, depth, found));
    return;
  }
  out.calls.push({ ...call, ...found, target: getAddress(call.target), depth });
  unwrap(call, found, depth, out);
}

const tooMany = (out: Builder): string | null =>
  out.calls.length + out.opaque.length >= maxCalls ? `there are more than ${maxCalls} calls` : null;

const asOpaque = (call: Call, depth: number, reason: string): OpaqueCall => ({
  ...call,
  target: getAddress(call.target),
  selector: selectorOf(call),
  depth,
  reason,
});

const selectorOf = ({ calldata }: Call): Hex | null => (size(calldata) < 4 ? null : slice(calldata, 0, 4));

type Identified = Pick<DecodedCall, "selector" | "name" | "signature" | "args">;

/** The function and its arguments, or the reason why the call is opaque. */
function identify(call: Call): Identified | string {
  if (call.calldata === "0x") return { selector: "0x", name: "receive", signature: "receive()", args: [] };
  const selector = selectorOf(call);
  if (!selector) return "it is too short to name a function";
  const abi = wrappers.get(selector)?.abi ?? knownFunctions.get(selector)?.abi;
  if (!abi) return `the function ${selector} is not known`;
  const args = decodeStrictly(abi, call.calldata);
  if (!args) return `the arguments of ${abi.name} are not encoded as its signature says`;
  return { selector, name: abi.name, signature: toFunctionSignature(abi), args };
}

function unwrap(call: Call, { selector, args }: Identified, depth: number, out: Builder): void {
  const wrapper = wrappers.get(selector);
  if (!wrapper) return;
  const inner = tryUnwrap(wrapper, args, call);
  for (const innerCall of inner.calls) read(innerCall, depth + 1, out);
  if (inner.opaque) out.opaque.push(asOpaque(call, depth, inner.opaque));
}

function tryUnwrap(wrapper: Wrapper, args: readonly unknown[], call: Call): Unwrapped {
  try {
    return wrapper.unwrap(args, call);
  } catch {
    return { calls: [], opaque: "the calls inside of it can't be read" };
  }
}

/** A second encoding of the same arguments (shifted offsets, bytes at the end) could mean one thing here and another there. */
function decodeStrictly(abi: AbiFunction, data: Hex): readonly unknown[] | null {
  try {
    const { args = [] } = decodeFunctionData({ abi: [abi], data });
    const again = encodeFunctionData({ abi: [abi], args });
    return again === data.toLowerCase() ? args : null;
  } catch {
    return null;
  }
}
