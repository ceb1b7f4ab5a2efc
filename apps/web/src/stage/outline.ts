// The list of steps on a demo's page: those that ran, and after them those that the source still promises.
import type { Step } from "./runState.ts";

/** `key` names the place in the list: it stays when a planned step begins. */
export type OutlineStep = { key: string; title: string; step?: Step };

/** @param planned titles in the order of the source */
export function outline(ran: readonly Step[], planned: readonly string[]): OutlineStep[] {
  const done = ran.map((step) => ({ title: step.title, step }));
  const reached = Math.max(-1, ...ran.map(({ title }) => planned.lastIndexOf(title)));
  const steps: Omit<OutlineStep, "key">[] = [...done, ...planned.slice(reached + 1).map((title) => ({ title }))];
  return steps.map((step, place) => ({ ...step, key: `${place + 1}. ${step.title}` }));
}
