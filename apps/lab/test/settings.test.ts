import { expect, test } from "vitest";
import { PortInvalidError, RpcUrlInvalidError } from "../src/errors.ts";
import { allowedNames } from "../src/hostGuard.ts";
import { labFolder, readSettings } from "../src/settings.ts";

const usual = { port: 4321, host: "127.0.0.1", rpcUrl: undefined, folder: labFolder };

test("without settings the lab listens on loopback, port 4321, with a chain of its own", () => {
  expect(readSettings({})).toEqual(usual);
  expect(readSettings({ PORT: "", HOST: "", RPC_URL: "", LAB_FOLDER: "" })).toEqual(usual);
});

test("PORT and HOST, RPC_URL and LAB_FOLDER are taken as they are", () => {
  expect(readSettings({ PORT: "0", HOST: "::1" })).toEqual({ ...usual, port: 0, host: "::1" });
  const chain = { RPC_URL: "http://127.0.0.1:8545", LAB_FOLDER: "/tmp/books" };
  expect(readSettings(chain)).toEqual({ ...usual, rpcUrl: chain.RPC_URL, folder: chain.LAB_FOLDER });
});

test.for(["http", "-1", "65536", "80.5", "1e3", " 80"])("PORT=%s is refused with its value", (PORT) => {
  expect(() => readSettings({ PORT })).toThrow(new PortInvalidError(PORT));
});

test.for(["8545", "127.0.0.1:8545", "ws://127.0.0.1:8545"])("RPC_URL=%s is refused with its value", (RPC_URL) => {
  expect(() => readSettings({ RPC_URL })).toThrow(new RpcUrlInvalidError(RPC_URL));
});

test("the lab answers to loopback names and to its own, and to every address of the machine when HOST is any", () => {
  expect([...allowedNames("192.168.7.7")]).toEqual(["localhost", "127.0.0.1", "[::1]", "192.168.7.7"]);
  expect(allowedNames("0.0.0.0").size).toBeGreaterThan(3);
});
