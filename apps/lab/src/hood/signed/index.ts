// Which functions carry signatures, and for what messages. One reader per function, as sentences have makers.
import { type Address, concat, type Hex, hashTypedData, numberToHex, sliceHex } from "viem";
import { type typed, typesOf } from "./types.ts";

export type Domain = { name: string; version: string; chainId: number; verifyingContract: Address };
export type Told = { domain: Domain; from: Address; args: Readonly<Record<string, unknown>> };
/** `message` may lack the nonce. The signature begins with r. */
export type Claimed = {
  domain: Domain;
  signer?: Address;
  primaryType: string;
  types: Record<string, { name: string; type: string }[]>;
  message: Readonly<Record<string, unknown>>;
  signature: Hex;
};
export type SignatureReader = (told: Told) => Claimed[];

type Compact = { r: Hex; vs: Hex };
type Split = { v: number; r: Hex; s: Hex };

const joined = ({ r, s, v }: Split): Hex => concat([r, s, numberToHex(v, { size: 1 })]);
const compact = ({ r, vs }: Compact): Hex => concat([r, vs]);
/** As one argument, or in three. */
const signatureIn = (args: Told["args"]): Hex => (args.signature as Hex | undefined) ?? joined(args as Split);

/** The message is made of the arguments, by the names of its fields. */
function plain(primaryType: keyof typeof typed, signerName?: string): SignatureReader {
  return ({ domain, args }) => {
    const signer = signerName ? (args[signerName] as Address) : undefined;
    return [
      { domain, ...(signer && { signer }), ...typesOf(primaryType), message: args, signature: signatureIn(args) },
    ];
  };
}

type Config = { payer: Address; payerAuthorizer: Address; receiver: Address };
type Terms = { token: Address; withdrawDelay: number; salt: Hex };

function channelId(domain: Domain, config: object): Hex {
  return hashTypedData({ domain, ...typesOf("ChannelConfig"), message: config } as never);
}

function voucher(domain: Domain, config: Config, maxClaimableAmount: bigint, signature: Hex): Claimed {
  const signer = BigInt(config.payerAuthorizer) === 0n ? config.payer : config.payerAuthorizer;
  const message = { channelId: channelId(domain, config), maxClaimableAmount };
  return { domain, signer, ...typesOf("Voucher"), message, signature };
}

/** The direct door: both people sign for themselves; see VoucherChannels.sol. */
function direct({ domain, from }: Told, terms: Terms, entry: Hex, signature: Compact): Claimed {
  const payer = sliceHex(entry, 0, 20);
  const config = { payer, payerAuthorizer: payer, receiver: from, receiverAuthorizer: from, ...terms };
  return voucher(domain, config, BigInt(sliceHex(entry, 20, 32)), compact(signature));
}

const one: SignatureReader = (told) => {
  const { terms, entry, signature } = told.args as { terms: Terms; entry: Hex; signature: Compact };
  return BigInt(signature.r) === 0n ? [] : [direct(told, terms, entry, signature)];
};
const many: SignatureReader = (told) => {
  const { terms, entries, signatures } = told.args as { terms: Terms; entries: Hex[]; signatures: Compact[] };
  return entries.map((entry, index) => direct(told, terms, entry, signatures[index] as Compact));
};
type VoucherClaim = { voucher: { channel: Config; maxClaimableAmount: bigint }; signature: Hex };
const claims: SignatureReader = ({ domain, args }) =>
  (args.voucherClaims as VoucherClaim[])
    .filter(({ signature }) => signature.length > 2)
    .map(({ voucher: { channel, maxClaimableAmount }, signature }) =>
      voucher(domain, channel, maxClaimableAmount, signature),
    );

const staged: SignatureReader = ({ domain, args }) => [
  { domain, ...typesOf("Rationale"), message: args.rationale as Claimed["message"], signature: args.signature as Hex },
];

type Delegated = { schema: Hex; data: object; signature: Split; deadline: bigint };

function delegated(primaryType: "Attest" | "Revoke", signerName: "attester" | "revoker"): SignatureReader {
  return ({ domain, args }) => {
    const request = args.delegatedRequest as Delegated & Record<string, unknown>;
    const signer = request[signerName] as Address;
    const message = { ...request.data, [signerName]: signer, schema: request.schema, deadline: request.deadline };
    return [{ domain, signer, ...typesOf(primaryType), message, signature: joined(request.signature) }];
  };
}

const authorization = "from, to, value, validAfter, validBefore, nonce";
const vote = "proposalId, support, voter";

export const signatureReaders: ReadonlyMap<string, SignatureReader> = new Map(
  Object.entries({
    "permit(owner, spender, value, deadline, v, r, s)": plain("Permit", "owner"),
    [`transferWithAuthorization(${authorization}, signature)`]: plain("TransferWithAuthorization", "from"),
    [`transferWithAuthorization(${authorization}, v, r, s)`]: plain("TransferWithAuthorization", "from"),
    [`receiveWithAuthorization(${authorization}, signature)`]: plain("ReceiveWithAuthorization", "from"),
    [`receiveWithAuthorization(${authorization}, v, r, s)`]: plain("ReceiveWithAuthorization", "from"),
    "cancelAuthorization(authorizer, nonce, signature)": plain("CancelAuthorization", "authorizer"),
    "cancelAuthorization(authorizer, nonce, v, r, s)": plain("CancelAuthorization", "authorizer"),
    "delegateBySig(delegatee, nonce, expiry, v, r, s)": plain("Delegation"),
    [`castVoteBySig(${vote}, signature)`]: plain("Ballot", "voter"),
    [`castOverrideVoteBySig(${vote}, reason, signature)`]: plain("OverrideBallot", "voter"),
    "redeem(terms, entry, signature)": one,
    "close(terms, entry, signature)": one,
    "redeemMany(terms, entries, signatures)": many,
    "claim(voucherClaims)": claims,
    "claimWithSignature(voucherClaims, authorizerSignature)": claims,
    "stage(actions, rationale, signature)": staged,
    "attestByDelegation(delegatedRequest)": delegated("Attest", "attester"),
    "revokeByDelegation(delegatedRequest)": delegated("Revoke", "revoker"),
  } satisfies Record<string, SignatureReader>),
);
