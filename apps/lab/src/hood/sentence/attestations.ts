// Sentences about attestations: the stock EAS, and works that the WorkRegistry took into its list.
import { type Address, decodeAbiParameters, type Hex, parseAbiParameters } from "viem";
import { type Deed, eventArgs, hex, type Makers, number, say, sender, text } from "./deed.ts";

type Request = { schema: Hex; data: { data: Hex } };

/** See WorkRegistry.sol; decoded here once more so that the microscope starts without the attestation package. */
const workSchema = parseAbiParameters(
  "bytes32 contentHash, bytes32 perceptualHash, string licence, address payee, uint16 royaltyBps, bytes32[] sources, uint16[] shares, bytes32 salt",
);

function attested(request: Request, attester: Address, deed: Deed) {
  const work = eventArgs(deed, "WorkRegistered");
  if (work) {
    const { uid, author } = work as { uid: Hex; author: Address };
    const royalty = decodeAbiParameters(workSchema, request.data.data)[4];
    const values = { author: deed.book.party(author), royalty: number(royalty), uid: hex(uid) };
    return say("registeredWork", { who: sender(deed), ...values });
  }
  return say("attested", { who: sender(deed), attester: deed.book.party(attester), schema: hex(request.schema) });
}

function revoked(uid: Hex, attester: Address, deed: Deed) {
  return say("revoked", { who: sender(deed), attester: deed.book.party(attester), uid: hex(uid) });
}

type Many = { schema: Hex; data: readonly unknown[]; attester?: Address; revoker?: Address };

/** One sentence for each attestation of a multi… call, which lists them by schema. */
function many(one: (entry: Many, data: unknown, deed: Deed) => ReturnType<typeof say>, list: string) {
  return (deed: Deed) => {
    const entries = deed.args[list] as readonly Many[];
    const parts = entries.flatMap((entry) => entry.data.map((data) => one(entry, data, { ...deed, logs: [] })));
    return batch(deed, parts);
  };
}

function batch(deed: Deed, parts: ReturnType<typeof say>[]) {
  const values = { who: sender(deed), contract: deed.book.party(deed.to), count: number(parts.length) };
  return { sentence: say("batched", values), parts };
}

const attestedMany = many(
  ({ schema, attester }, data, deed) => attested({ schema, data: data as Request["data"] }, attester ?? deed.who, deed),
  "multiRequests",
);
const attestedManyFor = many(
  ({ schema, attester }, data, deed) => attested({ schema, data: data as Request["data"] }, attester ?? deed.who, deed),
  "multiDelegatedRequests",
);
const revokedMany = many(
  ({ revoker }, data, deed) => revoked((data as { uid: Hex }).uid, revoker ?? deed.who, deed),
  "multiRequests",
);
const revokedManyFor = many(
  ({ revoker }, data, deed) => revoked((data as { uid: Hex }).uid, revoker ?? deed.who, deed),
  "multiDelegatedRequests",
);

export const attestationMakers: Makers = {
  "register(schema, resolver, revocable)": (deed) =>
    say("registeredSchema", { who: sender(deed), schema: text(String(deed.args.schema)) }),
  "attest(request)": (deed) => attested(deed.args.request as Request, deed.who, deed),
  "attestByDelegation(delegatedRequest)": (deed) => {
    const request = deed.args.delegatedRequest as Request & { attester: Address };
    return attested(request, request.attester, deed);
  },
  "multiAttest(multiRequests)": attestedMany,
  "multiAttestByDelegation(multiDelegatedRequests)": attestedManyFor,
  "revoke(request)": (deed) => revoked((deed.args.request as { data: { uid: Hex } }).data.uid, deed.who, deed),
  "revokeByDelegation(delegatedRequest)": (deed) => {
    const request = deed.args.delegatedRequest as { data: { uid: Hex }; revoker: Address };
    return revoked(request.data.uid, request.revoker, deed);
  },
  "multiRevoke(multiRequests)": revokedMany,
  "multiRevokeByDelegation(multiDelegatedRequests)": revokedManyFor,
  "timestamp(data)": (deed) => say("timestamped", { who: sender(deed), data: hex(deed.args.data as Hex) }),
  "multiTimestamp(data)": (deed) => {
    const list = deed.args.data as readonly Hex[];
    return batch(
      deed,
      list.map((data) => say("timestamped", { who: sender(deed), data: hex(data) })),
    );
  },
  "revokeOffchain(data)": (deed) => say("revokedOffchain", { who: sender(deed), uid: hex(deed.args.data as Hex) }),
  "multiRevokeOffchain(data)": (deed) => {
    const list = deed.args.data as readonly Hex[];
    return batch(
      deed,
      list.map((uid) => say("revokedOffchain", { who: sender(deed), uid: hex(uid) })),
    );
  },
};
