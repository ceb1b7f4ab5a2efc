import { useEffect, useRef } from "react";

/** Gives the keyboard back to the row with this `data-key`, from which somebody went and now comes back. */
export function useFocusAgain<List extends HTMLElement>(key: string | number | undefined) {
  const list = useRef<List>(null);
  useEffect(() => {
    if (key !== undefined) list.current?.querySelector<HTMLElement>(`[data-key="${key}"]`)?.focus();
  }, [key]);
  return list;
}
