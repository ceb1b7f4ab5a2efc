// The committed models, ready to use.
import { hexToBytes } from "viem";
import { decodeModel } from "./codec.ts";
import type { ReluModel, SquareModel } from "./model.ts";
import { reluModelBytes } from "./weights/reluModel.ts";
import { squareModelBytes } from "./weights/squareModel.ts";

/** The model of the lab: 48 → 36 → 10 with squares. */
export const digitModel = decodeModel(hexToBytes(squareModelBytes)) as SquareModel;

/** The model to compare with: 48 → 32 → 10 with ReLUs. */
export const reluModel = decodeModel(hexToBytes(reluModelBytes)) as ReluModel;
