// What a person may set, from the environment.
import { fileURLToPath } from "node:url";
import { PortInvalidError, RpcUrlInvalidError } from "./errors.ts";

export type Settings = {
  /** 0 to 65535; 0 lets the operating system choose. */
  port: number;
  /** Address to listen on. Anything but a loopback address opens the lab to the network. */
  host: string;
  /** JSON-RPC URL of a development chain that runs already; without it the lab starts one of its own. */
  rpcUrl?: string | undefined;
  /** Where Bob keeps his books, one folder in it per chain. */
  folder: string;
};

export const labFolder = fileURLToPath(new URL("../../../.lab", import.meta.url));

type Environment = Partial<Record<"PORT" | "HOST" | "RPC_URL" | "LAB_FOLDER", string | undefined>>;

/**
 * @throws {PortInvalidError} when PORT is no port number
 * @throws {RpcUrlInvalidError} when RPC_URL is no http URL
 */
export function readSettings(env: Environment): Settings {
  const port = env.PORT || "4321";
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) throw new PortInvalidError(port);
  const rpcUrl = env.RPC_URL || undefined;
  if (rpcUrl !== undefined && !/^https?:$/.test(protocolOf(rpcUrl))) throw new RpcUrlInvalidError(rpcUrl);
  return { port: Number(port), host: env.HOST || "127.0.0.1", rpcUrl, folder: env.LAB_FOLDER || labFolder };
}

function protocolOf(url: string): string {
  return URL.canParse(url) ? new URL(url).protocol : "";
}
