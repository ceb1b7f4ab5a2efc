import type { ComponentProps } from "react";
import styles from "./Button.module.css";

type Props = ComponentProps<"button"> & { look?: "strong" | "plain" };

/** With `aria-disabled` it keeps the focus but does nothing. */
export function Button({ look = "plain", onClick, ...rest }: Props) {
  const isOff = rest["aria-disabled"] === true;
  return <button type="button" className={styles[look]} onClick={isOff ? undefined : onClick} {...rest} />;
}
