// Colours source code at build time. The page gets tokens as data and paints them with classes.
import { createCssVariablesTheme, createHighlighter } from "shiki";
import type { Token } from "../src/source/token.ts";

// This theme names a CSS variable instead of a colour: var(--token-keyword). We keep only the name.
const theme = createCssVariablesTheme({ name: "kinds", variablePrefix: "--", fontStyle: false });
const highlighter = createHighlighter({ themes: [theme], langs: ["typescript"] });

/** Splits TypeScript into lines of tokens. */
export async function highlight(source: string): Promise<Token[][]> {
  const shiki = await highlighter;
  const { tokens } = shiki.codeToTokens(source.trimEnd(), { lang: "typescript", theme: "kinds" });
  return tokens.map((line) => line.map(({ content, color }) => [content, kindOf(color)]));
}

function kindOf(color: string | undefined): string {
  return color?.match(/^var\(--token-([a-z-]+)\)$/)?.[1] ?? "";
}
