// Tidepool: an exchange. Its treasury is a Safe, so that most calls come wrapped in execTransaction.
import { concat, encodePacked, type Hex, parseEther, size, zeroAddress } from "viem";
import type { Call } from "../../src/types.ts";
import { call, contexts, multiSend, payUsdc, places, tide } from "../daos.ts";
import type { Draft } from "./draft.ts";

const { tideFactoryPool, tideSafe, tideEmissions, rippleRoute, routeFounders } = places;
const { signerBefore, signerOld, signerNew } = places;

const execTransaction =
  "execTransaction(address to, uint256 value, bytes data, uint8 operation, uint256 safeTxGas, uint256 baseGas, uint256 gasPrice, address gasToken, address refundReceiver, bytes signatures)";

/** The Safe's only owner is the timelock, whose approval is its being the caller: signature type 1, EIP-712 aside. */
const callerApproves: Hex = encodePacked(["uint256", "uint256", "uint8"], [0n, 0n, 1]);

/** One call that the treasury Safe makes; operation 1 is a delegatecall. */
export function throughSafe(inner: Call, operation: 0 | 1 = 0): Call {
  const refund = [0n, 0n, 0n, zeroAddress, zeroAddress, callerApproves];
  return call(tideSafe, execTransaction, [inner.target, inner.value, inner.calldata, operation, ...refund]);
}

/** Several calls of the Safe in one transaction, packed as MultiSend wants them. */
export function batched(calls: readonly Call[]): Call {
  const packed = concat(
    calls.map(({ target, value, calldata }) =>
      encodePacked(
        ["uint8", "address", "uint256", "uint256", "bytes"],
        [0, target, value, BigInt(size(calldata)), calldata],
      ),
    ),
  );
  return throughSafe(call(multiSend, "multiSend(bytes transactions)", [packed]), 1);
}

const drafts: Draft[] = [
  {
    id: "tide-01",
    title: "Turn on the protocol fee for the ETH/USDC pool",
    body: `The switch has been in the contracts from the start: a tenth of the swap fee can go to the protocol instead of to liquidity providers. Four rivals have done it without losing volume.

This proposal turns it on for one pool, ETH/USDC 0.05 %, as a test of three months: \`setFeeProtocol(10, 10)\` on \`${tideFactoryPool}\`. What comes in is used to buy TIDE and burn it.`,
    actions: [call(tideFactoryPool, "setFeeProtocol(uint8 feeProtocol0, uint8 feeProtocol1)", [10, 10])],
  },
  {
    id: "tide-02",
    title: "Burn the 4,000,000 TIDE that nobody claimed",
    body: `The first distribution ended two years ago. 4,000,000 TIDE were never claimed and came back to the treasury Safe (${tideSafe}), where they count as supply without being anybody's.

We propose to burn them. The Safe calls \`burn\` on the token for 4,000,000 TIDE.`,
    actions: [throughSafe(call(tide, "burn(uint256 amount)", [parseEther("4000000")]))],
  },
  {
    id: "tide-03",
    kind: "social",
    title: "Airdrop 6,000,000 TIDE to users of partner wallets",
    body: `Three wallets have added a swap button that uses Tidepool. To thank their users, and to win them over, we propose an airdrop: 6,000,000 TIDE from the treasury to everybody who swapped at least twice through one of them before the first of the month.

The list will be computed and published by the wallets. If the vote passes, a second one executes the transfer.`,
  },
  {
    id: "tide-04",
    title: "Acquire the aggregator Ripple Route",
    body: `Ripple Route finds the best price over nine exchanges; its team of four wants to join Tidepool.

Terms, as negotiated by the partnerships committee:

- 1,800,000 USDC to the company (${rippleRoute}) for code, name and domain
- 400,000 USDC to its founders (${routeFounders})
- the team stays for at least two years

In total 2,200,000 USDC, paid by the treasury Safe in one batch.`,
    actions: [batched([payUsdc(rippleRoute, "1800000"), payUsdc(routeFounders, "400000")])],
  },
  {
    id: "tide-05",
    kind: "social",
    title: "Deploy Tidepool on two more rollups",
    body: `Users have moved to layer 2, and we are on one of them only. The deployment team proposes Basalt and Quartz next: both are run by a validity proof, both have native stablecoins, and both have asked us.

Contracts and fees are the same as on mainnet; governance reaches them through their canonical bridges. The foundation covers the deployment.`,
  },
  {
    id: "tide-06",
    title: "Cut TIDE emissions by 40 percent",
    body: `We pay for liquidity that would be there anyway: the last two cuts cost us next to no depth.

From next week on, the emission rate falls from 2.0 to **1.2 TIDE per second**. Function: \`setEmissionRate(1.2e18)\` on ${tideEmissions}. Inflation goes from 8.4 to 5.0 percent a year.`,
    actions: [call(tideEmissions, "setEmissionRate(uint256 rate)", [parseEther("1.2")])],
  },
  {
    id: "tide-07",
    title: "Replace an inactive signer of the treasury Safe",
    body: `One of the nine signers has not signed for seven months and agrees to step down. The delegates' call nominated Ines M. (${signerNew}) in her place; she runs our analytics.

The Safe calls \`swapOwner\` to replace ${signerOld}. The threshold of five stays.`,
    actions: [
      throughSafe(
        call(tideSafe, "swapOwner(address prevOwner, address oldOwner, address newOwner)", [
          signerBefore,
          signerOld,
          signerNew,
        ]),
      ),
    ],
  },
];

export const tidepool = drafts.map((draft) => ({ ...draft, dao: "Tidepool", context: contexts.Tidepool }));
