// The process behind `npm start`: what it prints, and how it ends.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { createActors } from "@synergy/kit";
import { expect, test } from "vitest";
import { LabNotStartedError, startLabProcess } from "../src/process.ts";

test("it prints where to go and who is there; Ctrl-C ends it cleanly and frees the port", async () => {
  const lab = await startLabProcess();
  expect(await lab.stop("SIGINT")).toBe(0);
  const printed = lab.printed();
  expect(printed).toContain(`${lab.url}/rpc`);
  for (const { address } of Object.values(createActors())) expect(printed).toContain(address);
  const again = await startLabProcess({ PORT: new URL(lab.url).port });
  expect(again.url).toBe(lab.url);
  expect(await again.stop("SIGTERM")).toBe(0);
});

test("Ctrl-C does not wait for a browser that keeps its connection open", async () => {
  const lab = await startLabProcess();
  await (await fetch(`${lab.url}/health`)).text(); // fetch keeps the connection alive
  expect(await lab.stop("SIGINT")).toBe(0);
});

test("a taken port and a wrong one end in one sentence, its fix and exit code 1", async () => {
  const lab = await startLabProcess();
  const { port } = new URL(lab.url);
  const taken = await startLabProcess({ PORT: port }).catch((error: unknown) => error);
  expect(taken).toBeInstanceOf(LabNotStartedError);
  expect(String(taken)).toMatch(new RegExp(`exit code 1.*Port ${port} is taken.*Fix: `, "s"));
  expect(String(taken)).not.toContain("    at "); // no stack
  await lab.stop();
  const wrong = await startLabProcess({ PORT: "http" }).catch((error: unknown) => error);
  expect(String(wrong)).toMatch(/exit code 1.*PORT is "http".*Fix: /s);
});

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));

test.skipIf(process.platform === "win32")(
  "when npm's shell is killed, the lab does not live on without it",
  async () => {
    const shell = spawn("sh", ["-c", '"$0" "$1"; exit', process.execPath, main], {
      env: { ...process.env, PORT: "0", npm_lifecycle_event: "start" },
      stdio: ["ignore", "pipe", "inherit"],
    });
    let url = "";
    for await (const line of createInterface(shell.stdout)) {
      url = /open (http:\S+)/.exec(line)?.[1] ?? "";
      if (url) break;
    }
    expect((await fetch(`${url}/health`)).status).toBe(200);
    shell.kill("SIGTERM");
    const answer = () =>
      fetch(`${url}/health`).then(
        () => "answers",
        () => "gone",
      );
    await expect.poll(answer, { timeout: 10_000 }).toBe("gone");
  },
);
