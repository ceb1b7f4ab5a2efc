// "Wallets in this browser": what the list shows, and which wallet the page's tools use.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Provider } from "../src/wallet/types.ts";

const account = "0x1111111111111111111111111111111111111111";

/** A wallet that somebody brought along; `switchTo` changes its chain as its user would. */
function strangersWallet(name: string, chainId = "0x7a69") {
  const listeners = new Map<string, (value: unknown) => void>();
  const state = { chainId, says: true };
  const provider = {
    async request({ method }: { method: string }) {
      if (method === "eth_chainId") return state.chainId;
      if (!state.says) throw { code: 4001, message: "User rejected the request." };
      return method === "eth_requestAccounts" ? [account] : "0xsigned";
    },
    on: (event: string, listener: never) => void listeners.set(event, listener),
    removeListener: () => {},
  } as Provider;
  const tell = (event: string, value: unknown) => listeners.get(event)?.(value);
  return { info: { uuid: name, name, icon: "", rdns: "com.example" }, provider, state, tell };
}

/** A browser with these wallets, and the list as the page sees it. */
async function browse(announced: ReturnType<typeof strangersWallet>[], ethereum?: Provider) {
  vi.resetModules();
  const page = Object.assign(new EventTarget(), { ethereum });
  vi.stubGlobal("window", page);
  const { announce } = await import("../src/wallet/eip6963.ts");
  for (const wallet of announced) announce(wallet, page);
  const wallets = await import("../src/wallet/wallets.ts");
  const stop = wallets.watchWallets(() => {});
  const shown = (name: string) => wallets.foundWallets().find(({ info }) => info.name === name)!;
  return { ...wallets, shown, stop };
}

beforeEach(() => {
  vi.stubGlobal("location", { hostname: "localhost" });
  vi.stubGlobal("fetch", async () => Response.json({ ok: true, result: "0x7a69", contracts: {} }));
});
afterEach(() => vi.unstubAllGlobals());

test("the lab's own wallet comes first, then those that announce themselves, then window.ethereum", async () => {
  const old = strangersWallet("old");
  const { foundWallets, stop } = await browse([strangersWallet("A"), strangersWallet("B")], old.provider);
  expect(
    foundWallets()
      .map(({ info }) => info.uuid)
      .slice(1),
  ).toEqual(["A", "B", "window.ethereum"]);
  expect(foundWallets()[0]!.info).toMatchObject({ name: "Synergy Lab", rdns: "org.synergylab.wallet" });
  expect(foundWallets()[0]!.info.uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  stop();
});

test("a wallet that is announced and also stands at window.ethereum is listed once", async () => {
  const one = strangersWallet("one");
  const { foundWallets, stop } = await browse([one], one.provider);
  expect(foundWallets().map(({ info }) => info.name)).toEqual(["Synergy Lab", "one"]);
  stop();
});

test("connecting a wallet shows its address, and the page's tools use it from then on", async () => {
  const one = strangersWallet("one");
  const { connectWallet, currentProvider, shown, stop } = await browse([one]);
  const before = currentProvider();
  await connectWallet(shown("one"));
  expect(shown("one")).toMatchObject({ address: account, isChosen: true });
  expect(currentProvider()).not.toBe(before);
  expect(await currentProvider().request({ method: "personal_sign" })).toBe("0xsigned");
  stop();
});

test("a wallet on another chain is not connected, and says why", async () => {
  const one = strangersWallet("one", "0x1");
  const { connectWallet, currentProvider, shown, stop } = await browse([one]);
  const before = currentProvider();
  await connectWallet(shown("one"));
  expect(shown("one")).toMatchObject({ address: undefined, problem: expect.stringContaining("chain 1,") });
  expect(currentProvider()).toBe(before);
  stop();
});

test("a wallet that leaves the lab's chain is used no more, and no signature reaches it meanwhile", async () => {
  const one = strangersWallet("one");
  const { connectWallet, currentProvider, shown, stop } = await browse([one]);
  const own = currentProvider();
  await connectWallet(shown("one"));
  one.state.chainId = "0x1";
  await expect(currentProvider().request({ method: "eth_sendTransaction" })).rejects.toMatchObject({ code: 4901 });
  one.tell("chainChanged", "0x1");
  await vi.waitFor(() => expect(shown("one").problem).toContain("chain 1,"));
  expect(currentProvider()).toBe(own);
  stop();
});

test("a no stands beside the wallet's name; the next yes takes it away", async () => {
  const one = strangersWallet("one");
  const { connectWallet, shown, stop } = await browse([one]);
  one.state.says = false;
  await connectWallet(shown("one"));
  expect(shown("one").problem).toBe("User rejected the request.");
  one.state.says = true;
  await connectWallet(shown("one"));
  expect(shown("one")).toMatchObject({ address: account, problem: undefined });
  stop();
});

test("a wallet that changes its account, or takes it away, is believed; one that was not let in stays outside", async () => {
  const [one, two] = [strangersWallet("one"), strangersWallet("two")];
  const { connectWallet, shown, stop } = await browse([one, two]);
  await connectWallet(shown("one"));
  one.tell("accountsChanged", ["0x22"]);
  two.tell("accountsChanged", ["0x33"]);
  expect([shown("one").address, shown("two").address]).toEqual(["0x22", undefined]);
  one.tell("accountsChanged", []);
  expect(shown("one").address).toBeUndefined();
  stop();
});
