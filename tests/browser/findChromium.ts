// Finds a browser on this machine. Playwright's own downloads are not used: a class room may have no network for them.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

const linux = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/microsoft-edge",
  "/snap/bin/chromium",
];
const mac = ["Chromium", "Google Chrome", "Microsoft Edge"].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

function windows(): string[] {
  const { PROGRAMFILES, "PROGRAMFILES(X86)": x86, LOCALAPPDATA } = process.env;
  const folders = [PROGRAMFILES, x86, LOCALAPPDATA].filter((folder) => folder !== undefined);
  const programs = [["Google", "Chrome"], ["Microsoft", "Edge"], ["Chromium"]];
  const names = ["chrome.exe", "msedge.exe"];
  return folders.flatMap((folder) =>
    programs.flatMap((program) => names.map((name) => path.join(folder, ...program, "Application", name))),
  );
}

/** Path of a Chromium, Chrome or Edge: CHROMIUM_PATH, or where the system's packages put it. */
export function findChromium(): string | undefined {
  const places = { darwin: mac, win32: windows() }[process.platform as string] ?? linux;
  return [process.env.CHROMIUM_PATH, ...places].find((file) => file !== undefined && existsSync(file));
}

/** On Debian and as root, fetches the chromium package. Returns whether that worked. */
export function installChromium(): boolean {
  if (!existsSync("/usr/bin/apt-get") || process.getuid?.() !== 0) return false;
  process.stderr.write("Installing chromium with apt-get (about a minute) …\n");
  try {
    execFileSync("apt-get", ["update", "-q"], { stdio: "ignore" });
    execFileSync("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
