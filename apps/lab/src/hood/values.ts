// Values as the microscope hands them out: decoded, named, and safe for JSON (every integer is a decimal string).
import type { Address, Hex } from "viem";

/** Somebody on the chain. `name` is "Ada", "account 7" or "JobEscrow", and missing for strangers. */
export type Party = { as: "party"; address: Address; is: "person" | "contract" | "stranger"; name?: string };

/** `units` is a whole number of the token's smallest units, as a decimal string. */
export type Amount = { as: "amount"; units: string; decimals: number; symbol: string };

/** One value with the form in which people read it. */
export type Shown =
  | Party
  | Amount
  | { as: "number"; value: string }
  | { as: "boolean"; value: boolean }
  | { as: "text"; text: string }
  | { as: "hex"; hex: Hex }
  /** Seconds since 1970. */
  | { as: "time"; seconds: number }
  /** The members of a struct, or the elements of an array (named "0", "1", …). */
  | { as: "list"; items: Named[] };

/** An argument, a struct's member, an indexed field. `type` is Solidity's. */
export type Named = { name: string; type: string; value: Shown };
