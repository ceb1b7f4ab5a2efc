// The gate's checks on swaps: a fair price, and the token that the text wants.
import { type Address, formatUnits } from "viem";
import { type Swap, swapOf } from "./calldata/swaps.ts";
import { isDollar, priceOf, tokenAt, underlying } from "./calldata/tokens.ts";
import type { Check } from "./gate.ts";
import type { Context, PreparedProposal } from "./types.ts";

const ask = (kind: string, detail: string) => [{ kind, detail, to: "ask" as const }];
/** A minimum below this part of what is sold protects nobody; honest ones allow a few percent. */
const fairPart = 0.5;

const swapsOf = ({ decoded }: PreparedProposal): Swap[] =>
  decoded.calls.flatMap((call) => {
    const swap = swapOf(call);
    return swap === null ? [] : [swap];
  });

const symbolOf = (token: Address | null, context: Context): string | null =>
  token === null ? "ETH" : (tokenAt(token, context)?.symbol ?? null);

function worth(token: Address | null, amount: bigint, context: Context): number | null {
  const symbol = symbolOf(token, context);
  const price = symbol === null ? null : priceOf(symbol, context);
  const decimals = token === null ? 18 : (tokenAt(token, context)?.decimals ?? 18);
  return price === null ? null : Number(formatUnits(amount, decimals)) * price;
}

const unfairPrice: Check = (_, prepared) => {
  const { context } = prepared.proposal;
  return swapsOf(prepared).flatMap(({ sold, bought, amount, least }) => {
    if (least === null) return [];
    const [given, got] = [worth(sold, amount, context), worth(bought, least, context)];
    if (given === null || got === null || got >= given * fairPart) return [];
    return ask(
      "unfairPrice",
      `Something worth $${Math.round(given)} may be swapped for as little as $${Math.round(got)}.`,
    );
  });
};

/** "Swap 10 ETH into stablecoins": what stands behind the direction is bought. */
const direction = /\b(?:into|for|to|in)\b|→|->/iu;
const dollarWords = /\bstable|\bdollar|\bUSD/iu;

/** Whether words name a token: by its symbol, its wrapping, its address, or as one of the stablecoins. */
function names(words: string, token: Address | null, context: Context): boolean {
  const symbol = symbolOf(token, context);
  if (token !== null && words.toLowerCase().includes(token.toLowerCase())) return true;
  if (symbol === null) return false;
  const written = [symbol, underlying(symbol), symbol === "WETH" || symbol === "ETH" ? "ether" : symbol];
  const spelled = new RegExp(`(?<!\\w)(?:${written.join("|")})s?(?!\\w)`, "iu");
  return spelled.test(words) || (isDollar(symbol) && dollarWords.test(words));
}

const wrongToken: Check = (_, prepared) => {
  const { clean, proposal } = prepared;
  const { context } = proposal;
  const [before = "", ...behind] = clean.title.split(direction);
  const wanted = behind.join(" ");
  return swapsOf(prepared).flatMap(({ sold, bought }) => {
    const turned = names(wanted, sold, context) && names(before, bought, context);
    const isNamed = names(`${clean.title}\n${clean.body}`, bought, context);
    if (isNamed && !turned) return [];
    const [from, into] = [sold, bought].map((token) => symbolOf(token, context) ?? token);
    return ask("wrongToken", `${from} is swapped for ${into}, and the text wants something else.`);
  });
};

export const swapChecks: readonly Check[] = [unfairPrice, wrongToken];
