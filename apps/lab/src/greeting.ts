// What `npm start` prints once everything stands.
import { actorNames, createActors } from "@synergy/kit";
import { labChainId } from "@synergy/kit/node";
import type { Lab } from "./lab.ts";

const roles = {
  lab: "deploys the contracts",
  ada: "creates",
  bob: "provides",
  carol: "pays",
  dan: "votes",
  eve: "cheats",
} as const;

/** The whole text, without colours, ready to print. */
export function greeting({ url, contracts }: Pick<Lab, "url" | "contracts">): string {
  const actors = createActors();
  const people = actorNames.map((name) => `  ${name.padEnd(6)} ${actors[name].address}  ${roles[name]}`);
  const width = Math.max(...Object.keys(contracts).map((name) => name.length));
  const deployed = Object.entries(contracts).map(([name, address]) => `  ${name.padEnd(width)} ${address}`);
  return [
    "",
    `Synergy Lab is ready: open ${url}`,
    "",
    `JSON-RPC  ${url}/rpc  (chain ${labChainId}, play money; add it to any wallet or tool)`,
    "",
    "People",
    ...people,
    "",
    "Contracts",
    ...deployed,
    "",
    "Next: open the page and drop a picture of your own, or type `npm run demo` in a second terminal.",
    "Ctrl-C stops everything; nothing is kept.",
  ].join("\n");
}
