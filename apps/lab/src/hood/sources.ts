// Files of Solidity, as the page gets them.
import { keccak256, sliceHex } from "viem";
import type { FunctionPlace } from "./definitions.ts";
import type { SourceFile } from "./types.ts";

export type Source = SourceFile & {
  functions: readonly FunctionPlace[];
  /** Counts from 1. @param byte from the beginning of the file, as the compiler counts */
  lineAt(byte: number): number;
};

const sources = new Map<string, Source>();

/** A file that some answer has named. */
export function findSource(id: string): SourceFile | undefined {
  const found = sources.get(id);
  if (!found) return undefined;
  const { source, path, own, text } = found;
  return { source, path, own, text };
}

/** @param name as Hardhat calls it, such as "npm/@openzeppelin/contracts@5.7.0/token/ERC20/ERC20.sol" */
export function createSource(
  name: string,
  packageName: string,
  text: string,
  functions: readonly FunctionPlace[],
): Source {
  const bytes = new TextEncoder().encode(text);
  const path = pathOf(name, packageName);
  const id = sliceHex(keccak256(new TextEncoder().encode(`${path}\n${text}`)), 0, 16).slice(2);
  const source = { source: id, path, own: isOwn(name), text, functions, lineAt: lineCounter(bytes) };
  sources.set(id, source);
  return source;
}

function pathOf(name: string, packageName: string): string {
  if (name.startsWith("project/")) return name.replace("project", packageName);
  return name.replace(/^npm\/(@synergy\/)?/, "").replace(/@(\d[^/]*|local)\//, "/");
}

const isOwn = (name: string) => name.startsWith("project/") || name.startsWith("npm/@synergy/");

function lineCounter(bytes: Uint8Array): (byte: number) => number {
  const newline = "\n".charCodeAt(0);
  const starts = [0];
  for (const [index, byte] of bytes.entries()) if (byte === newline) starts.push(index + 1);
  return (byte) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= byte) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
