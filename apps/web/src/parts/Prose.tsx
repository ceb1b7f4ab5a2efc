import { Fragment } from "react";
import { words } from "../words/index.ts";
import { Value } from "./Value.tsx";

/** A sentence; hashes and addresses inside it are shortened like any other value. */
export function Prose({ text }: { text: string }) {
  const parts = text.split(/(0x[0-9a-f]{24,})/i);
  let at = 0;
  return parts.map((part, index) => {
    at += part.length;
    const isHash = index % 2 === 1; // split puts what the brackets caught at odd places
    return isHash ? <Value key={at} value={part} name={words.hash} /> : <Fragment key={at}>{part}</Fragment>;
  });
}
