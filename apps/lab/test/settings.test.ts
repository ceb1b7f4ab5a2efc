import { expect, test } from "vitest";
import { PortInvalidError } from "../src/errors.ts";
import { allowedNames } from "../src/hostGuard.ts";
import { readSettings } from "../src/settings.ts";

test("without settings the lab listens on loopback, port 4321", () => {
  expect(readSettings({})).toEqual({ port: 4321, host: "127.0.0.1" });
  expect(readSettings({ PORT: "", HOST: "" })).toEqual({ port: 4321, host: "127.0.0.1" });
});

test("PORT and HOST are taken as they are", () => {
  expect(readSettings({ PORT: "0", HOST: "::1" })).toEqual({ port: 0, host: "::1" });
});

test.for(["http", "-1", "65536", "80.5", "1e3", " 80"])("PORT=%s is refused with its value", (PORT) => {
  expect(() => readSettings({ PORT })).toThrow(new PortInvalidError(PORT));
});

test("the lab answers to loopback names and to its own, and to every address of the machine when HOST is any", () => {
  expect([...allowedNames("192.168.7.7")]).toEqual(["localhost", "127.0.0.1", "[::1]", "192.168.7.7"]);
  expect(allowedNames("0.0.0.0").size).toBeGreaterThan(3);
});
