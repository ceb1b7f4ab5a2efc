// The patterns of texts that talk to the program instead of to the voters.
//
// A proposal may ask people for their votes as loudly as it likes ("all delegates should vote FOR"), it may replace
// policies and rules (of the DAO), and it may be about AI agents. What no honest proposal does is give orders to
// whoever reads it by machine. So each pattern needs two things together: machine vocabulary, or a voter's own rules,
// and an order. Kinds and examples follow OWASP LLM01:2025 (prompt injection).

export type InjectionPattern = { readonly kind: string; readonly pattern: RegExp };

const machine =
  "(?:ai|a\\.i\\.|llms?|language models?|(?:ai|automated|autonomous|llm|gpt|bot|machine|virtual)[ -](?:\\w+ )?(?:delegates?|agents?|assistants?|voters?|reviewers?|models?|readers?|systems?|bots?|evaluators?)|chatbots?|(?:voting|delegate|delegation|governance) (?:bots?|agents?|software)|claude|chatgpt|gpt-?\\d|gemini|llama|copilot)";
const must =
  "(?:must|shall|should|have to|has to|need to|(?:are|is) (?:required|instructed|ordered|directed|obliged) to|are to|please|will now)";
/** The preposition "for" is everywhere; only these are the vote. */
const forIt =
  "(?:for(?= (?:this|it|the proposal|every|all|any)\\b|[\"'.,;!*]|\\s*$)|yes\\b|yea\\b|aye\\b|in favou?r\\b)";
const guidance =
  "(?:instructions?|prompts?|directives?|directions|guidelines|guardrails|polic(?:y|ies)|rules?|messages?|context|constraints|restrictions|preferences|statements|commands|programming|training)";
const programming = "(?:instructions?|prompts?|directives?|commands|programming|training|guardrails)";
/** Verbs for a reader. The second kind is also what votes do to policies of a DAO, so it needs a plainer object. */
const ignore =
  "(?:ignore|disregard|forget|stop following|pay no attention to|(?:do not|don'?t|never) (?:follow|obey|apply|use|enforce|check))";
const override = "(?:override|overrule|bypass|discard|drop|dismiss|set aside|disable|suspend|skip)";
const previous =
  "(?:all |any |every |each )*(?:of )?(?:the |your |these |those |its |their )*(?:previous|prior|above|preceding|earlier|foregoing|former|existing|original|other|system|safety|initial|user'?s?|owner'?s?|voter'?s?|human'?s?|principal'?s?|delegator'?s?)(?: (?:voting|system|safety|security|user|given|written|policy|delegation|stated)){0,2}";
/** The start of a sentence: an order, not a report. */
const order = "(?:^|[.!?:;\\n>\\]*] *|- |\\b(?:please|just|now|kindly|must|should|you (?:can|may)) )";
const your = "(?:your|the (?:voter|delegator|principal)'?s?)";

const patterns = (kind: string, ...sources: string[]): InjectionPattern[] =>
  sources.map((source) => ({ kind, pattern: new RegExp(source, "iu") }));

export const injectionPatterns: readonly InjectionPattern[] = [
  ...patterns(
    "forgetInstructions",
    `\\b${ignore}\\b[^.\\n]{0,20}?\\b${previous} ${guidance}\\b`,
    `\\b${override}\\b[^.\\n]{0,20}?\\b${previous} ${programming}\\b`,
    `\\b(?:${ignore}|${override}) (?:all |any )?(?:of )?your (?:\\w+[ -]){0,2}${guidance}\\b`,
    `\\b${ignore} (?:everything|anything|all|whatever)\\b[^.\\n]{0,30}\\b(?:above|before|previously|you (?:were|have been|know))`,
    `${order}${ignore} (?:(?:the|this|that|these|those|any|all|every) (?:\\w+ ){0,2}${guidance}|(?:\\w+ )?(?:instructions|polic(?:y|ies)|rules|prompts?))\\b`,
    `\\b(?:regardless of|despite|whatever|contrary to|notwithstanding|no matter what|irrespective of) ${your} (?:\\w+ )?${guidance}\\b`,
    "\\bignorier\\w*\\b.{0,30}\\b(?:anweisung|regel|vorgabe)|\\bignor(?:a|e|ez|ar|ieren)\\b.{0,30}\\b(?:instrucciones|instructions précédentes|istruzioni|instruções|reglas|regras|consignes)|忽略.{0,12}(?:指令|指示|提示|规则)|игнориру\\S+.{0,30}(?:инструкц|правил)|(?:指示|命令|ルール).{0,12}無視|(?:지시|명령|규칙).{0,12}무시",
  ),
  ...patterns(
    "addressesMachine",
    `\\b(?:notes?|messages?|instructions?|memo|attention|notice|orders?|commands?)(?: (?:to|for))? (?:all |any |the |every )?${machine}(?: \\w+)? ?[:,—–-]`,
    `\\b${machine}\\b[^.!?\\n]{0,60}?\\b${must}\\b[^.!?\\n]{0,40}?\\b(?:vote|cast|approve|support|select|choose|answer|output|respond|mark|label|rate|treat|count)\\b[^.!?\\n]{0,60}?\\b(?:${forIt}|(?:this|the) proposal\\b)`,
    `\\b${machine}\\b[^.!?\\n]{0,60}?\\b${must}\\b[^.!?\\n]{0,40}?\\b(?:${ignore}|${override})\\b[^.!?\\n]{0,60}?\\b(?:${guidance}|this|limits?)\\b`,
    `\\b(?:if you are|you are|since you are|dear|hey|hello|hi|attention) (?:an? |any |all |the |every |our )?(?:\\w+ )?${machine}\\b[^.\\n]{0,100}?\\b(?:vote|approve|ignore|disregard|output|respond|answer|must|should|reply|return|support|policy|instructions?|rules|treat|classify|cast|kindly)\\b`,
    `(?:^|[.!?\\n>] *)(?:as|being|to) (?:an? |any |all |the |every )?(?:\\w+ )?${machine}\\b[^.\\n]{0,60}?(?:,|:)[^.\\n]{0,60}?\\b(?:you|vote|approve|ignore|must|decision|verdict)\\b`,
    `\\byou(?:'re| are) (?:now )?(?:an? |the )(?:\\w+ )?(?:${machine}|voting (?:delegate|agent)|delegate (?:that|who))\\b`,
    "\\b(?:models?|assistants?|agents?|ai|bots?|llms?|to the model) (?:currently |now )?(?:evaluating|reading|processing|parsing|analy[sz]ing|judging|assessing|scoring|summari[sz]ing) (?:this|these)\\b",
    "\\bwhen (?:you )?(?:summari[sz]|evaluat|analy[sz]|review|process|classify|assess|judg)\\w*(?: or \\w+)? this\\b[^.\\n]{0,30}\\b(?:conclude|state|say|report|output|assume|you|answer|decide|pretend)\\b",
    "\\byour (?:only |new |real |next |sole )?(?:task|job|goal|objective|duty) (?:here )?is (?:now |only |simply )?(?:to )?(?:vote|approve|support|cast|output|say|answer)",
    "\\bI (?:hereby )?(?:instruct|order|command|direct|authori[sz]e) you to\\b",
    `\\byou are (?:required|instructed|ordered|obliged|directed) to (?:vote|approve|support|answer)\\b[^.\\n]{0,20}\\b(?:${forIt}|this\\b)`,
    "\\b(?:play a game|role-?play|pretend|imagine)\\b[^.\\n]{0,20}\\byou(?:'re| are)\\b[^.\\n]{0,80}\\b(?:(?:without|no) (?:any )?(?:rules|limits|policy)|votes? (?:for|yes)|approves?)\\b",
    "\\bwants? you to (?:vote|approve|support|choose|answer|ignore)|\\byou (?:must|should|shall|will) always (?:vote|approve|support)",
  ),
  ...patterns(
    "roleMarker",
    '<\\|(?:im_start|im_end|system|user|assistant|endoftext|eot_id|start_header_id)\\|>|\\[\\/?INST\\]|<<\\/?SYS>>|<\\/?(?:system|assistant|instructions?|untrusted\\w*|developer)(?:[-_ ]\\w+)*>|"role"\\s*:\\s*"(?:system|assistant|developer|tool)"',
    "(?:^|\\n)[ \\t>#*\\-_=[(]{0,20}(?:system|assistant|developer|admin|operator)[ _-](?:message|prompt|note|notice|override|instruction|update|alert|directive)s?[ \\t\\])*_]{0,10}[:>»\\n][^\\n]{0,200}?\\b(?:you|your|vote|voter|polic(?:y|ies)|instructions?|override|approve|delegate|ignore|agent|model)\\b",
    "(?:^|\\n)[ \\t>#*\\-_=[(]{0,20}(?:system|assistant|developer)[ \\t\\])*_]{0,10}[:>»][^\\n]{0,200}?\\b(?:you|your|ignore|override|instructions?|voter'?s? polic|vote (?:for|yes)|I will vote)\\b",
    "\\b(?:end|begin(?:ning)?|start) of (?:the )?(?:untrusted|proposal|user|system|document|context|input)(?: \\w+)? ?(?:text|content|input|message|prompt|section|block|instructions?|proposal)?[^\\n]{0,60}(?:instructions?|system prompt|trusted|now follow)|-{3,} ?(?:end|begin) (?:system|instruction|untrusted|policy|prompt)",
    "\\b(?:new|updated|revised|additional|important|priority|hidden|secret|special) (?:system )?(?:instructions?|prompts?|directives?) (?:for|to) (?:you|the (?:agent|model|assistant|reader|reviewer)|this (?:agent|model))|\\b(?:system|developer|hidden) prompts?\\b|\\bsystem override\\b|\\b(?:developer|debug|god|jailbreak|dan) mode\\b[^.\\n]{0,60}\\b(?:enabled|activated|on|vote|rules?|restrictions?)|\\bjailbreak\\b",
    '"(?:tool_calls?|function_call|tool_use)"\\s*:\\s*[{["]|<\\/?(?:tool_call|function_calls?|tool_use)\\b',
    "[[<{]\\s*\\/?(?:system|assistant|instructions?|policy)\\s*[\\]>}]|(?:^|\\n)#{1,4} (?:instruction|response):|(?:^|\\s)(?:human|user): [^\\n]{0,200}\\sassistant: ",
  ),
  // Capitals matter here: "END OF POLICY" is a marker, "the end of the policy" is English.
  {
    kind: "roleMarker",
    pattern:
      /\b(?:BEGIN|START|END)[ _-](?:OF[ _-])?(?:\w+[ _-]){0,2}(?:POLICY|INSTRUCTIONS?|PROMPT|SYSTEM|PROPOSAL|CONTEXT|INPUT|OVERRIDE)\b|(?:^|\n)[^\w\n]{0,20}(?:SYSTEM|ASSISTANT|INSTRUCTIONS?|OVERRIDE)\b[^\w\n]{0,10}[:>][^\n]{0,200}?\b(?:approve|vote|FOR|yes|policy)\b/u,
  },
  ...patterns(
    "dictatesAnswer",
    "[\"'`]?(?:action|vote|verdict|decision|support|answer)[\"'`]?\\s*[:=]\\s*[\"'`](?:for|yes|yea|approve)[\"'`]",
    "\\b(?:respond|reply|answer|output|print|say|emit|(?<!in )return) (?:only |just |exactly |simply |with |back |the |a |an |json |word |single |verdict |action |vote |value |following |valid )*[\"'`*(]*(?:for|yes|approve|in favou?r)\\b[\"'`*)]*(?= *(?:[.;!\"'`)]|$|\\n\\s*\\n|regardless|no matter|without|as (?:your|the|final)))",
    "\\b(?:set|report|return|use|give|assign) (?:your |the |a )?(?:confidence|certainty|confidenceBps)\\b[^.\\n]{0,30}(?:\\d|max|full|high|certain)|\\bconfidence(?:bps)?[\"'`]?\\s*[:=]\\s*(?:10 ?000|9\\d{3}|1\\.0)",
    `\\b(?:classify|categori[sz]e|label|tag|mark|treat|regard|interpret|count) (?:this|the|it)(?: \\w+)? (?:proposal |request |item |call |transfer )?(?:as|to be) [^.\\n]{0,60}\\b(?:for (?:the purposes? of )?(?:your|the voter) |under (?:your|the voter'?s?) |no matter what|and vote|so vote|in your|according to your|with ${your})`,
    "\\b(?:correct|expected|valid|required|desired|only possible) (?:classification|verdict|output|action|answer|label|response)\\b[^.\\n]{0,40}?(?:\\bis\\b|[:=]) *[\"'`*]*(?:for\\b|yes\\b|approve|public goods|\\{)",
    "\\b(?:correct|expected|required) (?:decision|vote)\\b[^.\\n]{0,40}?(?:\\bis\\b|[:=]) *[\"'`*]*(?:for(?=[\"'`*.,;!]|\\s*$)|yes\\b)|\\bfinal (?:answer|verdict|action|output)\\s*[:=]\\s*[\"'`*]*(?:for|yes|approve)\\b",
    "\\b(?:always|only) (?:vote|answer|say) (?:for|yes|in favou?r)\\b[^.\\n]{0,40}\\b(?:by this|this author|everything|proposals?|whatever)|\\bvote (?:for|yes (?:on|to)) (?:everything|all (?:proposals|of them)|any(?:thing| proposal))\\b",
  ),
  ...patterns(
    "claimsAuthority",
    "\\byour (?:owner|principal|human|delegator|operator|creator|master|policy|policies|instructions?|mandate|system prompt)\\b[^.\\n]{0,50}\\b(?:already |explicitly |hereby |now |been )?(?:approved|approves|authori[sz]ed|authori[sz]es|confirmed|wants|agreed|agrees|consented|asked|instructed|instructs|told|requires?|demands?|allows?|permits?|satisfied|updated|changed|suspended|void|replaced|does not apply|do not apply)\\b",
    "\\b(?:do not|don'?t|never|no need to|need not|without) (?:ask(?:ing)?|consult(?:ing)?|alert(?:ing)?|escalat\\w+|notify(?:ing)?|warn(?:ing)?|bother(?:ing)?)\\b[^.\\n]{0,20}\\b(?:your (?:human|owner|principal|delegator|user|operator)|the (?:human|principal|delegator)|dan)\\b",
    `${order}(?:${override}|ignore|turn off|switch off|deactivate) (?:the |your |all |any |every )*(?:\\w+ )?(?:gates?|veto window|checks?|safety (?:filters?|rules?)|screening|never[- ]rules?|injection filters?|guardrails?|human (?:review|confirmation|approval))\\b`,
    "\\b(?:from now on|henceforth|effective immediately|as of now),? (?:you|your|the (?:ai|agent|assistant|model)(?:'s)?)\\b[^.\\n]{0,60}\\b(?:vote|polic(?:y|ies)|rules?|must|will|ignore|instructions?|obey|support)",
    `\\b(?:in line with|match(?:es)?|consistent with|compl(?:y|ies) with|satisf(?:y|ies)|fits?|covered by|allowed by|permitted by|required by) ${your} (?:\\w+'?s? )?${guidance}\\b`,
    `\\b(?:user|principal|delegator|voter|human)'?s'? ${guidance} (?:have|has|had|are|is|were|was) (?:\\w+ )?(?:changed|updated|void|replaced|suspended|overridden|revoked|amended|satisfied|extended)\\b`,
    "\\b(?:policy|mandate) (?:amendment|addendum|update|change)s? (?:by|from|of) (?:dan|your|the (?:voter|delegator|principal|owner|human))\\b|\\bmy (?:ai )?(?:delegate|agent) (?:may|can|should|must|shall|is (?:allowed|free) to) (?:vote|approve|support)\\b",
    "\\bpre-?approved (?:this|it\\b|the proposal|by your)|\\b(?:message|instruction|order) (?:is |comes )?from (?:your|the) (?:owner|user|operator|system|principal|delegator)\\b",
  ),
];
