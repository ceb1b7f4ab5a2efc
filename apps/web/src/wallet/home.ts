// Where the wallet works: on this machine, and on pages that a lab served.
import { askHealth } from "../lab/health.ts";

/** localhost, *.localhost, 127.0.0.0/8 and ::1: RFC 6761 and RFC 1122. */
export function isLoopback(hostname: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}

/** A page from elsewhere has no lab under its own origin that would answer. */
export async function isHome(hostname: string = location.hostname): Promise<boolean> {
  return isLoopback(hostname) || askHealth().then(Boolean, () => false);
}
