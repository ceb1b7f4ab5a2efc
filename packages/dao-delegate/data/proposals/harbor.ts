// Harbor Lending: a money market.
import { parseUnits } from "viem";
import { call, contexts, payUsdc, places, usdc, weth } from "../daos.ts";
import type { Draft } from "./draft.ts";

const {
  harborPool,
  harborAccess,
  harborCouncil,
  harborModule,
  harborFixed,
  harborTreasury,
  savingsVault,
  stonebridge,
} = places;

const drafts: Draft[] = [
  {
    id: "harbor-01",
    title: "Raise the supply cap of WETH to 90,000",
    body: `The WETH market has been full since the second of the month, and depositors are being turned away. Our risk team has looked at liquidity on chain and sees room.

| Parameter | Now | Proposed |
| --- | --- | --- |
| Supply cap, WETH | 60,000 | 90,000 |

Call: \`setSupplyCap(WETH, 90000)\` on the configurator \`${harborPool}\`.`,
    actions: [call(harborPool, "setSupplyCap(address asset, uint256 cap)", [weth, 90_000n])],
  },
  {
    id: "harbor-02",
    title: "Risk parameter update for June",
    body: `Monthly update, as agreed in the framework. Volatility of WETH has come down, so that the loan-to-value ratio can go up a little.

- LTV: 78 % → 80 %
- liquidation threshold: 81 % → 83 %
- liquidation bonus: 5 %, unchanged

Function: \`configureReserveAsCollateral\` on ${harborPool} with 8000, 8300, 10500.`,
    actions: [
      call(harborPool, "configureReserveAsCollateral(address asset, uint256 ltv, uint256 threshold, uint256 bonus)", [
        weth,
        8000n,
        8300n,
        10_500n,
      ]),
    ],
  },
  {
    id: "harbor-03",
    kind: "social",
    title: "Buy back HBR with half of the protocol's revenue",
    body: `Revenue has been higher than cost for five quarters. The money sits in the reserve, and the token has no claim on it.

From next quarter on, **half of the net revenue buys HBR on the market**, in daily pieces, and the bought tokens are burned. The programme runs for a year and is then voted on again. A dashboard will show every purchase.`,
  },
  {
    id: "harbor-04",
    kind: "social",
    title: "Extend HBR liquidity mining by six months",
    body: `The reward programme for lenders ends in three weeks. Without it, we expect a third of the deposits to leave.

We propose to prolong it by six months at the present speed: 40,000 HBR a week, newly emitted, as before. The split between markets stays: 60 % to stablecoins, 40 % to WETH.`,
  },
  {
    id: "harbor-05",
    title: "Give the Harbor Council the right to act without a vote",
    body: `Votes take nine days. Markets do not wait.

We propose that the Harbor Council, a multisig of five, may from now on list assets, change every parameter and move reserves as it sees fit, without asking token holders first. To that end it gets the default admin role of the access manager at ${harborAccess}. There is no end date; the council publishes what it did once a quarter.

\`grantRole(DEFAULT_ADMIN_ROLE, ${harborCouncil})\``,
    actions: [call(harborAccess, "grantRole(bytes32 role, address account)", [`0x${"0".repeat(64)}`, harborCouncil])],
  },
  {
    id: "harbor-06",
    title: "Security audit of isolated markets",
    body: `Isolated markets are ready, and should not go live unseen. We asked four firms, and propose the offer of Stonebridge Security: three people, five weeks, a fix review, and a public report.

**Cost:** 190,000 USDC, paid by this proposal into the escrow at \`${stonebridge}\`, which releases the second half with the report.

The DAO's own engineers have reviewed the code twice. An audit is not a guarantee, but it is the least we owe to depositors.`,
    actions: [payUsdc(stonebridge, "190000")],
  },
  {
    id: "harbor-07",
    title: "Put 3,000,000 idle USDC to work",
    body: `The treasury holds 11 million USDC that earn nothing. The savings vault of Lighthouse (${savingsVault}, ERC-4626, withdrawal at any time) has paid between 4 and 5 percent for two years.

This proposal deposits **3,000,000 USDC** into the vault; the shares stay with the treasury at ${harborTreasury}. Expected yield: 130,000 dollars a year.

1. \`approve(vault, 3,000,000 USDC)\`
2. \`deposit(3,000,000 USDC, treasury)\``,
    actions: [
      call(usdc, "approve(address spender, uint256 amount)", [savingsVault, parseUnits("3000000", 6)]),
      call(savingsVault, "deposit(uint256 assets, address receiver)", [parseUnits("3000000", 6), harborTreasury]),
    ],
  },
  {
    id: "harbor-08",
    title: "Patch a rounding vulnerability in the liquidation module",
    body: `On Tuesday a researcher reported that liquidations of dust positions round in the liquidator's favour. Nothing was lost. The pause guardian has stopped liquidations under ten dollars since then.

The fix is two lines. It was reviewed by the researcher and by two of our engineers, and the diff is public. This proposal points the proxy \`${harborModule}\` to the patched implementation \`${harborFixed}\` with \`upgradeTo\`. No other behaviour changes.`,
    actions: [call(harborModule, "upgradeTo(address implementation)", [harborFixed])],
  },
];

export const harbor = drafts.map((draft) => ({ ...draft, dao: "Harbor Lending", context: contexts["Harbor Lending"] }));
