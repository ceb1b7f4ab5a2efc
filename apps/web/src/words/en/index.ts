// Every word of the app in English, an area a file. Another language has the same shape: see ../es.
import { attestation } from "./attestation.ts";
import { demo } from "./demo.ts";
import { frame } from "./frame.ts";
import { proof } from "./proof.ts";
import { start } from "./start.ts";
import { world } from "./world.ts";

export const en = { ...frame, ...start, ...demo, ...attestation, ...proof, ...world };
