// Eve asks the wallet of whoever sits here. Nothing is set up: if the person says yes, she has what she asked for.
import { dollarAt, eip712Domain, inDollars, newSalt, openEscrow, voucherTypes } from "@synergy/escrow";
import { describeError, nameOf } from "@synergy/kit";
import { type Address, createWalletClient, custom, defineChain, type Hash, maxUint256, verifyTypedData } from "viem";
import { connect } from "../lab/connect.ts";
import type { Failure } from "../stage/runState.ts";
import { codes } from "../wallet/errors.ts";
import { currentProvider } from "../wallet/wallets.ts";
import { words } from "../words/index.ts";

export const tricks = ["otherChain", "approval"] as const;
export type Trick = (typeof tricks)[number];

export type Answer =
  | { state: "refused"; reason: string }
  | { state: "fell"; what: string; transaction?: Hash }
  | { state: "failed"; failure: Failure };

/** Plays one trick on the wallet that the page uses; its dialog, or the person's own wallet, asks them. */
export async function askWallet(trick: Trick): Promise<Answer> {
  try {
    return await plays[trick](await atTheTable());
  } catch (error) {
    return answerFor(error);
  }
}

type Table = Awaited<ReturnType<typeof atTheTable>>;

/** The wallet over viem, as any page would use it, and the lab's contracts. */
async function atTheTable() {
  const { chain, contracts } = await connect();
  const escrow = await openEscrow(chain, contracts);
  const provider = currentProvider();
  const money = { name: "Ether", symbol: "ETH", decimals: 18 };
  const here = defineChain({ id: chain.id, name: "lab", nativeCurrency: money, rpcUrls: { default: { http: [] } } });
  const wallet = createWalletClient({ chain: here, transport: custom(provider as never, { retryCount: 0 }) });
  const [victim] = (await wallet.requestAddresses()) as [Address];
  return { escrow, wallet, victim, eve: chain.actors.eve };
}

const plays: Record<Trick, (table: Table) => Promise<Answer>> = {
  /** A voucher that looks like all others, but for one number in its domain. */
  async otherChain({ escrow, wallet, victim }) {
    const domain = eip712Domain({ chainId: 1, contract: escrow.voucherChannels });
    const message = { channelId: newSalt(), maxClaimableAmount: 1_000_000n };
    const typed = { domain, types: voucherTypes, primaryType: "Voucher", message } as const;
    const signature = await wallet.signTypedData({ account: victim, ...typed });
    const isGood = await verifyTypedData({ address: victim, ...typed, signature });
    return { state: "fell", what: words.eve.fell.otherChain(nameOf(victim), domain.chainId, isGood) };
  },
  /** A right to everything, for ever; she uses it at once. */
  async approval({ escrow, wallet, victim, eve }) {
    const { abi, address } = dollarAt(escrow);
    const approve = { abi, address, functionName: "approve", args: [eve.address, maxUint256] } as const;
    await escrow.chain.mined(await wallet.writeContract({ account: victim, ...approve }));
    const dollar = dollarAt(escrow, eve);
    const all = await dollar.read.balanceOf([victim]);
    const { transactionHash } = await escrow.chain.mined(dollar.write.transferFrom([victim, eve.address, all]));
    return {
      state: "fell",
      what: words.eve.fell.approval(nameOf(victim), inDollars(all)),
      transaction: transactionHash,
    };
  },
};

/** The way out: the right is taken back, by the wallet that gave it, and the faucet pays what is gone. */
export async function takeBack(): Promise<Answer> {
  try {
    const { escrow, wallet, victim, eve } = await atTheTable();
    const { abi, address, write } = dollarAt(escrow, eve);
    const approve = { abi, address, functionName: "approve", args: [eve.address, 0n] } as const;
    await escrow.chain.mined(await wallet.writeContract({ account: victim, ...approve }));
    await escrow.chain.mined(write.faucet([victim, pocketMoney]));
    return { state: "refused", reason: words.eve.tookBack(inDollars(pocketMoney)) };
  } catch (error) {
    return answerFor(error);
  }
}

/** As much as everybody in the lab begins with. */
const pocketMoney = 1_000_000_000n;

function answerFor(error: unknown): Answer {
  const { userRejected } = codes;
  if (codeIn(error) === userRejected) return { state: "refused", reason: words.eve.youSaidNo(userRejected) };
  return { state: "failed", failure: describeError(error) };
}

/** EIP-1193's code, however deep viem has wrapped it. */
function codeIn(error: unknown): unknown {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
  return code ?? (cause === undefined ? undefined : codeIn(cause));
}
