// The proof station's own tools: draw, see what the model thinks, and prove it in this page.
// Below that, the ceremony in which a class makes such a key together.
import { Ceremony } from "../ceremony/Ceremony.tsx";
import { ProofBench } from "../proving/ProofBench.tsx";

export function Station() {
  return (
    <>
      <ProofBench prove={prove} />
      <Ceremony />
    </>
  );
}

/** The prover and the way to the chain come with the first proof. */
async function prove(...args: Parameters<typeof import("../proving/proveHere.ts").proveHere>) {
  const { proveHere } = await import("../proving/proveHere.ts");
  return proveHere(...args);
}
