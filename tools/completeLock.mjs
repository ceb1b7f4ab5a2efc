// Adds the packages of other platforms to package-lock.json where npm left them out; run it after `npm install`.
// npm forgets an optional package that it could not see while it resolved (a mirror with gaps, an old node_modules),
// and `npm ci` then fails, or installs a tool without its binary, on the machines that need it.
import { readFileSync, writeFileSync } from "node:fs";

const lockFile = new URL("../package-lock.json", import.meta.url);

const systems = { darwin: "darwin", linux: "linux", win32: "win32", windows: "win32", android: "android" };
const processors = { arm64: "arm64", x64: "x64", 64: "x64" };
const libraries = { gnu: "glibc", musl: "musl" };

/** Optional packages that some package of the lockfile names, and that have no entry of their own. */
function findMissing({ packages }) {
  return Object.entries(packages).flatMap(([parent, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !packages[`node_modules/${name}`] && !packages[`${parent}/node_modules/${name}`])
      .map(([name, version]) => ({ name, version, parent })),
  );
}

/** Reads "@turbo/windows-arm64" as { os: ["win32"], cpu: ["arm64"] }. */
function platformOf(name) {
  const words = name.split("/").at(-1).split("-");
  const pick = (table) => words.flatMap((word) => table[word] ?? []);
  return { os: pick(systems), cpu: pick(processors), libc: pick(libraries) };
}

// The entry has no checksum, because the package could not be downloaded here: npm fills it in where it can.
function entryFor({ name, version, parent }, packages) {
  const { os, cpu, libc } = platformOf(name);
  if (os.length !== 1 || cpu.length !== 1 || !/^\d+\.\d+\.\d+$/.test(version)) {
    throw new Error(`Cannot tell for which machine ${name}@${version} (wanted by ${parent}) is made.`);
  }
  return {
    version,
    cpu,
    ...(packages[parent].dev && { dev: true }),
    ...(libc.length > 0 && { libc }),
    optional: true,
    os,
  };
}

const lock = JSON.parse(readFileSync(lockFile, "utf8"));
const missing = findMissing(lock);
if (process.argv.includes("--check")) {
  for (const { name, version } of missing) console.log(`missing: ${name}@${version}`);
  process.exitCode = missing.length > 0 ? 1 : 0;
} else {
  for (const wanted of missing) lock.packages[`node_modules/${wanted.name}`] = entryFor(wanted, lock.packages);
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(lockFile, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${missing.length} packages added to package-lock.json.`);
}
