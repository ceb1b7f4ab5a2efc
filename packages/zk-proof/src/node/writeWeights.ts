// `node src/node/writeWeights.ts`: writes the committed model into circuits/main/weights.circom.
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { digitModel } from "@synergy/model";
import { circuitsFolder } from "./paths.ts";
import { weightsSource } from "./weightsSource.ts";

await writeFile(path.join(circuitsFolder, "main", "weights.circom"), weightsSource(digitModel));
