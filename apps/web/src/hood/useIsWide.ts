import { useSyncExternalStore } from "react";

const query = matchMedia("(min-width: 68rem)");

/** Whether the drawer has room beside the page. */
export function useIsWide(): boolean {
  return useSyncExternalStore(
    (listener) => {
      query.addEventListener("change", listener);
      return () => query.removeEventListener("change", listener);
    },
    () => query.matches,
  );
}
