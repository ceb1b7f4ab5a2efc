// Every command that a README tells a reader to type exists, and runs.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { samplePicture } from "@synergy/attestation";
import { afterAll, beforeAll, expect, test } from "vitest";
import { read, repository, runNode } from "./repository.ts";

const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
const workspaces = repository.flatMap(
  (file) => /^(?:packages|apps|tests)\/([^/]+)\/package\.json$/.exec(file)?.[1] ?? [],
);

const benches = repository.flatMap((file) => /^tests\/bench\/([^/]+)\.bench\.ts$/.exec(file)?.[1] ?? []);

/** Commands that other tests run, or that can't end by themselves. */
const runElsewhere: Record<string, string> = {
  "npm start": "apps/lab/test/process.test.ts and tests/browser",
  "npm test": "is what runs this",
  "npm test -- attestation": "a part of npm test",
  "npm test -- zk-proof": "a part of npm test",
  "npm test -- dao-delegate": "a part of npm test",
  "npm test -- loop": "a part of npm test",
  "npm run bench zk": "tests/bench/bench.test.ts",
  "npm run bench delegate": "tests/bench/bench.test.ts",
  "npm run dev": "tests/browser/dev.test.ts",
  "npm test -- model": "a part of npm test",
  "npm run train": "packages/model/test/reproduce.test.ts",
  "npm run train -- --validate": "the same training on fewer pictures",
  "npm run train -- --compare": "trains for a minute; its parts are tested in packages/model/test",
  "npm run check": "run before each commit, and by the build server",
  "npm run bench": "tests/bench/bench.test.ts",
  "npm run bench attestation": "tests/bench/bench.test.ts",
  "npm run bench escrow": "tests/bench/bench.test.ts",
  "npm run --silent bench attestation -- --json": "tests/bench/bench.test.ts",
  "npm run ceremony": "waits for people; packages/zk-proof/test/ceremony.test.ts",
  "npm run keys:make": "would put other keys in place of the committed ones; packages/zk-proof/test/keys.test.ts",
  "npm run demo attestation -- --pause": "waits for a person; packages/kit/test/faces.test.ts",
  "npm run demo dao-delegate -- --pause": "waits for a person; packages/kit/test/faces.test.ts",
};

/** Where the reader sits while typing: a folder with a photo in it. */
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "synergy-commands-"));
  writeFileSync(path.join(folder, "photo.jpg"), await samplePicture(1));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The lines of all ```sh blocks and inline `npm …` commands, without their comments. */
function commandsOf(markdown: string): string[] {
  const blocks = [...markdown.matchAll(/```sh\n(.*?)```/gs)].flatMap(([, block]) => block!.split("\n"));
  const inline = [...markdown.matchAll(/`(npm [^`]+)`/g)].map(([, command]) => command!);
  return [...blocks, ...inline].map((line) => line.replace(/\s+#.*$/, "").trim()).filter((line) => line !== "");
}

const commands = [
  ...new Set(
    repository.filter((file) => path.basename(file) === "README.md").flatMap((file) => commandsOf(read(file))),
  ),
];

/** Splits "npm run demo attestation -- --json" into the script's name and its arguments. */
function parse(command: string): { script: string; args: string[] } | undefined {
  const found = /^npm (?:run (?:--silent )?)?(\S+)(.*)$/.exec(command);
  return found
    ? { script: found[1]!, args: found[2]!.split(" ").filter((word) => word !== "" && word !== "--") }
    : undefined;
}

test.for(commands)("README: `%s` names a script, demos and packages that exist", (command) => {
  const { script, args } = parse(command) ?? expect.fail("only npm commands belong into a README");
  expect(Object.keys(scripts)).toContain(script);
  const [name] = args;
  if (name !== undefined && !name.startsWith("-")) expect([...workspaces, ...benches]).toContain(name);
});

const runHere = commands.filter((command) => !(command in runElsewhere));

test.for(runHere)("README: `%s` runs to a good end", (command) => {
  const { script, args } = parse(command)!;
  const program = scripts[script]!.split(" ");
  expect(program[0]).toBe("node");
  const { code, output } = runNode([...program.slice(1), ...args], { INIT_CWD: folder });
  expect(code, output).toBe(0);
});
