// The wallet's way to the lab's node: always under the page's own origin, so there is no other chain to reach.
import { WalletError } from "./errors.ts";

type Answer = { result?: unknown; error?: { code: number; message: string; data?: unknown } };

/** @throws {WalletError} with the node's code and data when it refuses */
export async function labRpc(method: string, params: readonly unknown[]): Promise<unknown> {
  const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method, params });
  const answer = await fetch("/rpc", { method: "POST", body, headers: { "content-type": "application/json" } });
  const { result, error } = (await answer.json()) as Answer;
  if (error) throw new WalletError(error.code, error.message, error.data);
  return result;
}
