// The lab's wallet, judged by the stock client: viem's createWalletClient over EIP-1193.
import { deployEscrow, dollarAt, type Escrow, voucherTypes } from "@synergy/escrow";
import { type Chain, revertOf } from "@synergy/kit";
import { hardhatChain, labChainId } from "@synergy/kit/node";
import {
  createWalletClient,
  custom,
  defineChain,
  parseEther,
  recoverMessageAddress,
  SwitchChainError,
  UserRejectedRequestError,
  verifyTypedData,
} from "viem";
import { afterAll, beforeAll, expect, test } from "vitest";
import { codes } from "../src/wallet/errors.ts";
import { createProvider } from "../src/wallet/provider.ts";
import { walletOn } from "./walletSetting.ts";

let chain: Chain;
let escrow: Escrow;
beforeAll(async () => {
  chain = await hardhatChain();
  escrow = await deployEscrow(chain);
});
afterAll(() => chain.close());

const viemChain = (id: number) =>
  defineChain({
    id,
    name: "lab",
    nativeCurrency: { name: "E", symbol: "E", decimals: 18 },
    rpcUrls: { default: { http: [] } },
  });

/** Carol's wallet, and viem on the page's side of it. */
function open() {
  const { carol } = chain.actors;
  const wallet = walletOn(chain, carol);
  const client = createWalletClient({ chain: viemChain(chain.id), transport: custom(wallet.provider) });
  return { ...wallet, client, carol };
}

async function openConnected() {
  const opened = open();
  await opened.client.requestAddresses();
  return opened;
}

/** The code with which a raw request fails. */
async function codeOf(attempt: Promise<unknown>): Promise<unknown> {
  return attempt.then(
    () => "accepted",
    (error: { code?: unknown }) => error.code,
  );
}

test("a page sees no account until the person lets it in, and is asked once", async () => {
  const { client, carol, asked } = open();
  expect(await client.getAddresses()).toEqual([]);
  expect(await client.requestAddresses()).toEqual([carol.address]);
  expect(await client.requestAddresses()).toEqual([carol.address]);
  expect(await client.getAddresses()).toEqual([carol.address]);
  expect(asked).toEqual([{ kind: "connect", account: carol.address }]);
});

test("it is on the lab's chain", async () => {
  expect(await open().client.getChainId()).toBe(labChainId);
});

test("a message is signed with the person's key", async () => {
  const { client, carol } = await openConnected();
  const signature = await client.signMessage({ account: carol.address, message: "I was here" });
  expect(await recoverMessageAddress({ message: "I was here", signature })).toBe(carol.address);
});

test("typed data is signed as viem would sign it, and the person has seen it", async () => {
  const { client, carol, asked } = await openConnected();
  const typed = {
    domain: {
      name: "x402 Batch Settlement",
      version: "1",
      chainId: chain.id,
      verifyingContract: escrow.voucherChannels,
    },
    types: voucherTypes,
    primaryType: "Voucher",
    message: { channelId: `0x${"11".repeat(32)}`, maxClaimableAmount: 30n },
  } as const;
  const signature = await client.signTypedData({ account: carol.address, ...typed });
  expect(await verifyTypedData({ address: carol.address, ...typed, signature })).toBe(true);
  expect(asked.at(-1)).toMatchObject({ kind: "typedData", typed: { primaryType: "Voucher" } });
});

test("a transaction arrives on the chain, from the person", async () => {
  const { client, carol } = await openConnected();
  const { bob } = chain.actors;
  const before = await chain.client.getBalance(bob);
  const hash = await client.sendTransaction({ account: carol.address, to: bob.address, value: parseEther("1") });
  await chain.mined(hash);
  expect((await chain.client.getTransaction({ hash })).from).toBe(carol.address.toLowerCase());
  expect((await chain.client.getBalance(bob)) - before).toBe(parseEther("1"));
});

test("a contract's reason comes through to the page", async () => {
  const { client, carol } = await openConnected();
  const { abi, address } = dollarAt(escrow);
  const { bob } = chain.actors;
  const sending = client.writeContract({
    account: carol.address,
    abi,
    address,
    functionName: "transfer",
    args: [bob.address, 5n],
  });
  const revert = await sending.then(() => undefined, revertOf);
  expect(revert).toEqual({ name: "ERC20InsufficientBalance", args: [carol.address, 0n, 5n] });
});

test("a no is 4001, for each kind of request, and nothing is signed or sent", async () => {
  const { client, person, carol } = await openConnected();
  person.says = false;
  const nonce = await chain.client.getTransactionCount({ address: carol.address });
  const [account, to] = [carol.address, chain.actors.bob.address];
  await expect(client.signMessage({ account, message: "x" })).rejects.toThrow(UserRejectedRequestError);
  const sent = await client.sendTransaction({ account, to, value: 1n }).catch((error: unknown) => error);
  expect((sent as Error & { cause: unknown }).cause).toBeInstanceOf(UserRejectedRequestError);
  expect(await chain.client.getTransactionCount({ address: carol.address })).toBe(nonce);
  const fresh = open();
  fresh.person.says = false;
  expect(await codeOf(fresh.provider.request({ method: "eth_requestAccounts" }))).toBe(codes.userRejected);
  expect(await fresh.client.getAddresses()).toEqual([]);
});

test("a page that was not let in, and one that asks for somebody else's account, get 4100 and no dialog", async () => {
  const { provider, carol, asked } = open();
  const sign = (address: string) => codeOf(provider.request({ method: "personal_sign", params: ["0x00", address] }));
  expect(await sign(carol.address)).toBe(codes.unauthorized);
  await provider.request({ method: "eth_requestAccounts" });
  expect(await sign(chain.actors.ada.address)).toBe(codes.unauthorized);
  expect(asked.map(({ kind }) => kind)).toEqual(["connect"]);
});

test("another chain than the lab's is refused with 4902, its own is taken", async () => {
  const { client, provider } = await openConnected();
  await client.switchChain({ id: chain.id });
  await expect(client.switchChain({ id: 1 })).rejects.toThrow(SwitchChainError);
  const add = provider.request({
    method: "wallet_addEthereumChain",
    params: [{ chainId: "0x1", rpcUrls: ["https://x"] }],
  });
  expect(await codeOf(add)).toBe(codes.unknownChain);
});

test("away from home the wallet does nothing at all", async () => {
  const { provider, person, asked } = await openConnected();
  person.isHome = false;
  const methods = ["eth_accounts", "eth_requestAccounts", "eth_chainId", "eth_blockNumber"];
  for (const method of methods) expect(await codeOf(provider.request({ method }))).toBe(codes.unauthorized);
  expect(asked).toHaveLength(1);
});

test("reading goes on to the node; the node's own accounts, clock and cheats are out of reach", async () => {
  const { provider } = await openConnected();
  const ask = (method: string, params: unknown[] = []) => provider.request({ method, params });
  expect(Number(await ask("eth_blockNumber"))).toBeGreaterThan(0);
  expect(await ask("eth_getCode", [escrow.labDollar, "latest"])).toMatch(/^0x60/);
  const forbidden = [
    "eth_sendRawTransaction",
    "eth_sign",
    "eth_signTransaction",
    "eth_signTypedData",
    "evm_mine",
    "hardhat_setBalance",
    "hardhat_impersonateAccount",
    "debug_traceTransaction",
    "toString",
  ];
  for (const method of forbidden)
    expect([method, await codeOf(ask(method))]).toEqual([method, codes.unsupportedMethod]);
});

test("requests that make no sense are -32602, before anybody is asked", async () => {
  const { provider, carol, asked } = await openConnected();
  const bad: [string, unknown[]][] = [
    ["eth_signTypedData_v4", [carol.address, "{"]],
    ["eth_signTypedData_v4", [carol.address, { domain: {}, types: {}, primaryType: "Mail", message: {} }]],
    ["eth_sendTransaction", [{ from: carol.address, value: "one" }]],
    ["eth_sendTransaction", [{ from: "carol" }]],
    ["eth_sendTransaction", []],
    ["personal_sign", [7, carol.address]],
  ];
  for (const [method, params] of bad)
    expect(await codeOf(provider.request({ method, params }))).toBe(codes.invalidParams);
  expect(asked).toHaveLength(1);
});

test("when the tab becomes somebody else the page hears of it, and the old account is worth nothing", async () => {
  const { provider, person, carol } = await openConnected();
  const heard: unknown[] = [];
  const listener = (accounts: unknown) => heard.push(accounts);
  provider.on("accountsChanged", listener as never);
  person.account = chain.actors.dan;
  await provider.refresh();
  await provider.refresh(); // still Dan: no news
  provider.removeListener("accountsChanged", listener as never);
  person.account = chain.actors.ada;
  await provider.refresh();
  person.account = chain.actors.dan;
  expect(heard).toEqual([[chain.actors.dan.address]]);
  const sign = provider.request({ method: "personal_sign", params: ["0x00", carol.address] });
  expect(await codeOf(sign)).toBe(codes.unauthorized);
});

test("the page hears when it is let in, and when the lab's chain is another", async () => {
  const { provider, client } = open();
  const heard: unknown[] = [];
  provider.on("connect", ((info: unknown) => heard.push(info)) as never);
  provider.on("chainChanged", ((id: unknown) => heard.push(id)) as never);
  await client.requestAddresses();
  await provider.refresh();
  expect(heard).toEqual([{ chainId: "0x7a69" }]);
  let id = "0x7a69";
  const parts = { signer: async () => chain.actors.carol, confirm: async () => {}, isHome: async () => true };
  const mobile = createProvider({ ...parts, rpc: async () => id });
  mobile.on("chainChanged", ((next: unknown) => heard.push(next)) as never);
  await mobile.request({ method: "eth_requestAccounts" });
  id = "0x539";
  await mobile.refresh();
  expect(heard.at(-1)).toBe("0x539");
});
