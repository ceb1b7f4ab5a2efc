// The chain that is looked at, with what the lab knows about it; and the few questions that the microscope asks a node.
import type { Actors, Chain } from "@synergy/kit";
import type { Address, Hash, Hex } from "viem";

/** Integers as the node writes them. */
export type RawTransaction = {
  hash: Hash;
  from: Address;
  to: Address | null;
  input: Hex;
  value: Hex;
  gas: Hex;
  blockNumber: Hex;
  transactionIndex: Hex;
};
export type RawLog = { address: Address; topics: Hex[]; data: Hex };
export type RawReceipt = { status: Hex; gasUsed: Hex; contractAddress: Address | null; logs: RawLog[] };
export type RawBlock = { number: Hex; hash: Hash; timestamp: Hex; transactions: RawTransaction[] };
export type CallRequest = { from?: Address; to?: Address | null; data?: Hex; value?: Hex; gas?: Hex };

export type Node = {
  blockNumber(): Promise<number>;
  block(number: number): Promise<RawBlock | null>;
  transaction(hash: Hash): Promise<RawTransaction | null>;
  receipt(hash: Hash): Promise<RawReceipt>;
  getCode(address: Address): Promise<Hex>;
  call(request: CallRequest, block?: number): Promise<Hex>;
  /** Any of the debug_ methods. */
  debug<Answer>(method: string, params: unknown[]): Promise<Answer>;
};

export type World = {
  /** Changes when the chain does. */
  id: string;
  node: Node;
  chainId: number;
  actors: Actors;
  /** Addresses by contract name, as the lab has deployed them. */
  contracts: Readonly<Record<string, Address>>;
};

/** What the lab stands on at this moment; see LabChains. */
export type Ground = { id: string; url: string; chain: Chain; contracts: Readonly<Record<string, Address>> };

export function worldOf({ id, url, chain, contracts }: Ground): World {
  return { id, node: nodeOf(url), chainId: chain.id, actors: chain.actors, contracts };
}

// Not viem's client: it gives up at 10 MB, and a long trace has more.
function nodeOf(url: string): Node {
  const ask = async <Answer>(method: string, params: unknown[]): Promise<Answer> => {
    const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method, params });
    const answer = await fetch(url, { method: "POST", body, headers: { "content-type": "application/json" } });
    const { result, error } = (await answer.json()) as { result?: Answer; error?: NodeError["answer"] };
    if (error) throw new NodeError(error);
    return result as Answer;
  };
  const tag = (block?: number) => (block === undefined ? "latest" : `0x${block.toString(16)}`);
  return {
    blockNumber: async () => Number(await ask<Hex>("eth_blockNumber", [])),
    block: (number) => ask("eth_getBlockByNumber", [tag(number), true]),
    transaction: (hash) => ask("eth_getTransactionByHash", [hash]),
    receipt: (hash) => ask("eth_getTransactionReceipt", [hash]),
    getCode: (address) => ask("eth_getCode", [address, "latest"]),
    call: (request, block) => ask("eth_call", [request, tag(block)]),
    debug: ask,
  };
}

/** The node's own words; `revert` is what came back from a call that was reverted. */
export class NodeError extends Error {
  override name = "NodeError";
  readonly answer: { message: string; data?: unknown };
  constructor(answer: NodeError["answer"]) {
    super(answer.message);
    this.answer = answer;
  }
  get revert(): Hex | undefined {
    const { data } = this.answer;
    const inner = typeof data === "object" ? (data as { data?: unknown } | null)?.data : data;
    return typeof inner === "string" && inner.startsWith("0x") ? (inner as Hex) : undefined;
  }
}
