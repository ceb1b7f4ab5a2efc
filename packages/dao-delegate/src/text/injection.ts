// The patterns of texts that talk to the program instead of to the voters.
//
// A proposal may ask people for their votes as loudly as it likes ("all delegates should vote FOR"), and it may be
// about AI agents. What no honest proposal does is give orders to whoever reads it by machine. Each pattern needs
// both: an addressee that is a machine, or machine vocabulary, and an order. The kinds follow OWASP LLM01:2025.

export type InjectionPattern = { readonly kind: string; readonly pattern: RegExp };

const machine =
  "(?:ai|a\\.i\\.|llms?|language models?|(?:ai|automated|autonomous|llm|gpt|bot|machine|virtual)[ -](?:\\w+ )?(?:delegates?|agents?|assistants?|voters?|reviewers?|models?|readers?|systems?|bots?|evaluators?)|chatbots?|(?:voting|delegate|delegation|governance) (?:bots?|agents?|software|programs?)|claude|chatgpt|gpt-?\\d|gemini|llama|copilot)";
const order =
  "(?:must|shall|should|have to|has to|need to|are (?:required|instructed|ordered|directed|obliged) to|is (?:required|instructed|ordered|directed|obliged) to|are to|please|will now)";
const deed =
  "(?:vote|cast|approve|support|answer|respond|reply|return|output|classify|mark|treat|select|choose|rate|score|consider|ignore|disregard|skip|abstain)";
const previous =
  "(?:all |any |every |each )*(?:of )?(?:the |your |these |those |its |their )*(?:previous|prior|above|preceding|earlier|foregoing|former|existing|original|other|system|safety|initial|user'?s?|owner'?s?|voter'?s?|human'?s?|principal'?s?|delegator'?s?|holder'?s?)";
const guidance =
  "(?:instructions?|prompts?|directives?|directions|guidelines|guardrails|polic(?:y|ies)|rules?|messages?|context|constraints|restrictions|preferences|statements|commands|programming|training)";
const forget =
  "(?:ignore|disregard|forget|override|overrule|bypass|discard|drop|dismiss|set aside|do not (?:follow|obey|apply)|don'?t (?:follow|obey|apply)|stop following|pay no attention to)";

export const injectionPatterns: readonly InjectionPattern[] = [
  {
    kind: "forgetInstructions",
    pattern: new RegExp(
      `\\b${forget}\\b[^.\\n]{0,20}?\\b${previous}\\b(?: (?:voting|system|safety|security|user|given|written|policy|delegation|stated)){0,2} ${guidance}\\b`,
      "i",
    ),
  },
  {
    kind: "forgetInstructions",
    pattern: new RegExp(`\\b${forget} (?:all |any )?(?:of )?your (?:\\w+ ){0,2}${guidance}\\b`, "i"),
  },
  {
    kind: "forgetInstructions",
    pattern: new RegExp(
      `\\b${forget} (?:everything|anything|all|whatever)\\b[^.\\n]{0,30}\\b(?:above|before|previously|you (?:were|have been|know))`,
      "i",
    ),
  },
  {
    kind: "forgetInstructions",
    pattern:
      /\bignorier\w*\b.{0,30}\b(?:anweisung|regel|vorgabe)|\bignor(?:a|e|ez|ar|ieren)\b.{0,30}\b(?:instrucciones|instructions précédentes|istruzioni|instruções|reglas|regras|consignes)|忽略.{0,12}(?:指令|指示|提示|规则)|игнориру\w+.{0,30}(?:инструкц|правил)/iu,
  },
  {
    kind: "addressesMachine",
    pattern: new RegExp(
      `\\b(?:notes?|messages?|instructions?|memo|attention|notice|orders?|commands?)(?: (?:to|for))? (?:all |any |the |every )?${machine}(?: \\w+)? ?[:,—–-]`,
      "i",
    ),
  },
  {
    kind: "addressesMachine",
    pattern: new RegExp(
      `\\b${machine}\\b[^.!?\\n]{0,60}?\\b${order}\\b[^.!?\\n]{0,40}?\\b${deed}\\b[^.!?\\n]{0,80}?\\b(?:for|yes|yea|aye|in favou?r|support|approved?|rules?|polic(?:y|ies)|instructions?|(?:this|the) proposal|skip|abstain)\\b`,
      "i",
    ),
  },
  {
    kind: "addressesMachine",
    pattern: new RegExp(
      `\\b(?:if you are|you are|as|being|since you are|attention|note (?:to|for)|message (?:to|for)|instructions? (?:to|for)|dear|hey|hello|hi|notice to|to (?:any|all|every|the)) (?:an? |any |all |the |every |our )?(?:\\w+ )?${machine}\\b[^.\\n]{0,100}?\\b(?:vote|approve|ignore|disregard|output|respond|answer|must|should|reply|return|support|policy|instructions?|rules|treat|classify|cast)\\b`,
      "i",
    ),
  },
  {
    kind: "addressesMachine",
    pattern: new RegExp(
      `\\byou(?:'re| are) (?:now )?(?:(?:an?|the) )?(?:\\w+ )?(?:${machine}|voting delegate|delegate (?:that|who))\\b`,
      "i",
    ),
  },
  {
    kind: "roleMarker",
    pattern:
      /<\|(?:im_start|im_end|system|user|assistant|endoftext|eot_id|start_header_id)\|>|\[\/?INST\]|<<\/?SYS>>|<\/?(?:system|assistant|instructions?|untrusted\w*|proposal|developer)(?:[-_ ]\w+)*>|"role"\s*:\s*"(?:system|assistant|developer|tool)"/i,
  },
  {
    kind: "roleMarker",
    pattern:
      /(?:^|\n)[\s>#*\-_=[(]*(?:system|assistant|developer|admin|operator)(?:[ _-](?:message|prompt|note|notice|override|instruction|update|alert|directive))?s?[\s\])*_]*[:>»][^\n]{0,200}?\b(?:you|your|vote|polic(?:y|ies)|instructions?|override|approve|delegate|ignore|agent|model)\b/i,
  },
  {
    kind: "roleMarker",
    pattern:
      /\b(?:end|begin(?:ning)?|start) of (?:the )?(?:untrusted|proposal|user|system|document|data|context|input|external)(?: \w+)? ?(?:text|content|input|message|prompt|section|block|data|instructions?|proposal)?[^\n]{0,60}(?:instruction|system|policy|trusted|vote|now follow)|-{3,} ?(?:end|begin) (?:system|instruction|untrusted|policy|prompt)/i,
  },
  {
    kind: "roleMarker",
    pattern:
      /\b(?:new|updated|revised|additional|important|priority|hidden|secret|special) (?:system )?(?:instructions?|prompts?|directives?) (?:for|to) (?:you|the (?:agent|delegate|model|assistant|reader|reviewer)|this (?:agent|delegate|model))|\b(?:system|developer|hidden) (?:prompt|override|message|instruction)s?\b|\b(?:developer|debug|god|maintenance|admin|jailbreak|dan) mode\b[^.\n]{0,60}\b(?:enabled|activated|on|vote|rules?|restrictions?)|\bjailbreak\b/i,
  },
  {
    kind: "dictatesAnswer",
    pattern:
      /["'`]?(?:action|vote|verdict|decision|support|answer)["'`]?\s*[:=]\s*["'`](?:for|yes|yea|approve|1)["'`]/i,
  },
  {
    kind: "dictatesAnswer",
    pattern:
      /\b(?:respond|reply|answer|output|return|print|say|emit|produce|write) (?:only |just |exactly |simply |with |back |the |a |an |json |word |single |verdict |action |vote |value |following |valid )*["'`*(]*(?:for|yes|approve|in favou?r|support)\b["'`*)]*(?= *(?:[.,;:!"'`)]|$|\n|and |with |as |regardless|no matter|without))/im,
  },
  {
    kind: "dictatesAnswer",
    pattern:
      /\b(?:set|report|return|use|give|assign) (?:your |the |a )?(?:confidence|certainty|confidenceBps|score)\b[^.\n]{0,30}(?:\d|max|full|high|certain)|\bconfidence(?:bps)?["'`]?\s*[:=]\s*(?:10 ?000|9\d{3}|1\.0|100 ?%)/i,
  },
  {
    kind: "dictatesAnswer",
    pattern:
      /\b(?:classify|categori[sz]e|label|tag|mark|treat|regard|interpret|count|consider) (?:this|the|it)(?: \w+)? (?:proposal |request |item |call |transfer )?(?:as|to be) [^.\n]{0,60}\b(?:for (?:the )?(?:purposes? of )?(?:your|the voter|the delegate|any) |under (?:your|the (?:voter|owner|human|holder)'?s?) |regardless of|no matter what|and vote|so vote|in your|according to your)/i,
  },
  {
    kind: "claimsAuthority",
    pattern:
      /\byour (?:owner|principal|human|delegator|operator|user|creator|developer|master|policy|policies|rules?|instructions?|mandate|statements?|guidelines|system prompt)\b[^.\n]{0,50}\b(?:already |explicitly |hereby |now |been )?(?:approved|approves|authori[sz]ed|authori[sz]es|confirmed|wants|agreed|agrees|consented|asked|instructed|instructs|told|requires?|says?|states?|demands?|allows?|permits?|satisfied|updated|changed|suspended|void|replaced|does not apply|do not apply)\b/i,
  },
  {
    kind: "claimsAuthority",
    pattern:
      /\b(?:do not|don'?t|never|no need to|need not|without) (?:ask(?:ing)?|consult(?:ing)?|alert(?:ing)?|escalat\w+|notify(?:ing)?|warn(?:ing)?|flag(?:ging)?|bother(?:ing)?)\b[^.\n]{0,20}\b(?:your (?:human|owner|principal|delegator|user|operator)|the (?:human|owner|principal|delegator|user|operator|token ?holder who delegated)|dan\b)/i,
  },
  {
    kind: "claimsAuthority",
    pattern:
      /\b(?:skip|disable|bypass|ignore|turn off|switch off|deactivate|suspend) (?:the |your |all |any )*(?:gate|veto window|safety (?:checks?|filters?|rules?)|screening|never[- ]rules?|policy checks?|injection (?:checks?|filters?)|guardrails?|human (?:review|confirmation|approval|check))\b/i,
  },
  {
    kind: "claimsAuthority",
    pattern:
      /\b(?:from now on|henceforth|effective immediately|as of now),? (?:you|your|the (?:agent|delegate|assistant|model)(?:'s)?)\b[^.\n]{0,60}\b(?:vote|polic(?:y|ies)|rules?|must|will|are|ignore|instructions?|obey|support)/i,
  },
  {
    kind: "forgetInstructions",
    pattern: new RegExp(
      `(?:^|[.!?:;\\n>\\]*-] *)(?:please |now |just |kindly |you must |you should )?${forget} (?:the|this|that|these|those|any|all|every) (?:\\w+ ){0,2}${guidance}\\b`,
      "i",
    ),
  },
  {
    kind: "forgetInstructions",
    pattern: new RegExp(
      `\\b(?:regardless of|despite|whatever|contrary to|notwithstanding|no matter what|irrespective of) (?:your|the (?:user|voter|owner|delegator|principal)'?s?) (?:\\w+ )?${guidance}\\b`,
      "i",
    ),
  },
  {
    kind: "addressesMachine",
    pattern:
      /\b(?:models?|assistants?|agents?|ai|bots?|llms?|programs?) (?:currently |now )?(?:evaluating|reading|processing|parsing|analy[sz]ing|judging|assessing|scoring|summari[sz]ing) (?:this|these)\b|\bwhen (?:you )?(?:summari[sz]|evaluat|analy[sz]|review|process|classify|assess|judg)\w* this\b[^.\n]{0,30}\b(?:conclude|state|say|report|output|assume|you|answer|decide|pretend|vote)\b/i,
  },
  {
    kind: "addressesMachine",
    pattern:
      /\byour (?:only |new |real |next |sole )?(?:task|job|role|goal|objective|duty|function) (?:here )?is (?:now |only |simply )?(?:to )?(?:vote|approve|support|cast|output|say|answer|help)|\bwants? you to (?:vote|approve|support|choose|answer|ignore)|\byou (?:must|should|shall|will) always (?:vote|approve|support)/i,
  },
  {
    kind: "roleMarker",
    pattern:
      /\b(?:BEGIN|START|END)[ _-](?:OF[ _-])?(?:\w+[ _-]){0,2}(?:POLICY|INSTRUCTIONS?|PROMPT|SYSTEM|PROPOSAL|CONTEXT|INPUT|OVERRIDE)\b/,
  },
  {
    kind: "dictatesAnswer",
    pattern:
      /\b(?:correct|expected|valid|required|desired|only possible) (?:classification|verdict|output|action|answer|label|response|decision|vote)\b[^.\n]{0,40}?(?:\bis\b|[:=]) *["'`*]*(?:FOR\b|for["'`*]|yes\b|approve|"\w|'\w|public goods)|\bfinal (?:answer|verdict|action|output|decision)\s*[:=]\s*["'`*]*(?:for|yes|approve)\b/i,
  },
  {
    kind: "dictatesAnswer",
    pattern:
      /\b(?:always|only) (?:vote|approve|cast|answer|say)\b[^.\n]{0,20}\b(?:for|yes|in favou?r)\b[^.\n]{0,40}\b(?:by this|this author|everything|proposals?|whatever)|\bvote (?:for|yes (?:on|to)) (?:everything|all (?:proposals|of them)|any(?:thing| proposal))\b/i,
  },
  {
    kind: "claimsAuthority",
    pattern: new RegExp(
      `\\b(?:in line with|match(?:es)?|consistent with|compl(?:y|ies) with|satisf(?:y|ies)|fits?|covered by|allowed by|permitted by|required by) (?:your|the (?:user|principal|delegator|voter|owner)'?s?) (?:\\w+'?s? )?${guidance}\\b`,
      "i",
    ),
  },
  {
    kind: "claimsAuthority",
    pattern: new RegExp(
      `\\b(?:user|principal|delegator|voter|owner|human)'?s'? ${guidance} (?:have|has|had|are|is|were|was) (?:\\w+ )?(?:changed|updated|void|replaced|suspended|overridden|revoked|amended|satisfied|extended)\\b`,
      "i",
    ),
  },
  {
    kind: "claimsAuthority",
    pattern:
      /\bpre-?approved (?:this|it\b|the proposal|by (?:your|the) (?:user|owner|human|delegator|principal|policy))|\b(?:message|instruction|order|request|note) (?:is |comes )?from (?:your|the) (?:owner|user|developer|operator|system|admin|principal|delegator|creator)|\b(?:skip|disable|bypass|turn off) (?:all|any|your|every) (?:\w+ )?checks?\b|\b(?:do not|don'?t|never) (?:follow|obey|apply|use|enforce|check) (?:your|any) (?:\w+[ -])?(?:rules?|polic(?:y|ies)|limits?|instructions?|gates?)\b/i,
  },
];
