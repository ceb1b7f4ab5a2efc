// Every word of the app in English, an area a file. Another language has the same shape: see ../es.
import { attestation } from "./attestation.ts";
import { board } from "./board.ts";
import { channel } from "./channel.ts";
import { demo } from "./demo.ts";
import { eve } from "./eve.ts";
import { frame } from "./frame.ts";
import { hood } from "./hood.ts";
import { proof } from "./proof.ts";
import { start } from "./start.ts";
import { wallet } from "./wallet.ts";
import { world } from "./world.ts";

export const en = {
  ...frame,
  ...hood,
  ...start,
  ...demo,
  ...attestation,
  ...proof,
  ...world,
  ...wallet,
  ...eve,
  ...channel,
  ...board,
};
