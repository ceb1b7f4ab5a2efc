// The form of the lexicon: which phrases of a proposal speak for a concept, and which speak against it.
import type { ConceptId } from "../ids.ts";
import { type Phrase, phrases } from "../phrase.ts";

/** Phrases in the notation of phrase.ts. */
export type Cue = {
  /** Phrases that decide when they stand in the title. */
  readonly title: string;
  /** Phrases of a title that are only a hint: they may stand there for many reasons. */
  readonly hint?: string;
  /** Phrases that count as a hint when they stand in the summary. */
  readonly lead?: string;
  /** A title with one of these is about something else, whatever it matches above. */
  readonly not?: string;
  /** A title with one of these turns the concept around: "Wind down the bug bounty". */
  readonly reversed?: string;
};

export type CueTable = Partial<Record<ConceptId, Cue>>;

export type CompiledCue = {
  readonly concept: ConceptId;
  readonly title: readonly Phrase[];
  readonly hint: readonly Phrase[];
  readonly lead: readonly Phrase[];
  readonly not: readonly Phrase[];
  readonly reversed: readonly Phrase[];
};

export function compileCues(table: CueTable): CompiledCue[] {
  return Object.entries(table).map(([concept, { title, hint = "", lead = "", not = "", reversed = "" }]) => ({
    concept: concept as ConceptId,
    title: phrases(title),
    hint: phrases(hint),
    lead: phrases(lead),
    not: phrases(not),
    reversed: phrases(reversed),
  }));
}

/** Words that undo what follows them. */
export const undoing = `
  stop*, cancel*, terminat*, sunset*, wind down, wind* down, shut* down, discontinu*, deprecat*, halt*, paus*, suspend*,
  defund*, clawback, claw back, revoke* .. (funding|grant|stream|budget), ending, freez*, offboard*, reject*,
  end (of)? (the)? .. (program*|stream*|funding|grant*|budget*|bounty|mining), withdraw* support, dissol*, abolish*,
  (reduc*|cut*) .. (budget|funding|grant*|program*), remov* .. (program*|bounty|budget|stream*)`;
