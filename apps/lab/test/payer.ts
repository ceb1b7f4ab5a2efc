// Customers with x402's own client, which knows nothing of this lab but its URL.
import type { Actors } from "@synergy/kit";
import { BatchSettlementEvmScheme } from "@x402/evm/batch-settlement/client";
import { ExactEvmScheme } from "@x402/evm/exact/client";
import { decodePaymentResponseHeader, wrapFetchWithPayment, x402Client, x402HTTPClient } from "@x402/fetch";
import { createPublicClient, erc20Abi, type Hex, http } from "viem";
import type { PaidInfo } from "../src/paid/offer.ts";

export type Payer = Actors["carol"];

/** A POST of a picture; the first pixel tells pictures apart. */
export function question(first = 0): RequestInit {
  const pixels = Array.from({ length: 64 }, (_, index) => (index === 0 ? first % 17 : (index * 7) % 17));
  return { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ pixels }) };
}

/** The node, asked as any client would. */
export function nodeAt(rpc: string) {
  return createPublicClient({ transport: http(rpc), cacheTime: 0 });
}

export async function dollars(rpc: string, { asset }: PaidInfo, account: Hex): Promise<bigint> {
  return nodeAt(rpc).readContract({ abi: erc20Abi, address: asset, functionName: "balanceOf", args: [account] });
}

// By default the stock client spends tokens of its own list only, and LabDollar is not on it.
const spendControls = { allowedAssets: true } as const;

export function payingExactly(account: Payer, via: typeof fetch = fetch): typeof fetch {
  const schemes = [{ network: "eip155:*" as const, client: new ExactEvmScheme(account) }];
  return wrapFetchWithPayment(via, x402Client.fromConfig({ schemes, spendControls })) as typeof fetch;
}

/** @param options.deposit token units each time; what the quote suggests when left out */
export function payingByChannel(
  account: Payer,
  rpc: string,
  { via = fetch, deposit }: { via?: typeof fetch; deposit?: string } = {},
) {
  const node = nodeAt(rpc);
  const signer = {
    address: account.address,
    signTypedData: (typed: object) => account.signTypedData(typed as never),
    readContract: (call: object) => node.readContract(call as never),
  };
  const scheme = new BatchSettlementEvmScheme(signer, deposit ? { depositStrategy: () => deposit } : {});
  const schemes = [{ network: "eip155:*" as const, client: scheme }];
  const client = x402Client.fromConfig({ schemes, spendControls });
  const pay = wrapFetchWithPayment(via, client) as typeof fetch;
  return { pay, payAtKnownPrice: payingAtKnownPrice(client), refund: (url: string) => scheme.refund(url) };
}

/** The stock client's other way: it asks for the price once and pays with every request, which halves the requests. */
function payingAtKnownPrice(client: x402Client) {
  const stock = new x402HTTPClient(client);
  const askPrice = async (url: string, asked: RequestInit) => {
    const { headers } = await fetch(url, asked);
    return stock.getPaymentRequiredResponse((name) => headers.get(name));
  };
  let quote: Awaited<ReturnType<typeof askPrice>> | undefined;
  return async function pay(url: string, asked: RequestInit): Promise<Response> {
    quote ??= await askPrice(url, asked);
    const payment = await client.createPaymentPayload(quote);
    const headers = { ...asked.headers, ...stock.encodePaymentSignatureHeader(payment) } as HeadersInit;
    const response = await fetch(url, { ...asked, headers });
    const header = (name: string) => response.headers.get(name);
    const { recovered } = await stock.processPaymentResult(payment, header, response.status);
    return recovered ? pay(url, asked) : response;
  };
}

/** What a payment's header carries, to be changed and sent again. */
export type SentPayment = {
  accepted: Record<string, unknown> & { amount: string; network: string };
  payload: {
    signature: Hex;
    authorization: Record<string, string>;
    channelConfig: Record<string, unknown>;
    voucher: { channelId: Hex; maxClaimableAmount: string; signature: Hex };
  };
};

/**
 * A `fetch` that keeps the payment and sends nothing, so that it can be sent by hand, changed or more than once.
 *
 * After `letThrough()` it is an ordinary one, which still shows the last payment.
 */
export function intercepting() {
  let header = "";
  let isOpen = false;
  const via = (async (input, init) => {
    const request = new Request(input, init);
    const found = request.headers.get("payment-signature");
    if (found) header = found;
    return found && !isOpen ? new Response("{}") : fetch(request);
  }) as typeof fetch;
  const letThrough = (open = true) => {
    isOpen = open;
  };
  return { via, letThrough, header: () => header, payment: () => JSON.parse(atob(header)) as SentPayment };
}

/** The question with a payment that was made before. */
export function withPayment(asked: RequestInit, payment: string | object): RequestInit {
  const header = typeof payment === "string" ? payment : btoa(JSON.stringify(payment));
  return { ...asked, headers: { ...asked.headers, "payment-signature": header } };
}

export function receiptOf(response: Response) {
  return decodePaymentResponseHeader(response.headers.get("payment-response") ?? "");
}

/** Status and reason, as a customer sees them. */
export async function outcome(response: Response): Promise<{ status: number; error?: string }> {
  return { status: response.status, ...((await response.json()) as { error?: string }) };
}
