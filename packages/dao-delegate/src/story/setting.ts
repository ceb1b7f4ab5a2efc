// The DAO and the guard of the demo: the lab's, with windows that are short enough to watch.
import { type LocalAccount, parseEther, toFunctionSelector } from "viem";
import { type LabDao, labLimits, noData, type Terms } from "../onchain/index.ts";
import { policyHashOf } from "../record.ts";
import type { Policy } from "../types.ts";

/** Voting begins at once, and the clock that everybody in the lab shares hardly has to be moved. In seconds. */
export const shortTimes = { votingDelay: 1 };

/** Dan's terms: a minute to veto, and FOR only where LAB is paid out or approved, at most 25,000, or nothing is called. */
export function termsFor(dao: LabDao, agent: LocalAccount, policy: Policy): Terms {
  const payments = ["transfer(address,uint256)", "approve(address,uint256)"].map((name) => toFunctionSelector(name));
  return {
    agent: agent.address,
    policyHash: policyHashOf(policy),
    limits: { ...labLimits, vetoWindow: 60 },
    caps: [{ token: dao.token, amount: parseEther("25000") }],
    allowed: [
      ...payments.map((selector) => ({ target: dao.token, selector })),
      { target: dao.timelock, selector: noData }, // a mere declaration
    ],
  };
}
