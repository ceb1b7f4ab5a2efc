// Roles of OpenZeppelin's AccessControl stand in the calldata as hashes of their names. The usual names are known here.
import { keccak256, stringToHex, zeroHash } from "viem";
import type { CleanText, DecodedCall } from "./types.ts";

/** Roles are hashes of their names (OpenZeppelin's AccessControl); 0 is the admin of all of them. */
const roles = new Map<string, RegExp>([
  [zeroHash, /\badmin/i],
  ...(
    [
      ["MINTER_ROLE", /\bmint/i],
      ["BURNER_ROLE", /\bburn/i],
      ["PAUSER_ROLE", /\bpaus/i],
      ["UPGRADER_ROLE", /\bupgrad/i],
      ["ADMIN_ROLE", /\badmin/i],
      ["TIMELOCK_ADMIN_ROLE", /\badmin/i],
      ["PROPOSER_ROLE", /\bpropos/i],
      ["EXECUTOR_ROLE", /\bexecut/i],
      ["CANCELLER_ROLE", /\bcancel/i],
      ["OPERATOR_ROLE", /\boperat/i],
      ["MANAGER_ROLE", /\bmanag/i],
      ["KEEPER_ROLE", /\bkeep/i],
      ["GUARDIAN_ROLE", /\bguard/i],
      ["GOVERNOR_ROLE", /\bgovern/i],
    ] as const
  ).map(([name, word]) => [keccak256(stringToHex(name)), word] as const),
]);

/** "Grant the keeper role" is no announcement of the admin's role, whose hash stands in the call. */
export function namesRole({ name, args }: DecodedCall, { title, body }: CleanText): boolean {
  const hash = /Role$/.test(name) && typeof args[0] === "string" ? args[0].toLowerCase() : undefined;
  const word = hash === undefined ? undefined : roles.get(hash);
  return word === undefined || word.test(`${title}\n${body}`.replaceAll("_", " "));
}

const minter = keccak256(stringToHex("MINTER_ROLE"));

/** Whoever gets this role may create tokens: for a voter who never wants that, it is the same. */
export const givesMinter = ({ name, args }: DecodedCall): boolean =>
  /^_?(?:grant|setup)Role$/.test(name) && String(args[0]).toLowerCase() === minter;
