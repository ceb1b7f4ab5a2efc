// What `npm start` prints once everything stands.
import { actorNames } from "@synergy/kit";
import { formatUnits } from "viem";
import type { Lab } from "./lab.ts";
import { labDollar, type PaidInfo, prices } from "./paid/offer.ts";

const roles = {
  lab: "deploys the contracts",
  ada: "creates",
  bob: "provides",
  carol: "pays",
  dan: "votes",
  eve: "cheats",
} as const;

/** The whole text, without colours, ready to print. */
export function greeting({ url, actors, contracts, paid, chainLivesOn }: Omit<Lab, "close">): string {
  const people = actorNames.map((name) => `  ${name.padEnd(6)} ${actors[name].address}  ${roles[name]}`);
  const width = Math.max(...Object.keys(contracts).map((name) => name.length));
  const deployed = Object.entries(contracts).map(([name, address]) => `  ${name.padEnd(width)} ${address}`);
  return [
    "",
    `Synergy Lab is ready: open ${url}`,
    "",
    `JSON-RPC  ${url}/rpc  (chain ${paid.network.split(":")[1]}, play money; add it to any wallet or tool)`,
    `Paid API  ${paid.url}  (x402 version 2; facilitator ${paid.facilitator})`,
    ...paid.schemes.map((scheme) => `          ${priceLine(scheme)}`),
    "",
    "People",
    ...people,
    "",
    "Contracts",
    ...deployed,
    "",
    "Next: open the page and drop a picture of your own, or type `npm run demo` in a second terminal.",
    chainLivesOn
      ? "Ctrl-C stops the lab; the chain lives on elsewhere, and Bob's books with it."
      : "Ctrl-C stops everything; nothing is kept.",
  ].join("\n");
}

function priceLine(scheme: PaidInfo["schemes"][number]): string {
  return `${scheme.padEnd(16)} ${formatUnits(BigInt(prices[scheme]), labDollar.decimals)} LabDollar an answer`;
}
