// The shape of payments, checked before x402 sees them: its code trusts the shape, and a customer who got it wrong
// should read what is wrong instead of the words of a failed BigInt.
import { isCanonicalSignature } from "@synergy/escrow";
import { PaymentPayloadV2Schema, z } from "@x402/core/schemas";
import { type Address, type Hex, isAddress, zeroAddress } from "viem";

const hex = (pattern: RegExp) => z.custom<Hex>((value) => typeof value === "string" && pattern.test(value));
const address = z.custom<Address>((value) => typeof value === "string" && isAddress(value), {
  message: "no address, or one with a wrong checksum (EIP-55)",
});
const bytes32 = hex(/^0x[0-9a-f]{64}$/i);
/** 65 bytes for plain keys, more for smart wallets. */
const signature = hex(/^0x([0-9a-f]{2}){1,4096}$/i);
/** Token units and seconds, in decimal and without leading zeros: at most 39 digits, as 2^128 has. */
const amount = z.string().regex(/^(0|[1-9]\d{0,38})$/);

/** What `exact` carries: an EIP-3009 transfer that the payer signed. */
export const exactPayment = z.object({
  signature,
  authorization: z.object({
    from: address,
    to: address,
    value: amount,
    validAfter: amount,
    validBefore: amount,
    nonce: bytes32,
  }),
});

/** A smart wallet that answers for itself (ERC-1271) could take its word back before Bob claims; a key can't. */
const key = address.refine((value) => value !== zeroAddress, {
  message: "a smart wallet has to name a key that signs its vouchers",
});
const channelConfig = z.object({
  payer: address,
  payerAuthorizer: key,
  receiver: address,
  receiverAuthorizer: address,
  token: address,
  withdrawDelay: z.number().int().min(0).max(2_592_000),
  salt: bytes32,
});
/** x402 checks signatures with viem, which takes more forms than the contract does: for those Bob would never be paid. */
const payable = signature.refine((value) => value.length !== 132 || isCanonicalSignature(value), {
  message: "of 65 bytes, the contract takes v of 27 or 28 and the lower s only",
});
const voucher = z.object({ channelId: bytes32, maxClaimableAmount: amount, signature: payable });
const erc3009Authorization = z.object({ validAfter: amount, validBefore: amount, salt: bytes32, signature });

/** What `batch-settlement` carries: a voucher, with a deposit before the first one, or the wish for the rest. */
export const channelPayment = z.discriminatedUnion("type", [
  z.object({ type: z.literal("voucher"), channelConfig, voucher }),
  z.object({
    type: z.literal("deposit"),
    channelConfig,
    voucher,
    deposit: z.object({ amount, authorization: z.object({ erc3009Authorization }) }),
  }),
  z.object({ type: z.literal("refund"), channelConfig, voucher, amount: amount.optional() }),
]);
export type ChannelPayment = z.infer<typeof channelPayment>;

const payloads = new Map<string, z.ZodType>([
  ["exact", exactPayment],
  ["batch-settlement", channelPayment],
]);

export type ReadPayment =
  | { payment: z.infer<typeof PaymentPayloadV2Schema>; problem?: never }
  | { payment?: never; problem: string };

/** Reads the header PAYMENT-SIGNATURE: base64 of JSON in x402's version 2. */
export function readPayment(header: string): ReadPayment {
  const json = parseJson(header);
  if (json === undefined) return { problem: "PAYMENT-SIGNATURE is not base64 of JSON" };
  const { success, data, error } = PaymentPayloadV2Schema.safeParse(json);
  if (!success) return { problem: `PAYMENT-SIGNATURE is no payment of x402 version 2: ${firstIssue(error)}` };
  const inside = payloads.get(data.accepted.scheme)?.safeParse(data.payload);
  if (inside?.error) return { problem: `its payload is none of ${data.accepted.scheme}: ${firstIssue(inside.error)}` };
  return { payment: data };
}

function parseJson(header: string): unknown {
  try {
    return JSON.parse(Buffer.from(header, "base64").toString());
  } catch {
    return undefined;
  }
}

/** The first thing that is wrong, with its place: "authorization.value: Invalid". */
export function firstIssue(error: z.ZodError): string {
  const [issue] = error.issues;
  return issue ? `${issue.path.join(".") || "the whole"}: ${issue.message}` : "unreadable";
}
