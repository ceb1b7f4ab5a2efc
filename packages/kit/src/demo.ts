// A demo is one story with two faces: the terminal and the web page run the same code.
import type { Address } from "viem";
import type { Actors } from "./actors.ts";
import type { Chain } from "./chain.ts";

/** One demo of a concept. `id` is the name of the package's folder. */
export type Demo = DemoInfo & { run: (stage: Stage) => Promise<void> };
/** The languages that a demo may speak. All speak English. */
export const languages = ["en", "es"] as const;
export type Language = (typeof languages)[number];

export type DemoInfo = {
  id: string;
  title: string;
  /** The part of the lecture that it belongs to: Data, Inference, Governance… */
  lecture: string;
  /** How long a reader needs with it, in minutes. */
  minutes: number;
  /** What happens, in one line. */
  summary: string;
  /** The same in other languages; where one is missing, the demo speaks English. */
  translations?: Partial<Record<Language, DemoTranslation>>;
};

export type DemoTranslation = Pick<DemoInfo, "title" | "lecture" | "summary"> & {
  /** The titles of the steps, by the titles in the source. */
  steps: Readonly<Record<string, string>>;
};

/** What a demo is about, in a language that it speaks. */
export function infoIn(info: DemoInfo, language: Language): DemoInfo {
  const { title, lecture, summary } = info.translations?.[language] ?? info;
  return { ...info, title, lecture, summary };
}

/** Declares a demo. `run` talks to the people watching through the stage and to nothing else. */
export function defineDemo(info: DemoInfo, run: (stage: Stage) => Promise<void>): Demo {
  return { ...info, run };
}

/** A value that both faces can print. Bigints are printed in full. */
export type Shown = string | number | bigint | boolean;

/** A picture or another file that a person hands over or takes home. */
export type LabFile = { name: string; bytes: Uint8Array };

/** Lines or bars over one x axis. Points are [x, y]; for bars x may be a word. */
export type Chart = {
  title: string;
  kind: "line" | "bar";
  /** What y counts, with its unit: "Hamming distance, % of 256 bits". */
  unit: string;
  series: { name: string; points: [x: number | string, y: number][] }[];
  /** A level worth comparing with, drawn as a dashed line. */
  threshold?: { label: string; y: number };
};

/** Questions to the person who watches. Each has a default, so that a demo always runs unattended. */
export type Ask = {
  text(name: string, question: string, fallback: string): Promise<string>;
  /** @throws {AnswerError} when the answer is no number or outside [min, max] */
  number(name: string, question: string, fallback: number, range?: { min?: number; max?: number }): Promise<number>;
  choice<T extends string>(name: string, question: string, options: readonly [T, ...T[]]): Promise<T>;
  file(name: string, question: string, fallback: () => Promise<LabFile>, accept?: string): Promise<LabFile>;
  /** 8×8 grey pixels, row by row, integers 0 (paper) to 16 (ink). */
  drawing(name: string, question: string, fallback: readonly number[]): Promise<number[]>;
};

/** Where a demo happens. Everything shown must have been computed in this run. */
export type Stage = {
  /** Starts a step; resolves when the person wants to go on. */
  step(title: string): Promise<void>;
  /** One or two sentences of story. */
  say(text: string): void;
  /** One fact under the current step. */
  show(label: string, value: Shown): void;
  table(caption: string, rows: readonly Record<string, Shown>[]): void;
  chart(chart: Chart): void;
  /** A picture to look at (JPEG or PNG bytes). */
  picture(label: string, bytes: Uint8Array): void;
  /** Eve tried something, and this is the named reason why it failed. */
  blocked(attempt: string, reason: string): void;
  /** How far long work has come; `done` = `total` ends it. */
  progress(label: string, done: number, total: number): void;
  /** Offers something that the demo made as a file to take home. */
  keep(name: string, content: Uint8Array | string): Promise<void>;
  ask: Ask;
  chain: Chain;
  /** A second chain with another chain id, for whoever tries to replay across chains. */
  otherChain(): Promise<Chain>;
  actors: Actors;
  /** The language of whoever watches. */
  language: Language;
  /** Addresses of contracts that already stand on `chain`, by contract name. Empty on a fresh chain. */
  contracts: Readonly<Record<string, Address>>;
};
