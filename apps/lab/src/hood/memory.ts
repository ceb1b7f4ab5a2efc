// What earlier transactions said and later ones only refer to: the titles of proposals.
import { type Hex, keccak256, toHex } from "viem";
import type { Decoder } from "./decode.ts";
import type { RawLog } from "./world.ts";

export type Memory = {
  /** Reads a transaction's events. */
  note(logs: readonly RawLog[]): void;
  /** By a proposal's id, or by the hash of its description; that itself when nobody has heard of it. */
  titleOf(key: bigint | Hex): string;
};

export function createMemory(decoder: Decoder): Memory {
  const titles = new Map<string, string>();
  return {
    note(logs) {
      for (const log of logs) {
        const event = decoder.event(log);
        if (event?.item.name !== "ProposalCreated") continue;
        const [proposalId, description] = [event.args[0] as bigint, String(event.args.at(-1))];
        titles.set(String(proposalId), firstLine(description));
        titles.set(keccak256(toHex(description)), firstLine(description));
      }
    },
    titleOf: (key) => titles.get(String(key)) ?? `${String(key).slice(0, 8)}…`,
  };
}

/** Without the sign that Markdown marks a heading with. */
export function firstLine(description: string): string {
  const line = description.split("\n").find((line) => line.trim() !== "") ?? "";
  return line
    .replace(/^#+\s*/, "")
    .trim()
    .slice(0, 120);
}
