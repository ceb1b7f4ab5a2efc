// To which station of the map a transaction belongs, and who on the map had a hand in it.
import type { Entry, Kind, Party } from "@synergy/lab/hood";

export const people = ["ada", "carol", "bob", "dan", "eve"] as const;
export const stationIds = ["attestation", "escrow", "zk-proof", "dao-delegate", "loop"] as const;
export type Person = (typeof people)[number];
export type StationId = (typeof stationIds)[number];
export type Stop = Person | StationId;

/** In the order of the line: each person stands before the station where they do their part. */
export const stops: readonly Stop[] = stationIds.flatMap((station, index) => [people[index] as Person, station]);

const contracts: Record<StationId, readonly string[]> = {
  attestation: ["EAS", "SchemaRegistry", "WorkRegistry"],
  escrow: ["LabDollar", "JobEscrow", "VoucherChannels", "X402Channels", "Erc3009Collector", "DigitCondition"],
  "zk-proof": ["ProofOfInference", "Groth16Verifier", "DigitModel", "PlainDigitModel"],
  "dao-delegate": ["LabToken", "LabGovernor", "TimelockController", "DelegateGuard"],
  loop: ["ModelRegistry", "ModelJobs", "ProofCondition", "AttestationCondition"],
};
const stationByContract = new Map(stationIds.flatMap((id) => contracts[id].map((name) => [name, id] as const)));
const stationByKind: Partial<Record<Kind, StationId>> = {
  claim: "attestation",
  money: "escrow",
  proof: "zk-proof",
  vote: "dao-delegate",
};

/** By the contract that was called, else by what kind of thing happened. */
export function stationOf({ contract, kind }: Pick<Entry, "contract" | "kind">): StationId | undefined {
  return stationByContract.get(contract?.name ?? "") ?? stationByKind[kind];
}

/** Where somebody stands on the map; contracts stand at their station. */
export function stopOf({ is, name = "" }: Party): Stop | undefined {
  return is === "person" ? people.find((person) => person === name.toLowerCase()) : stationByContract.get(name);
}

/** Who acted: whoever signed, where somebody else only carried the signature and paid the gas. */
export function actorOf({ sentence, contract }: Entry): Stop | undefined {
  const { key, values } = sentence;
  // What a delegate votes, it votes for who lends it the votes: in this lab that is Dan.
  if ((key === "staged" || key === "castStaged") && contract?.name === "DelegateGuard") {
    if (stopOf(values.who) !== "eve") return "dan";
  }
  if (key === "attested" || key === "revoked") return stopOf(values.attester);
  if (key === "registeredWork") return stopOf(values.author);
  if (key === "answeredWithProof") return stopOf(values.worker);
  return stopOf(values.who);
}

const nobody = /^0x0{40}$/;

/** The lab putting up contracts and handing out play money is no part of anybody's story. */
export function isStory({ from, kind, movements }: Entry): boolean {
  if (from.name !== "Lab" || kind === "vote" || kind === "proof") return true;
  return movements.some(({ from }) => from.name !== "Lab" && !nobody.test(from.address));
}
