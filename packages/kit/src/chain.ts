// One way to talk to an EVM, whichever it is: in this process, in the lab's node, or far away.
import {
  type Abi,
  type Account,
  type Address,
  type ContractConstructorArgs,
  createPublicClient,
  createWalletClient,
  defineChain,
  type GetContractReturnType,
  getContract,
  type Hash,
  type Hex,
  type PublicClient,
  type TransactionReceipt,
  type Transport,
  toHex,
  type Chain as ViemChain,
  type WalletClient,
} from "viem";
import { type Actors, createActors } from "./actors.ts";
import type { Artifact } from "./artifact.ts";
import { TransactionFailedError } from "./chainErrors.ts";
import { type Clock, createClock } from "./clock.ts";

type Clients = {
  public: PublicClient<Transport, ViemChain>;
  wallet: WalletClient<Transport, ViemChain, Account>;
};
/** A contract that `from` writes to: `.read.x([…])`, `.write.x([…])`, both typed by the ABI. */
export type ContractOf<TAbi extends Abi> = GetContractReturnType<TAbi, Clients, Address>;

/** An EVM with its people. Nothing that uses it may know which back end it has. */
export type Chain = {
  /** EIP-155 chain id. */
  id: number;
  actors: Actors;
  client: PublicClient<Transport, ViemChain>;
  clock: Clock;
  /** Deploys with `from` (the lab when left out) and waits for the block. */
  deploy<const TAbi extends Abi>(
    artifact: Artifact<TAbi>,
    args: ContractConstructorArgs<TAbi>,
    from?: Account,
  ): Promise<ContractOf<TAbi>>;
  /** The contract at `address`, with `from` as the sender of its writes. */
  at<const TAbi extends Abi>(artifact: { abi: TAbi }, address: Address, from?: Account): ContractOf<TAbi>;
  /** Waits until a transaction is in a block. @throws {TransactionFailedError} when it was reverted there */
  mined(transaction: Promise<Hash> | Hash): Promise<TransactionReceipt>;
  close(): Promise<void>;
};

/** What a back end must bring; see hardhatChain.ts and rpcChain.ts. */
export type ChainBackend = {
  id: number;
  transport: Transport;
  /** True where evm_setNextBlockTimestamp and evm_mine exist. */
  movesTime: boolean;
  actors?: Actors;
  close?: () => Promise<void>;
};

/**
 * A node estimates a call's gas in the block of this moment. One second later it may need more: where a contract keeps
 * a value per timestamp, the next second begins a new storage slot. So a quarter is added, as wallets do; what is left
 * over is not charged.
 */
function withGasMargin(transport: Transport): Transport {
  return (options) => {
    const inner = transport(options);
    const request = async (call: { method: string }) => {
      const answer = await inner.request(call as never);
      return call.method === "eth_estimateGas" ? toHex((BigInt(answer as Hex) * 5n) / 4n) : answer;
    };
    return { ...inner, request: request as typeof inner.request };
  };
}

/** Builds a chain over a back end; callers use `hardhatChain()` or `rpcChain(url)`. */
export function createChain(backend: ChainBackend): Chain {
  const { transport, actors = createActors() } = backend;
  const chain = defineChain({
    id: backend.id,
    name: `EVM ${backend.id}`,
    nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18 },
    rpcUrls: { default: { http: [] } },
  });
  // A development chain mines at once: looking every 50 ms keeps the demos brisk.
  const client = createPublicClient({
    chain,
    transport,
    pollingInterval: 50,
    cacheTime: 0,
  });
  const clock = createClock(client, backend);
  const generous = withGasMargin(transport);

  const at: Chain["at"] = (artifact, address, from = actors.lab) => {
    const wallet = createWalletClient({ chain, transport: generous, account: from });
    return getContract({
      abi: artifact.abi,
      address,
      client: { public: client, wallet },
    }) as never;
  };

  const mined: Chain["mined"] = async (transaction) => {
    const hash = await transaction;
    const receipt = await client.waitForTransactionReceipt({ hash });
    if (receipt.status === "reverted") throw new TransactionFailedError(hash);
    return receipt;
  };

  const deploy: Chain["deploy"] = async (artifact, args, from = actors.lab) => {
    const wallet = createWalletClient({ chain, transport: generous, account: from });
    const { abi, bytecode } = artifact as { abi: Abi; bytecode: Hex };
    const receipt = await mined(
      wallet.deployContract({
        abi,
        bytecode,
        args: args as readonly unknown[],
      }),
    );
    return at(artifact, receipt.contractAddress as Address, from);
  };

  return {
    id: backend.id,
    actors,
    client,
    clock,
    deploy,
    at,
    mined,
    close: backend.close ?? (async () => {}),
  };
}
