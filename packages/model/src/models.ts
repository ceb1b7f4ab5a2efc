// The committed models, ready to use.
import { hexToBytes } from "viem";
import { decodeModel } from "./codec.ts";
import type { SquareModel } from "./model.ts";
import { squareModelBytes } from "./weights/squareModel.ts";

/** The model of the lab: 48 → 29 → 10 with squares. */
export const digitModel = decodeModel(hexToBytes(squareModelBytes)) as SquareModel;
