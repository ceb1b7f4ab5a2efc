// Who holds a reservation: x402 marks a channel as busy while an answer is being made, also if the maker was killed.
import { randomUUID } from "node:crypto";

/** This process: its id, and a random name, because ids are used again (in a container always the same one). */
const run = randomUUID();
export const holder = `${process.pid}:${run}`;

/** Whether the process that wrote `other` still runs. One that took over its id is mistaken for it. */
export function isAlive(other: string): boolean {
  const [pid, name] = other.split(":");
  if (name === run) return true;
  if (Number(pid) === process.pid) return false;
  try {
    process.kill(Number(pid), 0); // signal 0 only asks
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"; // it runs, as somebody else's
  }
}
