// Refuses requests that come under a foreign name. Otherwise a page at evil.example could let its name point to
// 127.0.0.1 and read the lab as if it were its own server (DNS rebinding).
import { hostname, networkInterfaces } from "node:os";
import { createMiddleware } from "hono/factory";

const loopback = ["localhost", "127.0.0.1", "[::1]"];
const anyAddress = new Set(["0.0.0.0", "::"]);

/** The names under which a lab that listens on `host` may be called. */
export function allowedNames(host: string): Set<string> {
  const own = anyAddress.has(host) ? [hostname(), ...ownAddresses()] : [host];
  return new Set([...loopback, ...own.map((name) => (name.includes(":") ? `[${name}]` : name).toLowerCase())]);
}

function ownAddresses(): string[] {
  return Object.values(networkInterfaces()).flatMap((list) => (list ?? []).map(({ address }) => address));
}

/** Answers 403 to a request whose Host header names another machine. */
export function hostGuard(host: string) {
  const names = allowedNames(host);
  return createMiddleware(async (c, next) => {
    const { hostname: name } = new URL(c.req.url);
    if (names.has(name)) return next();
    return c.text(`The lab does not answer to the name ${name}. Open it as http://localhost, or set HOST.\n`, 403);
  });
}
