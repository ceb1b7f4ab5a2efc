// In Node: the embedded brain, and beside it the model that the environment names.
import { embeddedBrain } from "../brain/embedded.ts";
import type { Brain } from "../types.ts";
import { endpointFrom, requireEndpoint } from "./endpoint.ts";

/**
 * Opens the brain that the environment asks for.
 *
 * @throws {ModelSettingsError} when it names half of an endpoint
 * @throws {ModelUnreachableError} when nobody is there
 */
export async function openBrain(): Promise<Brain> {
  const settings = endpointFrom(process.env);
  if (!settings) return embeddedBrain();
  // The AI SDK is loaded only by those who use it.
  const { modelBrain } = await import("../model/modelBrain.ts");
  return modelBrain(await requireEndpoint(settings), embeddedBrain());
}
