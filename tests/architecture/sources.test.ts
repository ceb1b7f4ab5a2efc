// Rules about the files themselves.
import path from "node:path";
import { expect, test } from "vitest";
import { read, repository, runNode } from "./repository.ts";

const manifests = repository.filter((file) => path.basename(file) === "package.json");
const lock = JSON.parse(read("package-lock.json")) as {
  packages: Record<string, { resolved?: string; link?: boolean }>;
};

test("the library of a package runs in a browser: only src/node/ imports from Node", () => {
  const library = repository.filter((file) => /^packages\/[^/]+\/src\/(?!node\/).*\.ts$/.test(file));
  expect(library.length).toBeGreaterThan(10);
  const fromNode = library.filter((file) => /(from|import)\s*\(?\s*["']node:/.test(read(file)));
  expect(fromNode).toEqual([]);
});

test("every dependency is pinned to one version, so that a class installs what was tested", () => {
  for (const manifest of manifests) {
    const { dependencies, devDependencies } = JSON.parse(read(manifest)) as Record<string, Record<string, string>>;
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      const pattern = name.startsWith("@synergy/") ? /^\*$/ : /^\d+\.\d+\.\d+$/;
      expect(version, `${name} in ${manifest}`).toMatch(pattern);
    }
  }
});

test("the lockfile names no registry but npm's", () => {
  const addresses = Object.values(lock.packages).flatMap(({ resolved, link }) => (link ? [] : (resolved ?? [])));
  expect(addresses.filter((address) => !address.startsWith("https://registry.npmjs.org/"))).toEqual([]);
});

test("the lockfile has the packages of every platform, not only of the machine that wrote it", () => {
  expect(runNode(["tools/completeLock.mjs", "--check"]), "run `npm run lock`").toMatchObject({ code: 0, output: "" });
});
