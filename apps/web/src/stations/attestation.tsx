// The attestation station's own tool: inspect any picture against the works registered on the lab's chain.
import { Inspector } from "../inspection/Inspector.tsx";

export function Station() {
  return <Inspector inspect={inspect} />;
}

/** Hashing, decoding and C2PA come with the first picture. */
async function inspect(file: File) {
  const { inspectHere } = await import("../inspection/inspectHere.ts");
  return inspectHere(file);
}
