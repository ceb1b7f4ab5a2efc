// The two things that a person may set, from the environment.
import { PortInvalidError } from "./errors.ts";

export type Settings = {
  /** 0 to 65535; 0 lets the operating system choose. */
  port: number;
  /** Address to listen on. Anything but a loopback address opens the lab to the network. */
  host: string;
};

/** @throws {PortInvalidError} when PORT is no port number */
export function readSettings(env: { PORT?: string | undefined; HOST?: string | undefined }): Settings {
  const port = env.PORT || "4321";
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) throw new PortInvalidError(port);
  return { port: Number(port), host: env.HOST || "127.0.0.1" };
}
