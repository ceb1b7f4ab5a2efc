// In Node: the embedded brain, and beside it the model that the environment names.
import { embeddedBrain } from "../brain/embedded.ts";
import type { Brain } from "../types.ts";
import { endpointFrom } from "./endpoint.ts";

/** @throws {ModelSettingsError} when the environment names half of an endpoint */
export async function openBrain(): Promise<Brain> {
  const settings = endpointFrom(process.env);
  if (!settings) return embeddedBrain();
  // The AI SDK is loaded only by those who use it.
  const { modelBrain } = await import("../model/modelBrain.ts");
  return modelBrain(settings, embeddedBrain());
}
