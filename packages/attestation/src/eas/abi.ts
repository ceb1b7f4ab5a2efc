// EAS's interface, with the errors of our rules: those come out of EAS when it asks them and they say no.
import { EAS } from "../../generated/EAS.ts";
import { WorkRegistry } from "../../generated/WorkRegistry.ts";

type WorkRegistryError = Extract<(typeof WorkRegistry.abi)[number], { type: "error" }>;

const ruleErrors = WorkRegistry.abi.filter((item): item is WorkRegistryError => item.type === "error");

/** Use this ABI for every call to EAS, so that `rejection` can name the rule that was broken. */
export const easAbi = [...EAS.abi, ...ruleErrors] as const;
