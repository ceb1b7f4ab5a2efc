// A lab with its microscope, and short ways to read what it shows.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Chain, rpcChain } from "@synergy/kit";
import { formatUnits } from "viem";
import type { HoodList, Named, Opened, RanFile, Shown, SourceFile } from "../src/hood/types.ts";
import { startLab } from "../src/lab.ts";

export async function startHoodLab() {
  const folder = await mkdtemp(path.join(tmpdir(), "synergy-hood-"));
  const webFolder = path.join(folder, "web");
  await mkdir(webFolder);
  await writeFile(path.join(webFolder, "index.html"), "<!doctype html><title>the app</title>");
  const lab = await startLab({ port: 0, host: "127.0.0.1", folder: path.join(folder, "books") }, webFolder);
  const hood = `${lab.url}/v1/hood`;
  const read = async <Answer>(route: string) => (await (await fetch(hood + route)).json()) as Answer;
  const chain = await rpcChain(`${lab.url}/rpc`);
  return {
    ...lab,
    hood,
    chain,
    list: (after = -1) => read<HoodList>(`/transactions?after=${after}`),
    open: (hash: string) => read<Opened>(`/transactions/${hash}`),
    /** The newest transaction, opened. */
    newest: async () => read<Opened>(`/transactions/${await newestHash(chain)}`),
    source: (id: string) => read<SourceFile>(`/sources/${id}`),
    async close() {
      await lab.close();
      await rm(folder, { recursive: true });
    },
  };
}
export type HoodLab = Awaited<ReturnType<typeof startHoodLab>>;

async function newestHash({ client }: Chain): Promise<string> {
  const { transactions } = await client.getBlock();
  return transactions.at(-1) as string;
}

/** A value in one word: a name, dollars, a number. */
export function plain(shown: Shown | undefined): string {
  if (!shown) return "nothing";
  if (shown.as === "party") return shown.name ?? shown.address;
  if (shown.as === "amount") return `${formatUnits(BigInt(shown.units), shown.decimals)} ${shown.symbol}`;
  if (shown.as === "list") return shown.items.map(({ name, value }) => `${name}: ${plain(value)}`).join(", ");
  if (shown.as === "text") return shown.text;
  if (shown.as === "hex") return shown.hex;
  return String(shown.as === "time" ? shown.seconds : shown.value);
}

export function sentence({ entry }: Pick<Opened, "entry">) {
  const values = Object.entries(entry.sentence.values).map(([name, value]) => [name, plain(value as Shown)]);
  return { key: entry.sentence.key, ...Object.fromEntries(values) };
}

export const named = (list: readonly Named[]) =>
  Object.fromEntries(list.map(({ name, value }) => [name, plain(value)])) as Record<string, string>;

/** Changed variables by "Contract.variable", as [before, after]. */
export function changes({ changes }: Opened): Record<string, [string, string]> {
  return Object.fromEntries(
    changes.map(({ contract, variable, before, after }) => [
      `${plain(contract)}.${variable}`,
      [plain(before), plain(after)],
    ]),
  );
}

export function fileOf({ files }: Opened, path: string): RanFile {
  const file = files.find((file) => file.path === path);
  if (!file) throw new Error(`No line of ${path} ran, but of ${files.map(({ path }) => path).join(", ")}.`);
  return file;
}

/** The text of the lines that ran. */
export async function textOf(lab: HoodLab, file: RanFile): Promise<string[]> {
  const lines = (await lab.source(file.source)).text.split("\n");
  return file.lines.map(({ line }) => (lines[line - 1] as string).trim());
}
