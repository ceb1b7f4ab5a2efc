import { useSyncExternalStore } from "react";
import { nodeState, watchNode } from "./health.ts";

/** What is known about the lab, kept up to date. */
export function useNode() {
  return useSyncExternalStore(watchNode, nodeState);
}
