// Installs what the lab needs, once: npm runs this before start, test, demo, check and bench.
// It is plain JavaScript without dependencies because it must run where nothing is installed, on Node 18 or newer.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { diskFull, explainFailure } from "./tools/installFailures.mjs";

const root = dirname(fileURLToPath(import.meta.url));
/** What node_modules takes. */
const neededBytes = 900e6;
const stampFile = join(root, "node_modules", ".synergy-lab");

/** Changes with the lockfile and with the machine, so that a copied folder installs anew. */
function fingerprint() {
  const lock = readFileSync(join(root, "package-lock.json"));
  return createHash("sha256").update(lock).update(`${process.platform} ${process.arch}`).digest("hex");
}

function isInstalled() {
  try {
    return readFileSync(stampFile, "utf8") === fingerprint();
  } catch {
    return false;
  }
}

/** The versions in "npm/11.19.1 node/v20.20.2 linux x64 workspaces/false". */
function versionsOf(userAgent = "") {
  const major = (name) => Number(new RegExp(`\\b${name}/v?(\\d+)`).exec(userAgent)?.[1] ?? 0);
  return { npm: major("npm"), node: major("node") };
}

/**
 * The arguments with which this Node runs npm's clean install.
 *
 * npm leaves out optional packages that its own Node is too old for, and Hardhat's EVM asks for Node 22. So an older
 * Node lets npm fetch the Node that the lockfile pins, and that one runs the install.
 */
function installCommand(npm) {
  const ci = [npm, "ci", "--include=dev", "--include=optional"];
  if (versionsOf(`node/${process.version}`).node >= 22) return ci;
  const { devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return [npm, "exec", "--yes", `--package=node@${devDependencies.node}`, "--", "node", ...ci];
}

// npm tells its children how it was called. An install of our own takes none of that over, and gives up sooner.
const npmSettings = {
  npm_config_loglevel: "error",
  npm_config_json: "false",
  npm_config_audit: "false",
  npm_config_fund: "false",
  npm_config_update_notifier: "false",
  npm_config_fetch_retry_mintimeout: "1000",
  npm_config_fetch_retry_maxtimeout: "10000",
};

/** Runs the install without a shell and keeps what it prints. */
function run(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...npmSettings } });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
    child.on("error", (error) => resolve({ code: 1, output: String(error) }));
    child.on("close", (code) => resolve({ code, output }));
  });
}

/** Counts the seconds on a terminal; everything goes to stderr, because stdout belongs to the command that follows. */
function showProgress() {
  const started = Date.now();
  const line = "Installing what the lab needs (about a minute the first time) …";
  process.stderr.write(line + (process.stderr.isTTY ? "" : "\n"));
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const timer = process.stderr.isTTY && setInterval(() => process.stderr.write(`\r${line} ${seconds()} s`), 1000);
  return (result) => {
    clearInterval(timer);
    process.stderr.write(`${process.stderr.isTTY ? "\n" : ""}${result} after ${seconds()} s.\n`);
  };
}

function stop({ sentence, fix }) {
  process.stderr.write(`\n${sentence}\nFix: ${fix}\n`);
  process.exit(1);
}

async function install() {
  const npm = process.env.npm_execpath ?? "";
  if (!/npm-cli\.[cm]?js$/.test(npm)) {
    stop({ sentence: "The lab installs itself with npm, and npm did not start this.", fix: "Run `npm start`." });
  }
  const { npm: npmVersion } = versionsOf(process.env.npm_config_user_agent);
  if (npmVersion < 9) {
    stop({
      sentence: `npm ${npmVersion} is too old for the lab's lockfile.`,
      fix: "Install Node 20 or newer from https://nodejs.org; npm comes with it.",
    });
  }
  // npm does not stop at a full disk: it tries for minutes, and then complains about something else.
  const { bavail, bsize } = statfsSync(root);
  if (bavail * bsize < neededBytes) stop(diskFull);
  rmSync(stampFile, { force: true });
  const end = showProgress();
  const { code, output } = await run(installCommand(npm));
  end(code === 0 ? "Installed" : "The install stopped");
  if (code !== 0) stop(explainFailure(output));
  writeStamp();
}

/** Written last, so that an install that was cut off half-way is begun again. */
function writeStamp() {
  writeFileSync(stampFile, fingerprint());
}

// `npm install` by hand ends here too (postinstall); it counts when npm ran on a Node that gets all packages.
if (process.argv[2] === "--installed-by-hand") {
  if (versionsOf(process.env.npm_config_user_agent).node >= 22) writeStamp();
} else if (!isInstalled()) {
  await install();
}
