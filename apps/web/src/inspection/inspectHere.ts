// Inspects a file in this page, against the registry on the lab's chain.
import { type Inspection, inspect, openRegistry } from "@synergy/attestation";
import { describeError } from "@synergy/kit";
import { connect } from "../lab/connect.ts";
import type { Failure } from "../stage/runState.ts";

export type Outcome = { state: "found"; found: Inspection } | { state: "failed"; failure: Failure };

/** Opens the registry anew each time: between two pictures the lab may have been restarted. */
export async function inspectHere(file: File): Promise<Outcome> {
  try {
    const { chain, contracts } = await connect();
    const registry = await openRegistry(chain, contracts);
    return { state: "found", found: await inspect(new Uint8Array(await file.arrayBuffer()), registry) };
  } catch (error) {
    return { state: "failed", failure: describeError(error) };
  }
}
