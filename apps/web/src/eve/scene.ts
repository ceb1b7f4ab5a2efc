// What a station gives Eve to attack: its people, contracts and papers, set up anew on the lab's chain.
import type { World } from "@synergy/kit";

export type Scene = {
  /** Figures of this scene, for the words about what somebody would have lost. */
  figures: Readonly<Record<string, string>>;
  /** Lets Eve try. @returns what stopped her, in the words of the code that did @throws when nothing did */
  attempt(name: string): Promise<string>;
};

/** One file for each station in scenes/. */
export type SceneFile = {
  /** Eve's attempts by name, in the order in which they work on one scene. */
  attempts: readonly string[];
  setScene(world: World): Promise<Scene>;
};

type Attack<Target> = { attempt: string; run(target: Target): Promise<string> };

/** A scene for attacks that all need the same things. */
export function sceneFor<Target>(
  attacks: readonly Attack<Target>[],
  target: Target,
  figures: Scene["figures"] = {},
): Scene {
  return { figures, attempt: async (name) => attacks.find(({ attempt }) => attempt === name)!.run(target) };
}
