// How the browser app is built, and served while somebody works on it (`vite`, with the lab running).
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { labDemos } from "./vite/labDemos.ts";
import { poseidonOnly } from "./vite/poseidonOnly.ts";

const lab = process.env.LAB_URL ?? "http://127.0.0.1:4321";
const labRoutes = ["/rpc", "/health", "/v1", "/supported", "/verify", "/settle"];

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  plugins: [
    react(),
    labDemos(fileURLToPath(new URL("../../packages/", import.meta.url))),
    poseidonOnly([3, 17]), // what packages/model hashes: a commitment's 2 inputs, and the sponge's 16
  ],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2024",
    assetsInlineLimit: 0, // the page's policy allows no data: URLs
    chunkSizeWarningLimit: 700, // the largest are the engine (viem) and a concept with C2PA; neither is loaded at first
  },
  worker: { format: "es" },
  // Pre-bundling would move these modules away from the .wasm files beside them.
  optimizeDeps: { exclude: ["@contentauth/c2pa-wasm", "@jsquash/jpeg", "@jsquash/png"] },
  server: { proxy: Object.fromEntries(labRoutes.map((route) => [route, lab])) },
});
