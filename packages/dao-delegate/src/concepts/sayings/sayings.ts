// The form of the lexicon for policies: for each concept the phrases that mean it, in the notation of phrase.ts.
import type { ConceptId } from "../ids.ts";

export type Sayings = Partial<Record<ConceptId, string>>;
