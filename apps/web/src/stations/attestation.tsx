// The attestation station's own tools: sign a picture of one's own, and inspect any picture against the works
// registered on the lab's chain.
import { useState } from "react";
import { Inspector } from "../inspection/Inspector.tsx";
import { SigningBench } from "../signing/SigningBench.tsx";

export function Station() {
  const [signed, setSigned] = useState<{ file: File }>(); // an object of its own, so that one file can be handed twice
  return (
    <>
      <SigningBench sign={sign} onInspect={(file) => setSigned({ file })} />
      <Inspector inspect={inspect} handed={signed} />
    </>
  );
}

/** Hashing, decoding and C2PA come with the first picture. */
async function sign(...args: Parameters<typeof import("../signing/signHere.ts").signHere>) {
  const { signHere } = await import("../signing/signHere.ts");
  return signHere(...args);
}

async function inspect(file: File) {
  const { inspectHere } = await import("../inspection/inspectHere.ts");
  return inspectHere(file);
}
