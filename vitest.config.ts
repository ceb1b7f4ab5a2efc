import { defineConfig } from "vitest/config";

// One project per package, so that `npx vitest run --project attestation` runs one concept.
export default defineConfig({
  test: {
    projects: ["kit", "attestation"].map((name) => ({
      test: { name, root: `packages/${name}`, dir: `packages/${name}/test`, include: ["**/*.test.ts"] },
    })),
  },
});
