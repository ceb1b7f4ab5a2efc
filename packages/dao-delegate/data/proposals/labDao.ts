// LabDAO: it keeps the registry of the lab's digit models, and its token is LAB.
import { keccak256, parseEther, parseUnits, stringToHex } from "viem";
import { call, contexts, dai, lab, pay, payEther, payUsdc, places, usdc, weth } from "../daos.ts";
import type { Draft } from "./draft.ts";

const { labEducation, cardReader, growthSafe, bountyPool, labProxyAdmin, labRegistry, labNextRegistry } = places;
const { oldDeployer, labGovernor, labEndowment, defenceFund, streams, gradientWorks, swapDesk, priceChecker } = places;
const minterRole = keccak256(stringToHex("MINTER_ROLE"));

const drafts: Draft[] = [
  {
    id: "lab-01",
    title: "LIP-31: Education working group budget for the spring term",
    body: `## Summary
The Education working group asks for **60,000 USDC** to run its spring term.

## What it pays for
| Item | USDC |
| --- | --- |
| Two part-time stewards | 28,000 |
| Printing and shipping of course kits | 20,000 |
| Reserve | 12,000 |

## Specification
Transfer 60,000 USDC from the treasury to the working group's Safe at \`${labEducation}\`.

Unspent money goes back at the end of the term, as in the last two terms.`,
    actions: [payUsdc(labEducation, "60000")],
  },
  {
    id: "lab-02",
    title: "Grant: an open-source reader for model cards",
    body: `Model cards are only useful when people can read them. We have built a small library, MIT licensed, that turns any card in the registry into one readable page, in nine languages, without a server. Everybody may use it, whether they hold LAB or not.

We ask for a grant of **25,000 DAI** to finish it: accessibility, tests, a command-line tool, and two years of maintenance.

*Recipient:* ${cardReader}

All code stays in the public repository, and the grant report will be published on the forum.`,
    actions: [pay(dai, cardReader, "25000")],
  },
  {
    id: "lab-03",
    title: "Mint 500,000 LAB for a growth programme",
    body: `### Why
Three competing registries pay their early users. To keep up, LabDAO needs a budget in its own token.

### What
This proposal mints **500,000 new LAB** (5 % of today's supply) to the growth Safe \`${growthSafe}\`. Two thirds are meant for teams that register more than ten models, and one third for referrals.

### Risks
Existing holders are diluted by roughly five percent. The authors believe that usage will more than make up for it.`,
    actions: [call(lab, "mint(address to, uint256 amount)", [growthSafe, parseEther("500000")])],
  },
  {
    id: "lab-04",
    title: "A bug bounty pool, with safe harbour for whitehats",
    body: `Security researchers look at our verifier for free, and are rewarded with silence. This proposal does two things.

1. It sends 80,000 USDC to the bounty pool (${bountyPool}), which pays by severity: up to 40,000 for a forged proof that the verifier accepts.
2. It adopts a safe harbour statement: whoever rescues funds during an attack and returns them within 72 hours will not be pursued by the DAO.

The pool is run by the same three people who answered reports last year, without pay.`,
    actions: [payUsdc(bountyPool, "80000")],
  },
  {
    id: "lab-05",
    title: "Upgrade the model registry to version 2",
    body: `Version 2 of the registry stores a licence with each model and makes look-ups cheaper by about a third. The storage layout is unchanged. The test net has been running it for nine weeks.

**Transaction.** \`upgradeAndCall(proxy, implementation, data)\` on the ProxyAdmin \`${labProxyAdmin}\`, with

- proxy: \`${labRegistry}\`
- new implementation: \`${labNextRegistry}\`
- data: empty, no initialiser is needed

If something goes wrong, the old implementation can be put back by another vote.`,
    actions: [
      call(labProxyAdmin, "upgradeAndCall(address proxy, address implementation, bytes data)", [
        labRegistry,
        labNextRegistry,
        "0x",
      ]),
    ],
  },
  {
    id: "lab-06",
    title: "Take the minter role away from the deployer's key",
    body: `When LAB was deployed, the deployer's address kept the role \`MINTER_ROLE\`. It was never used, and nobody needs it: a single laptop could still print tokens.

This proposal calls \`revokeRole\` on the token for ${oldDeployer}. Afterwards only the timelock, and therefore only a vote, can mint.`,
    actions: [call(lab, "revokeRole(bytes32 role, address account)", [minterRole, oldDeployer])],
  },
  {
    id: "lab-07",
    title: "Lower the proposal threshold from 50,000 to 1,000 LAB",
    body: `Only eleven accounts can put up a proposal today. Classes and small teams have to beg one of them to do it in their name.

We propose to set the threshold of the governor (${labGovernor}) to **1,000 LAB**, so that every ordinary holder with a serious idea can propose it. Spam is held off by the proposal deposit, which stays as it is.`,
    actions: [call(labGovernor, "setProposalThreshold(uint256 threshold)", [parseEther("1000")])],
  },
  {
    id: "lab-08",
    kind: "social",
    title: "Election of stewards, autumn term",
    body: `Nominations closed on Friday. Please choose **three** of the seven candidates for the autumn term, which lasts six months.

- Amina O., teacher, steward since spring
- Bertrand L., maintains the test net
- Chiara V., wrote most of the exercises
- Dmitri S.
- Esperanza R., runs the forum
- Farid K.
- Gwen P.

Stewards are paid as the working group rules say. Voting is by approval, and the three with most votes are appointed.`,
  },
  {
    id: "lab-09",
    title: "Convert 300 ETH of the treasury into USDC",
    body: `Salaries and grants are paid in dollars, and the treasury holds 70 % ether. To have fourteen months of runway whatever the market does, this proposal swaps **300 ETH into USDC** (about 900,000 dollars at today's price).

1. wrap 300 ETH with \`deposit()\` on WETH
2. approve the swap desk (${swapDesk}) for 300 WETH
3. \`requestSwapExactTokensForTokens\` for 300 WETH, with the price checker at ${priceChecker} and at most 1.5 % slippage

The USDC come back to the treasury (${places.labTreasury}). Nothing is spent.`,
    actions: [
      call(weth, "deposit()", [], parseEther("300")),
      call(weth, "approve(address spender, uint256 amount)", [swapDesk, parseEther("300")]),
      call(
        swapDesk,
        "requestSwapExactTokensForTokens(uint256 amountIn, address fromToken, address toToken, address to, address priceChecker, bytes priceCheckerData)",
        [parseEther("300"), weth, usdc, places.labTreasury, priceChecker, "0x"],
      ),
    ],
  },
  {
    id: "lab-10",
    title: "Fund the endowment with 1,500 ETH",
    body: `The endowment is LabDAO's savings account: it holds ether and earns staking yield under the rules that were voted in LIP-12. It may be emptied at any time by another vote.

We propose to move **1,500 ETH**, worth about $4.5 million, from the treasury into the endowment's Safe at \`${labEndowment}\`. That is more than a third of everything we own, so please read the manager's report on the forum first.`,
    actions: [payEther(labEndowment, "1500")],
  },
  {
    id: "lab-11",
    title: "Set the royalty on derived models to 2.5 %",
    body: `Whoever fine-tunes a registered model owes its author a share. It has been 5 % since the start, which several teams found too high to bother with registration at all.

The proposal sets the registry's parameter to 250 basis points by calling \`setRoyaltyBps(250)\` on ${labRegistry}. Contracts that were concluded before keep their rate.`,
    actions: [call(labRegistry, "setRoyaltyBps(uint16 bps)", [250])],
  },
  {
    id: "lab-12",
    title: "Legal defence fund for the registry's maintainers",
    body: `Two maintainers have received letters from lawyers who claim that a registered model copies their client's work. Whatever becomes of it, the maintainers should not pay their attorneys from their own pockets.

This proposal transfers 120,000 USDC to the defence fund at \`${defenceFund}\`, which pays legal fees in this dispute only. A court date is expected in winter. What is left over comes back.`,
    actions: [payUsdc(defenceFund, "120000")],
  },
  {
    id: "lab-13",
    kind: "social",
    title: "Dissolve the Events working group",
    body: `The Events working group has held one event in fourteen months, and two of its three stewards have left. The remaining steward supports this proposal.

If it passes, the working group is closed at the end of the month, its Safe returns what it holds to the treasury, and its mandate goes back to the DAO. Whoever wants to organise an event can ask for a grant like anybody else.`,
  },
  {
    id: "lab-14",
    kind: "social",
    title: "Bring the registry to Meridian Chain",
    body: `Meridian has the second largest community of people who train small models, and they register them nowhere.

We propose to deploy the registry on Meridian Chain as well, connected by the light-client bridge that went live in March. Attestations made there will be readable on Ethereum and the other way round. The core team does the deployment within its running budget, so no money is needed.`,
  },
  {
    id: "lab-15",
    title: "Service provider stream: Gradient Works runs the archive nodes",
    body: `Gradient Works, a company of six, has operated our archive nodes since last year under a handshake. We would like to make it a proper service provider.

- **Amount:** 480,000 USDC for one year, as a stream from the treasury
- **Receiver:** ${gradientWorks}
- **Stream contract:** ${streams}
- The DAO can cancel the stream at any time.

Calls: \`approve\` 480,000 USDC to the stream contract, then \`createStream\` with the same amount.`,
    actions: [
      call(usdc, "approve(address spender, uint256 amount)", [streams, parseUnits("480000", 6)]),
      call(
        streams,
        "createStream(address recipient, uint256 deposit, address token, uint256 startTime, uint256 stopTime)",
        [gradientWorks, parseUnits("480000", 6), usdc, 1_798_761_600n, 1_830_297_600n],
      ),
    ],
  },
];

export const labDao = drafts.map((draft) => ({ ...draft, dao: "LabDAO", context: contexts.LabDAO }));
