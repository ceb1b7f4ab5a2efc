import type { ReactNode, Ref } from "react";

type Props = { label: string; className?: string | undefined; ref?: Ref<HTMLElement>; children: ReactNode };

// What scrolls must be reachable by keyboard (WCAG 2.1.1), although there is nothing to press inside.
const reachable = { tabIndex: 0 };

/** A named frame whose content scrolls, with the arrow keys too. No landmark: a story may have two of one name. */
export function ScrollFrame({ label, children, ...rest }: Props) {
  return (
    <figure {...reachable} aria-label={label} {...rest}>
      {children}
    </figure>
  );
}
