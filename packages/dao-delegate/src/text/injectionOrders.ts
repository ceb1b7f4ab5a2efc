// Short orders that name no rules to break: a word to the machine, and the vote that it is to cast.
//
// injection.ts knows the long forms ("ignore all previous instructions"); these are said in half a sentence, so that
// each needs an address, a role or a form that no text for people has. Kinds as in OWASP LLM01:2025.
import type { InjectionPattern } from "./injection.ts";

const reader =
  "(?:(?:ai|llm|automated|autonomous|machine|virtual|robot|bot) (?:voters?|delegates?|agents?|readers?|reviewers?|assistants?|models?)|language models?|llms?|chatbots?|bots?|assistants?|machines?|ais?)";
const holder = "(?:user|owner|principal|holder|voter|delegator|human|client)";
/** The vote at the end of a thought: "is for", "a yes", never the preposition. */
const theVote =
  "[\"'`*(]*(?:for|yes|aye|in favou?r)[\"'`*)]*(?= *(?:[.,;!)]|$|\\n| here\\b| (?:on|for|to) (?:this|it)\\b))";

const patterns = (kind: string, ...sources: string[]): InjectionPattern[] =>
  sources.map((source) => ({ kind, pattern: new RegExp(source, "iu") }));

export const orderPatterns: readonly InjectionPattern[] = [
  ...patterns(
    "addressesMachine",
    `\\b${reader} ?[:,—–-]+ ?(?:please )?(?:this (?:one )?is (?:an? )?|(?:just )?(?:vote|choose|pick|answer|say|cast) |the (?:answer|vote) is )?${theVote}`,
    `\\b${reader} (?:are|is) (?:\\w+ )?(?:expected|supposed|advised|urged|invited|asked|told) to (?:vote|say|answer|choose|pick|cast)\\b`,
    "\\bdear (?:\\w+ )?(?:assistant|bot|chatbot|language model|model|llm|ai|machine|algorithm|program)\\b",
    `\\bif you(?:'re| are) (?:not (?:a )?(?:human|person)|(?:an? |the )?(?:\\w+ )?(?:${reader}|script|program|algorithm)\\b(?! (?:operator|owner|developer|maker|builder|user)))[^.\\n]{0,80}\\b(?:vote|answer|choice|option|decision|for|yes|support|approve)\\b`,
    `\\b(?:as|being|acting as) (?:the |an? |your )?${holder}'?s'? (?:own )?(?:proxy|agent|delegate|representative|assistant|deputy)\\b[^.\\n]{0,30}\\byou (?:should|must|shall|may|can|will|are)\\b`,
    "\\b(?:to|dear|attention|hello) (?:whoever|whatever|anyone|anybody|anything|everyone)(?: who| that)? (?:automat|script|program|parses|is (?:a )?(?:bot|machine|program))\\w*",
    "(?:^|[.!?\\n>(] *)machine[- ]readers? ?[:,—–-]|\\b(?:classification|concepts?|rule ?ids?) ?= ?[\"'`]?\\w",
  ),
  ...patterns(
    "forgetInstructions",
    "\\b(?:ignore|disregard|forget|discard) (?:what(?:ever)?|everything|anything|all)(?: that| which| you)? (?:(?:was|is|were|are|has been|had been|have been|came|comes|stood|stands|went) )?(?:(?:said|told|written|stated|instructed|read|given) )?(?:to you )?(?:before|above|earlier|previously|so far|until now|up to (?:now|here))\\b",
    "(?:^|[.!?\\n>] *)(?:(?:here (?:are|come)|the|your) )?new (?:instructions|orders|directives|prompts?|rules for you) (?:follow|now|begin|start|below|replace|apply now)\\b",
  ),
  ...patterns(
    "dictatesAnswer",
    "(?:^|[.!?;\\n>] *)(?:override|action|verdict|output)\\s*[:=]\\s*[\"'`*]*(?:vote )?(?:for|yes|approve)[\"'`*]*\\s*(?:[.;!,]|$|\\n)",
    "\\bconfidence(?:bps)?\\s*[:=]?\\s*(?:100|9\\d) ?%[^\\n]{0,20}\\b(?:action|vote|verdict|for)\\b",
    "\\b(?:treat|regard|count|mark|classify|rate|score|consider) (?:this|it|the)(?: (?:proposal|vote|one|request|item))? (?:as|to be) (?:fully |being )?(?:compliant|consistent|compatible|conform\\w*|in (?:line|accordance)|permitted|allowed|covered)\\b[^.\\n]{0,20}\\b(?:every|any|all|your|each|whatever)\\b[^.\\n]{0,20}\\b(?:polic|rule|limit|mandate)",
    "\\b(?:count|treat|mark|register|record|log) (?:this|it|the)(?: (?:proposal|vote|one))? as (?:already |fully |pre-?)?(?:approved|confirmed|authori[sz]ed|accepted|agreed|a yes)\\b(?: by|[.!]|$)",
  ),
  ...patterns(
    "claimsAuthority",
    `\\b(?:polic(?:y|ies)|mandate|rules?|instructions?|preferences|wishes) of your ${holder}s?\\b`,
    `\\b(?:dan|your ${holder}) (?:has |had )?(?:already )?(?:said|says|wants|told|agreed|decided|signed off)\\b(?: (?:yes|for|you|to|on|that|this|it)\\b|[.!])`,
    "\\byou(?:'re| are) (?:now |currently )?(?:in|entering|running in) (?:an? |the )?(?:\\w+ )?(?:test(?:ing)?|debug(?:ging)?|developer|maintenance|demo|simulation|training|admin|evaluation|sandbox) mode\\b",
  ),
  // A comment sign that is shown, because it was escaped or stands where Markdown knows no comment.
  ...patterns(
    "roleMarker",
    "<!--(?:(?!-->)[^\\n]){0,200}?\\b(?:vote (?:for|yes)|approve|ignore|ai|llm|agents?|assistant)\\b|\\[//\\]: ?# ?[(\"'][^\\n]{0,200}?\\b(?:vote|approve|ignore|ai|llm|agents?|assistant)\\b",
  ),
  // Capitals are the vote here: "Delegates: FOR" is an order, "for delegates: for a year" is English.
  {
    kind: "addressesMachine",
    pattern:
      /\b(?:[Dd]elegates?|DELEGATES|[Vv]oters?|[Aa]gents?) ?[:→=—–-]+ ?(?:[Vv]ote )?["'*]*(?:FOR|YES)\b["'*]*[.!)]*\s*(?:$|\n)/u,
  },
];
