// What an answer costs in gas and in dollars, against paying for each one on chain.
import { bytesToHex, parseSignature } from "viem";
import { dollarAt } from "./channels.ts";
import type { Escrow } from "./contracts.ts";
import { authorizationFields } from "./deposit.ts";

/** What somebody pays for gas: an input, because both change by the hour. */
export type GasPrices = { gwei: number; dollarsPerEther: number };

/** One way to pay for `answers` answers. Gas is for all of them together. */
export type Way = { way: string; transactions: number; gas: bigint };

export type BillRow = {
  way: string;
  transactions: number;
  "gas each": string;
  "dollars each": string;
  "dollars in all": string;
};

/** Gas and dollars of each way, per answer and in all. */
export function billOf(answers: number, ways: readonly Way[], prices: GasPrices): BillRow[] {
  const dollarsPerGas = prices.gwei * 1e-9 * prices.dollarsPerEther;
  return ways.map(({ way, transactions, gas }) => {
    const dollars = Number(gas) * dollarsPerGas;
    return {
      way,
      transactions,
      "gas each": rounded.format(Number(gas) / answers),
      "dollars each": roughDollars.format(dollars / answers),
      "dollars in all": roughDollars.format(dollars),
    };
  });
}

const rounded = new Intl.NumberFormat("en", { maximumSignificantDigits: 4 });
const currency = { style: "currency", currency: "USD" } as const;
const roughDollars = new Intl.NumberFormat("en", {
  ...currency,
  minimumSignificantDigits: 3,
  maximumSignificantDigits: 3,
});
const exactDollars = new Intl.NumberFormat("en", { ...currency, maximumFractionDigits: 6 });

/** Token units of LabDollar as dollars, to the last of six decimals. */
export function inDollars(units: bigint): string {
  return exactDollars.format(Number(units) / 1e6);
}

/** Gas of one payment by an ordinary transfer, which Carol really sends. */
export async function gasOfTransfer(escrow: Escrow, amount: bigint): Promise<bigint> {
  const { carol, bob } = escrow.chain.actors;
  const { gasUsed } = await escrow.chain.mined(dollarAt(escrow, carol).write.transfer([bob.address, amount]));
  return gasUsed;
}

/** Gas of one payment as x402's scheme "exact" makes it: Carol signs (EIP-3009), and a facilitator really sends it. */
export async function gasOfExact(escrow: Escrow, amount: bigint): Promise<bigint> {
  const { carol, bob, lab } = escrow.chain.actors;
  const message = {
    from: carol.address,
    to: bob.address,
    value: amount,
    validAfter: 0n,
    validBefore: (await escrow.chain.clock.now()) + 3600n,
    nonce: bytesToHex(crypto.getRandomValues(new Uint8Array(32))),
  };
  const domain = {
    name: "LabDollar",
    version: "1",
    chainId: escrow.chain.id,
    verifyingContract: escrow.labDollar,
  };
  const typed = { types: transferTypes, primaryType: "TransferWithAuthorization" } as const;
  const { r, s, yParity } = parseSignature(await carol.signTypedData({ domain, ...typed, message }));
  const { from, to, value, validAfter, validBefore, nonce } = message;
  const { write } = dollarAt(escrow, lab);
  const terms = [from, to, value, validAfter, validBefore, nonce] as const;
  const sending = write.transferWithAuthorization([...terms, 27 + yParity, r, s]);
  return (await escrow.chain.mined(sending)).gasUsed;
}

const transferTypes = { TransferWithAuthorization: authorizationFields } as const;
