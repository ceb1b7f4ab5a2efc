import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import path from "node:path";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import { describeInBrowser } from "./harness.ts";

const dev = path.join(import.meta.dirname, "..", "..", "apps", "web", "dev.ts");

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}

describeInBrowser("npm run dev", (world) => {
  test("serves the app with a running chain behind it, and takes the lab along when it ends", async () => {
    const port = await freePort();
    const child = spawn(process.execPath, [dev], {
      env: { ...process.env, PORT: String(port) },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = once(child, "close");
    for await (const line of createInterface(child.stdout)) if (line.startsWith("Open http")) break;
    const page = await world.browser.newPage();
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.getByRole("status").getByText("Chain running").waitFor();
    const { rpc } = (await (await fetch(`http://127.0.0.1:${port}/health`)).json()) as { rpc: string };
    await page.close();
    child.kill("SIGTERM");
    expect((await ended)[0]).toBe(0);
    await expect
      .poll(() =>
        fetch(rpc).then(
          () => "answers",
          () => "gone",
        ),
      )
      .toBe("gone");
  });
});
