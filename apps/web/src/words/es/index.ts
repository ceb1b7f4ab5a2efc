// The words of the app in Spanish: the frame, the first page, the demos' pages and the loop. What belongs to one
// station alone is still English; whoever translates such an area adds its file here.
import { en } from "../en/index.ts";
import type { Words } from "../index.ts";
import { attestation } from "./attestation.ts";
import { board } from "./board.ts";
import { channel } from "./channel.ts";
import { demo } from "./demo.ts";
import { eve } from "./eve.ts";
import { frame } from "./frame.ts";
import { hood } from "./hood.ts";
import { start } from "./start.ts";
import { wallet } from "./wallet.ts";
import { world } from "./world.ts";

export const es: Words = {
  ...en,
  ...frame,
  ...hood,
  ...start,
  ...demo,
  ...world,
  ...wallet,
  ...eve,
  ...channel,
  ...board,
  ...attestation,
};
