// Lantern Names: a naming service with working groups and service providers.
import { keccak256, stringToHex } from "viem";
import { call, contexts, payUsdc, places } from "../daos.ts";
import type { Draft } from "./draft.ts";

const { lanternRegistrar, lanternRoot, lanternPrices, oldController, artRegistry } = places;
const { wgCommons, wgTools, wgGovernance, gatewayOperators } = places;

const drafts: Draft[] = [
  {
    id: "lantern-01",
    title: "Remove the retired controller from the registrar",
    body: `The first controller has not sold a name since it was replaced two years ago, but it still holds the right to register names on the registrar at ${lanternRegistrar}. A right that nobody uses is a risk that everybody carries.

\`removeController(${oldController})\``,
    actions: [call(lanternRegistrar, "removeController(address controller)", [oldController])],
  },
  {
    id: "lantern-02",
    title: "Hand .studio to its DNS registry",
    body: `The company that runs the DNS top-level domain **.studio** has proven control of it by a signed TXT record (\`_lantern.nic.studio\`), and would like its names to work on chain.

As for the eleven TLDs before, the root (${lanternRoot}) assigns the node:

\`\`\`
setSubnodeOwner(0x00…00, keccak256("studio"), ${artRegistry})
\`\`\`

Holders of .studio names can then claim them on chain without asking us.`,
    actions: [
      call(lanternRoot, "setSubnodeOwner(bytes32 node, bytes32 label, address owner)", [
        `0x${"0".repeat(64)}`,
        keccak256(stringToHex("studio")),
        artRegistry,
      ]),
    ],
  },
  {
    id: "lantern-03",
    title: "Collective funding request of the working groups, winter",
    body: `As the working group rules demand, the three requests that passed on Snapshot are executed together.

| Working group | Safe | Amount |
| --- | --- | --- |
| Commons (public goods) | ${wgCommons} | 140,000 USDC |
| Tools | ${wgTools} | 210,000 USDC |
| Governance | ${wgGovernance} | 95,000 USDC |

**Total:** 445,000 USDC. The budgets cover stewards, small grants and events until May.`,
    actions: [payUsdc(wgCommons, "140000"), payUsdc(wgTools, "210000"), payUsdc(wgGovernance, "95000")],
  },
  {
    id: "lantern-04",
    title: "Yearly price of three-letter names: 480 instead of 640 dollars",
    body: `Three-letter names are renewed less and less. A lower price should earn more in total: the pricing group's note estimates plus 6 %.

\`setPrices([480, 160, 5])\` on the price oracle at \`${lanternPrices}\` (three letters, four letters, five and more; in whole dollars a year). Four-letter and longer names keep their price.`,
    actions: [call(lanternPrices, "setPrices(uint256[] prices)", [[480n, 160n, 5n]])],
  },
  {
    id: "lantern-05",
    kind: "social",
    title: "Service Provider Programme: authorise a third season",
    body: `Seasons one and two paid eleven teams to build on Lantern. A review of both is on the forum.

This proposal authorises season three with **2,400,000 USDC a year**, streamed monthly. Applications open in two weeks, and token holders choose the teams in a second vote. Teams report each quarter; a stream can be stopped by a vote at any time.`,
  },
  {
    id: "lantern-06",
    kind: "social",
    title: "Which firm should manage the endowment?",
    body: `The contract of the present manager ends in spring. Three firms answered the call and presented themselves in public:

1. Alder & Finch (present manager), 0.5 % a year
2. Compass Treasury, 0.4 % a year
3. Northlight, 0.25 % plus 8 % of gains
4. None of them: repeat the call

Please choose one. Whoever wins works within the permissions that were voted before.`,
  },
  {
    id: "lantern-07",
    title: "Reimburse the gateway operators' lawyers",
    body: `The volunteers who run the public gateway had to answer a subpoena in spring. Counsel cost them 45,000 dollars, invoices are on the forum (redacted).

We ask the DAO to pay these legal fees: a transfer of 45,000 USDC to ${gatewayOperators}.`,
    actions: [payUsdc(gatewayOperators, "45000")],
  },
  {
    id: "lantern-08",
    kind: "social",
    title: "Free voting: the DAO pays the gas",
    body: `A vote costs between two and nine dollars. For whoever holds names but few tokens, that is more than their vote is worth to them, and turnout shows it.

We propose to accept signed votes through a relayer, so that **holders can delegate and vote without paying gas**. The contract is the one that several large DAOs use. The relayer's cost is covered by the Tools working group's budget. Nothing changes for those who prefer to vote by transaction.`,
  },
];

export const lantern = drafts.map((draft) => ({ ...draft, dao: "Lantern Names", context: contexts["Lantern Names"] }));
