// What a wallet says when it says no, with the numbers that every dapp knows.

/** EIP-1193 and EIP-3326, section "Provider Errors"; EIP-1474 for what is wrong with the request itself. */
export const codes = {
  userRejected: 4001,
  unauthorized: 4100,
  unsupportedMethod: 4200,
  chainDisconnected: 4901,
  unknownChain: 4902,
  invalidParams: -32602,
} as const;

/** A `ProviderRpcError` of EIP-1193. */
export class WalletError extends Error {
  override name = "WalletError";
  readonly code: number;
  /** What the node sent along, such as a contract's reason. */
  readonly data?: unknown;
  constructor(code: number, message: string, data?: unknown) {
    super(message);
    this.code = code;
    this.data = data;
  }
}
