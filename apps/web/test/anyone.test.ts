import { beforeEach, expect, test, vi } from "vitest";

function storageWith(entries: Record<string, string> = {}) {
  const kept = new Map(Object.entries(entries));
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
  };
}

/** A tab of its own: the module, with this tab's storage. */
async function openTab(storage: ReturnType<typeof storageWith> | undefined) {
  vi.resetModules();
  vi.stubGlobal("sessionStorage", storage);
  return import("../src/anyone/anyone.ts");
}

beforeEach(() => vi.unstubAllGlobals());

test("a new tab is Carol; what it becomes survives a reload and tells those who watch", async () => {
  const storage = storageWith();
  const tab = await openTab(storage);
  const seen: string[] = [];
  const stop = tab.watchAnyone(() => seen.push(tab.currentActor()));
  expect(tab.currentActor()).toBe("carol");
  tab.becomeAnyone("eve");
  tab.becomeAnyone("eve");
  stop();
  tab.becomeAnyone("ada");
  expect(seen).toEqual(["eve"]);
  expect((await openTab(storage)).currentActor()).toBe("ada");
});

test("two tabs are two people", async () => {
  const one = await openTab(storageWith());
  one.becomeAnyone("bob");
  const other = await openTab(storageWith());
  other.becomeAnyone("dan");
  expect([one.currentActor(), other.currentActor()]).toEqual(["bob", "dan"]);
});

test("a name that nobody has is forgotten, and without storage the choice still counts", async () => {
  expect((await openTab(storageWith({ anyone: "mallory" }))).currentActor()).toBe("carol");
  const tab = await openTab(undefined);
  tab.becomeAnyone("visitor");
  expect(tab.currentActor()).toBe("visitor");
});
