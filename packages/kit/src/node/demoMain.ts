// What `npm run demo` does: lists the demos, or runs one in the terminal. demoCli.ts starts it.
import path from "node:path";
import type { Chain } from "../chain.ts";
import { type Demo, infoIn } from "../demo.ts";
import { describeError } from "../errors.ts";
import { rpcChain } from "../rpcChain.ts";
import { createStage, type Face, type World } from "../stage.ts";
import { type DemoSettings, readArguments, usage } from "./demoArguments.ts";
import { drawTable } from "./draw.ts";
import { findDemoIds, loadDemo, requireDemo } from "./findDemos.ts";
import { jsonPrinter } from "./jsonFace.ts";
import { openOutFolder } from "./keepFiles.ts";
import { type Keyboard, openKeyboard } from "./keyboard.ts";
import { parseAnswers, terminalAsk } from "./terminalAsk.ts";
import { terminalPrinter } from "./terminalFace.ts";

/** npm starts scripts in the root; INIT_CWD is where the person typed the command. */
const folder = process.env.INIT_CWD ?? process.cwd();

async function main(): Promise<void> {
  const settings = readArguments();
  if (settings.help) console.log(usage);
  else if (settings.id) await runDemo(settings.id, settings);
  else await listDemos(settings);
}

async function listDemos({ language }: DemoSettings): Promise<void> {
  const demos = await Promise.all((await findDemoIds()).map(loadDemo));
  const infos = demos.map((demo) => infoIn(demo, language));
  const rows = infos.map(({ id, minutes, lecture, summary }) => ({
    demo: id,
    minutes,
    lecture,
    "what happens": summary,
  }));
  console.log(`${drawTable(rows).join("\n")}\n\nRun one with: npm run demo ${demos[0]?.id ?? "NAME"}`);
}

async function runDemo(id: string, settings: DemoSettings): Promise<void> {
  await requireDemo(id);
  // The chain starts while the demo's code is read: the first step is there sooner.
  const opening = openWorld(settings.rpc);
  opening.catch(() => {}); // awaited below, after the demo's own mistakes have had their say
  const keyboard = settings.pause ? openKeyboard(process.stdin, process.stderr) : undefined;
  try {
    await playDemo(await loadDemo(id), settings, await opening, keyboard);
  } finally {
    keyboard?.close();
    await opening.then((world) => world.close()).catch(() => {});
  }
}

async function playDemo(demo: Demo, settings: DemoSettings, world: World, keyboard?: Keyboard): Promise<void> {
  const { ask, checkAllUsed } = terminalAsk({
    answers: parseAnswers(settings.set),
    folder,
    ...(keyboard && { prompt: (question: string) => keyboard.question(question) }),
  });
  const { emit, finish } = await openPrinter(settings);
  const next = async (title: string) => {
    if (keyboard) await keyboard.question(`\n⏎ ${title} `);
  };
  const { title, lecture, minutes } = infoIn(demo, settings.language);
  if (!settings.json) console.log(`${title} · ${lecture}, ${minutes} min`);
  try {
    await demo.run(createStage({ emit, next, ask }, { ...world, language: settings.language }));
    finish();
    checkAllUsed();
  } catch (error) {
    finish(error);
    throw error;
  }
}

/** The printer for people or for programs; both also write the files of --out. */
async function openPrinter({
  json,
  plain,
  out,
  language,
}: DemoSettings): Promise<{ emit: Face["emit"]; finish(error?: unknown): void }> {
  const isPlain = plain || !process.stdout.isTTY || process.env.NO_COLOR !== undefined;
  const printer = json
    ? jsonPrinter((line) => console.log(line))
    : { emit: terminalPrinter(process.stdout, isPlain, language), finish: () => {} };
  const keep = out === undefined ? undefined : await openOutFolder(path.resolve(folder, out));
  const emit: Face["emit"] = async (event) => {
    printer.emit(event);
    if (event.kind !== "kept" || !keep) return;
    const file = await keep(event.name, event.content);
    if (!json) console.log(`   kept ${file}`);
  };
  return { emit, finish: printer.finish };
}

async function openWorld(rpc: string | undefined) {
  // Loaded only when needed: `npm run demo` alone should list the demos at once.
  const { hardhatChain, otherChainId } = await import("./hardhatChain.ts");
  const mnemonic = process.env.LAB_MNEMONIC;
  const chain = rpc === undefined ? await hardhatChain() : await rpcChain(rpc, mnemonic ? { mnemonic } : {});
  let other: Promise<Chain> | undefined;
  return {
    chain,
    actors: chain.actors,
    contracts: {},
    otherChain: () => {
      other ??= hardhatChain({ chainId: otherChainId });
      return other;
    },
    close: async () => {
      await chain.close();
      await (await other)?.close();
    },
  };
}

try {
  await main();
} catch (error) {
  const { name, message, fix } = describeError(error);
  console.error(`\n${name}: ${message}${fix ? `\nFix: ${fix}` : ""}`);
  if (process.argv.includes("--trace")) console.error(error);
  process.exitCode = 1;
}
