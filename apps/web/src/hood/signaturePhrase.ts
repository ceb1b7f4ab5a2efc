// What a signature says, in one sentence.
import type { CarriedSignature, Shown } from "@synergy/lab/hood";
import { words } from "../words/index.ts";
import type { Phrase } from "../words/phrase.ts";

const text = (text: string): Shown => ({ as: "text", text });

export function signaturePhrase({ signer, domain, primaryType, message }: CarriedSignature): Phrase {
  const { messages, unknownSigner } = words.hood.signature;
  const find = (fields: CarriedSignature["message"], name: string) =>
    fields.find((field) => field.name === name)?.value;
  const where = find(domain, "verifyingContract") ?? find(domain, "name") ?? text("—");
  const tell = messages.byType[primaryType] ?? messages.other;
  return tell({ who: signer ?? text(unknownSigner), where }, (name) =>
    name === "primaryType" ? text(primaryType) : (find(message, name) ?? text("—")),
  );
}
