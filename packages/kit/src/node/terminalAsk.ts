// Questions in a terminal: answered by `--set name=value`, by typing (with --pause), or by their default.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { AnswerError, parseChoice, parseDrawing, parseNumber } from "../answers.ts";
import type { Ask } from "../demo.ts";
import { LabError } from "../errors.ts";

/** The named file can't be read. */
export class FileAnswerError extends LabError {
  override name = "FileAnswerError";
  constructor(name: string, file: string, cause: unknown) {
    super(`The file "${file}" for --set ${name}=… can't be read.`, {
      fix: `Check the path; it is taken relative to the folder in which you typed the command.`,
      cause,
    });
  }
}

/** An answer was given to a question that the demo never asked. */
export class UnusedAnswerError extends LabError {
  override name = "UnusedAnswerError";
  constructor(unused: string[], asked: string[]) {
    super(`The demo has no question named ${unused.join(", ")}.`, {
      fix: asked.length > 0 ? `Its questions are: ${asked.join(", ")}.` : "It asks no questions: leave --set out.",
    });
  }
}

export type TerminalAskOptions = {
  answers: ReadonlyMap<string, string>;
  /** The folder that relative paths start from. */
  folder: string;
  /** Asks a person; returns "" for the default. Left out when nobody is there. */
  prompt?: (question: string) => Promise<string>;
};

/** @returns the questions, and `checkAllUsed` to call when the demo is over */
export function terminalAsk({ answers, folder, prompt }: TerminalAskOptions): {
  ask: Ask;
  checkAllUsed(): void;
} {
  const asked = new Set<string>();
  const answer = async (name: string, question: string, hint: string): Promise<string | undefined> => {
    asked.add(name);
    return answers.get(name) ?? ((await prompt?.(`${question} [${hint}] `)) || undefined);
  };
  const read = async (name: string, file: string) => {
    try {
      return {
        name: path.basename(file),
        bytes: new Uint8Array(await readFile(path.resolve(folder, file))),
      };
    } catch (cause) {
      throw new FileAnswerError(name, file, cause);
    }
  };
  const ask: Ask = {
    text: async (name, question, fallback) => (await answer(name, question, fallback)) ?? fallback,
    async number(name, question, fallback, range) {
      return parseNumber(name, (await answer(name, question, String(fallback))) ?? String(fallback), range);
    },
    async choice(name, question, options) {
      return parseChoice(name, (await answer(name, question, options.join("/"))) ?? options[0], options);
    },
    async file(name, question, fallback) {
      const file = await answer(name, question, "a path; empty for the lab's own");
      return file === undefined ? fallback() : read(name, file);
    },
    async drawing(name, question, fallback) {
      const given = await answer(name, question, "64 numbers from 0 to 16, or a file with them");
      if (given === undefined) return [...fallback];
      if (/^[[\d\s,\]]+$/.test(given)) return parseDrawing(name, given);
      return parseDrawing(name, new TextDecoder().decode((await read(name, given)).bytes));
    },
  };
  const checkAllUsed = () => {
    const unused = [...answers.keys()].filter((name) => !asked.has(name));
    if (unused.length > 0) throw new UnusedAnswerError(unused, [...asked]);
  };
  return { ask, checkAllUsed };
}

/** Reads `name=value`. @throws {AnswerError} without a name or an equals sign */
export function parseAnswers(pairs: readonly string[]): Map<string, string> {
  return new Map(
    pairs.map((pair) => {
      const split = pair.indexOf("=");
      if (split < 1) throw new AnswerError("--set", pair, "name=value, for example --set picture=photo.jpg");
      return [pair.slice(0, split), pair.slice(split + 1)];
    }),
  );
}
