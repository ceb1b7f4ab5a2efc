// The attestation station's own tool: inspect any picture against the works registered on the lab's chain.
import { inspect, openRegistry } from "@synergy/attestation";
import { Inspector } from "../inspection/Inspector.tsx";
import { connect } from "../lab/connect.ts";

export function Station() {
  return <Inspector inspect={inspectHere} />;
}

/** Opens the registry anew each time: between two pictures the lab may have been restarted. */
async function inspectHere(picture: Uint8Array) {
  const { chain, contracts } = await connect();
  return inspect(picture, await openRegistry(chain, contracts));
}
