// Which questions go on to the lab's node: those that only read. The node's own accounts, its clock and its cheats
// are out of a wallet's reach.
const reads = [
  "eth_get\\w+",
  "eth_(blockNumber|call|estimateGas|createAccessList|gasPrice|blobBaseFee|maxPriorityFeePerGas|feeHistory|syncing)",
  "eth_(newFilter|newBlockFilter|uninstallFilter)",
  "net_(version|listening)",
  "web3_(clientVersion|sha3)",
];
const readsOnly = new RegExp(`^(${reads.join("|")})$`);

export function isReading(method: string): boolean {
  return readsOnly.test(method);
}
