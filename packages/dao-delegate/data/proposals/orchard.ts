// Orchard: one auction a day pays for whatever its members like. Meridian Chain: a sovereign chain, no calldata.
import { parseUnits } from "viem";
import { call, contexts, payEther, places, usdc } from "../daos.ts";
import type { Draft } from "./draft.ts";

const { library, podcast, clientTeams, orchardFoundation, orchardGovernor, orchardTreasury } = places;

const orchardDrafts: Draft[] = [
  {
    id: "orchard-01",
    title: "A mural for the city library",
    body: `## TLDR
40 ETH for a mural, eleven metres wide, on the north wall of the city library, with our trees in it.

## Who
Two painters who have done six such walls. Sketches are in the Discord.

## Budget
| What | ETH |
| --- | --- |
| Painters | 26 |
| Scaffold, paint, insurance | 11 |
| Film about it | 3 |

Payment: 40 ETH to ${library}.`,
    actions: [payEther(library, "40")],
  },
  {
    id: "orchard-02",
    title: "Twelve more months of the Orchard podcast",
    body: `Season three had 41 episodes and about 900 listeners each. We would love to go on.

**Ask:** 96,000 USDC, streamed over twelve months to ${podcast} by the treasury (${orchardTreasury}), so that you can stop us if we get boring.

Half of it is for editing; the rest is for guests' travel and for the two of us.`,
    actions: [
      call(
        orchardTreasury,
        "createStream(address recipient, uint256 amount, address token, uint256 startTime, uint256 stopTime, uint8 nonce, address predictedStream)",
        [podcast, parseUnits("96000", 6), usdc, 1_798_761_600n, 1_830_297_600n, 0, podcast],
      ),
    ],
  },
  {
    id: "orchard-03",
    title: "Retroactive thanks: 100 ETH for open-source client developers",
    body: `Everything we do runs on clients that somebody maintains for free. This round thanks them after the fact: **100 ETH** to the pool at ${clientTeams}, which splits it between eleven teams by the votes of two hundred developers.

All of their code is open source, and everybody uses it, ours or not. Last year's round was 80 ETH.`,
    actions: [payEther(clientTeams, "100")],
  },
  {
    id: "orchard-04",
    title: "The Orchard Foundation becomes the new vetoer",
    body: `At present nobody can veto a malicious proposal. A raid like the one on our neighbours would succeed here.

We propose to make the Foundation's multisig (${orchardFoundation}) the vetoer: it may stop any proposal before execution, for whatever reason it sees. \`_setPendingVetoer\` on the governor ${orchardGovernor}. There is no end date, and only the vetoer itself can give the power back.`,
    actions: [call(orchardGovernor, "_setPendingVetoer(address vetoer)", [orchardFoundation])],
  },
];

const meridianDrafts: Draft[] = [
  {
    id: "meridian-01",
    kind: "text",
    title: "Software upgrade v14 (Halcyon)",
    body: `If this passes, validators stop at height 18,204,000 and start again with version 14.0.0.

Halcyon brings: asynchronous block pruning, a new fee market module, and version 9 of the bridge module. The release was on the test net for six weeks. Full nodes must be updated as well; instructions are in the repository.`,
  },
  {
    id: "meridian-02",
    kind: "spend",
    title: "Community pool spend: 12,000 MRD for relayer operators",
    body: `Relayers carry packets between chains and lose money with each of them. Four operators have kept our busiest channels open for a year.

We request 12,000 MRD from the community pool (96,000 dollars) to cover their costs for the next six months. Half of it is paid now, the other half when uptime of at least 99 % is shown.`,
  },
  {
    id: "meridian-03",
    kind: "param",
    title: "Raise the maximum inflation from 10 to 14 percent",
    body: `Only 54 % of the supply is staked, below the goal of 67 %. Higher rewards should draw more stake and make attacks more expensive.

Parameter change: \`mint.inflation_max\` from 0.10 to 0.14. The rate moves towards the new maximum over about a year while the bonded share stays under the goal.`,
  },
  {
    id: "meridian-04",
    kind: "param",
    title: "Shorten the voting period from fourteen days to five",
    body: `Proposals wait two weeks although nearly all votes arrive in the first three days. Other chains manage with five days or less.

Parameter change: \`gov.voting_period\` from 1,209,600 to 432,000 seconds. Quorum and thresholds stay as they are.`,
  },
  {
    id: "meridian-05",
    kind: "text",
    title: "Form a council that decides on grants up to 50,000 MRD",
    body: `Small grants clog the governance page: nineteen votes in the last quarter, with falling turnout.

We propose that a grants council of seven, elected once a year, decides on all grants of up to 50,000 MRD. The token vote is kept for what is larger. The council reports each quarter, and its budget is 400,000 MRD a year, which needs a vote of its own.`,
  },
];

export const orchard = orchardDrafts.map((draft) => ({ ...draft, dao: "Orchard", context: contexts.Orchard }));
export const meridian = meridianDrafts.map((draft) => ({
  ...draft,
  dao: "Meridian Chain",
  context: contexts["Meridian Chain"],
}));
