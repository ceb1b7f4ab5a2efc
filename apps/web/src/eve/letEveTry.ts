// Sets the scene of a station on the lab's chain and lets Eve try. Loaded with the first attempt.
import { describeError } from "@synergy/kit";
import type { Hash } from "viem";
import { connect } from "../lab/connect.ts";
import type { Failure } from "../stage/runState.ts";
import type { Scene, SceneFile } from "./scene.ts";
import { stubborn } from "./stubbornChain.ts";

export type Stopped = { by: string; figures: Scene["figures"]; refused: readonly Hash[] };
export type Outcome = { state: "stopped"; stopped: Stopped } | { state: "failed"; failure: Failure };

const files = import.meta.glob<SceneFile>("./scenes/*.ts");

/**
 * Lets Eve try, one attempt after the other on one scene, which is set anew.
 *
 * @yields how each attempt ended
 * @throws {Error} when the scene can't be set, so that nothing was tried
 */
export async function* letEveTry(id: string, names: readonly string[]): AsyncGenerator<[name: string, Outcome]> {
  const attack = await opened(id);
  for (const name of names) {
    try {
      yield [name, { state: "stopped", stopped: await attack(name) }];
    } catch (error) {
      yield [name, { state: "failed", failure: describeError(error) }];
    }
  }
}

/** Only what the chain refuses during an attempt is counted as refused. */
async function opened(id: string): Promise<(name: string) => Promise<Stopped>> {
  const [{ setScene }, world] = await Promise.all([files[`./scenes/${id}.ts`]!(), connect()]);
  const { chain, takeRefused } = stubborn(world.chain);
  const { figures, attempt } = await setScene({ ...world, chain });
  return async (name) => {
    takeRefused();
    const by = await attempt(name);
    return { by, figures, refused: takeRefused() };
  };
}
