// A page of somebody else's that buys answers: x402's own client, and nothing of this lab but the address of its API.
import { BatchSettlementEvmScheme } from "@x402/evm/batch-settlement/client";
import { ExactEvmScheme } from "@x402/evm/exact/client";
import { decodePaymentResponseHeader, wrapFetchWithPayment, x402Client } from "@x402/fetch";
import { mnemonicToAccount } from "viem/accounts";

export type Bought = { digit: number; transaction: string; charged: string | undefined };

declare global {
  interface Window {
    /** Buys one answer after the other, by a transfer each (`exact`) or by vouchers of one channel. */
    buy?: (url: string, way: "exact" | "channel", answers: number) => Promise<Bought[]>;
  }
}

const phrase = "test test test test test test test test test test test junk";
const account = mnemonicToAccount(phrase, { addressIndex: 7 });
const ways = { exact: () => new ExactEvmScheme(account), channel: () => new BatchSettlementEvmScheme(account) };
const question = { method: "POST", body: JSON.stringify({ pixels: Array(64).fill(8) }) };

window.buy = async (url, way, answers) => {
  const schemes = [{ network: "eip155:*" as const, client: ways[way]() }];
  const pay = wrapFetchWithPayment(fetch, x402Client.fromConfig({ schemes, spendControls: { allowedAssets: true } }));
  const bought: Bought[] = [];
  for (let count = 0; count < answers; count++) {
    const answer = await pay(url, question);
    const { class: digit } = (await answer.json()) as { class: number };
    const receipt = decodePaymentResponseHeader(answer.headers.get("payment-response") ?? "");
    const charged = receipt.extra?.chargedAmount as string | undefined;
    bought.push({ digit, transaction: receipt.transaction, charged });
  }
  return bought;
};
