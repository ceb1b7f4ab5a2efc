// Asks a person at a terminal; also takes its answers from a pipe or a file.
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

export type Keyboard = {
  /** Resolves to the line that is typed; to "" when the input has ended, so that nothing waits for ever. */
  question(text: string): Promise<string>;
  close(): void;
};

/** Questions go to `output`, apart from what the demo prints: a pipe behind the demo gets the demo only. */
export function openKeyboard(input: Readable, output: { write(text: string): unknown }): Keyboard {
  const lines = createInterface({ input });
  // The iterator keeps lines that arrive before they are asked for, as they do from a pipe.
  const typed = lines[Symbol.asyncIterator]();
  return {
    async question(text) {
      output.write(text);
      const line = await typed.next();
      return line.done ? "" : line.value;
    },
    close: () => lines.close(),
  };
}
