// How wallets and pages find each other (EIP-6963), and what is asked of a wallet that somebody brought along.
import { afterEach, expect, test, vi } from "vitest";
import { announce, discover, type WalletDetail } from "../src/wallet/eip6963.ts";
import { codes } from "../src/wallet/errors.ts";
import { onLabChain } from "../src/wallet/guard.ts";
import { isHome, isLoopback } from "../src/wallet/home.ts";
import type { Provider } from "../src/wallet/types.ts";

afterEach(() => vi.unstubAllGlobals());

/** A wallet that counts what it is asked. */
function strangersWallet(chainId = "0x7a69") {
  const asked: string[] = [];
  const request = async ({ method }: { method: string }) => {
    asked.push(method);
    return method === "eth_chainId" ? chainId : "0x";
  };
  const provider = { request, on: () => {}, removeListener: () => {} } as Provider;
  const info = {
    uuid: "350670db-19fa-4704-a166-e52e178b59d2",
    name: "Stranger",
    icon: "data:image/png;base64,",
    rdns: "com.example",
  };
  return { wallet: { info, provider }, asked };
}

/** The lab's node answers with chain 31337. */
function stubNode() {
  const fetch = vi.fn(async () => Response.json({ jsonrpc: "2.0", id: 1, result: "0x7a69" }));
  vi.stubGlobal("fetch", fetch);
}

test("a wallet is found whether it or the page comes first, once for each announcement", () => {
  const page = new EventTarget();
  const found: WalletDetail[] = [];
  const { wallet } = strangersWallet();
  const end = announce(wallet, page);
  discover((one) => found.push(one), page);
  expect(found.map(({ info }) => info.name)).toEqual(["Stranger"]);
  expect(found[0]!.provider).toBe(wallet.provider);
  announce(strangersWallet().wallet, page);
  expect(found).toHaveLength(2);
  end();
  page.dispatchEvent(new Event("eip6963:requestProvider"));
  expect(found).toHaveLength(3); // the second still answers
});

test("what is announced can't be changed afterwards by whoever heard it", () => {
  const page = new EventTarget();
  announce(strangersWallet().wallet, page);
  let heard: WalletDetail | undefined;
  discover((one) => {
    heard = one;
  }, page);
  expect(() => Object.assign(heard!, { provider: {} })).toThrow(TypeError);
  expect(() => Object.assign(heard!.info, { name: "Eve" })).toThrow(TypeError);
});

test("an event that holds no wallet is not listed", () => {
  const page = new EventTarget();
  const found: unknown[] = [];
  discover((one) => found.push(one), page);
  const { wallet } = strangersWallet();
  for (const detail of [null, {}, { info: wallet.info }, { info: {}, provider: wallet.provider }, "wallet"]) {
    page.dispatchEvent(new CustomEvent("eip6963:announceProvider", { detail }));
  }
  expect(found).toEqual([]);
});

test("a wallet on the lab's chain signs, after it was asked where it is", async () => {
  stubNode();
  const { wallet, asked } = strangersWallet();
  await onLabChain(wallet.provider).request({ method: "personal_sign", params: [] });
  expect(asked).toEqual(["eth_chainId", "personal_sign"]);
});

test("a wallet on another chain is never asked to sign or to send", async () => {
  stubNode();
  const { wallet, asked } = strangersWallet("0x1");
  const guarded = onLabChain(wallet.provider);
  for (const method of ["personal_sign", "eth_signTypedData_v4", "eth_sendTransaction", "wallet_sendCalls"]) {
    await expect(guarded.request({ method })).rejects.toMatchObject({ code: codes.chainDisconnected });
  }
  expect(new Set(asked)).toEqual(new Set(["eth_chainId"]));
  await guarded.request({ method: "eth_accounts" }); // reading is harmless
});

test("home is this machine, or wherever a lab answers under the page's own origin", async () => {
  const names = ["localhost", "lab.localhost", "127.0.0.1", "127.1.2.3", "[::1]"];
  expect(names.filter((name) => !isLoopback(name))).toEqual([]);
  const others = ["example.org", "localhost.example.org", "127.0.0.1.example.org", "192.168.1.5", "0.0.0.0"];
  expect(others.filter(isLoopback)).toEqual([]);
  vi.stubGlobal("fetch", async () => Response.json({ ok: true, contracts: {} }));
  expect(await isHome("192.168.1.5")).toBe(true);
  vi.stubGlobal("fetch", async () => new Response("<html>", { status: 200 }));
  expect(await isHome("example.org")).toBe(false);
});
