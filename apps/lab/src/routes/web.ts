// The built browser app: its files, and index.html for every page that the app draws by itself.
import { serveStatic } from "@hono/node-server/serve-static";
import { type Context, Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";

/** What the page may load: only what the lab serves. WebAssembly and workers are for C2PA and proofs. */
const policy = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
  workerSrc: ["'self'", "blob:"],
  imgSrc: ["'self'", "blob:", "data:"],
  connectSrc: ["'self'"],
  styleSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
};

// Vite puts a hash of the content into the names under assets/, so those files never change.
function setCaching(path: string, c: Context): void {
  const isHashed = /[/\\]assets[/\\]/.test(path);
  c.header("Cache-Control", isHashed ? "public, max-age=31536000, immutable" : "no-cache");
}

/** @param folder the build of apps/web */
export function webRoutes(folder: string): Hono {
  const files = serveStatic({ root: folder, onFound: setCaching });
  const page = serveStatic({ root: folder, path: "index.html", onFound: setCaching });
  return (
    new Hono()
      // No HSTS: the lab speaks plain HTTP, and a browser would remember it for everything else on localhost.
      .use(secureHeaders({ contentSecurityPolicy: policy, strictTransportSecurity: false }))
      .get("*", files)
      // A missing script or picture is a 404, not a page.
      .get("*", (c, next) => (/\.\w+$/.test(c.req.path) ? next() : page(c, next)))
  );
}
