// How people say in a policy which way to vote, phrase by phrase. Where two overlap, the longer one counts.
import { phrases } from "../concepts/phrase.ts";
import type { Verb } from "../types.ts";

/** "unclear" is a stance that says what not to do, and not what to do: "don't vote against audits". */
export type Stance = Verb | "unclear";

const negated =
  "(do not|don't|dont|not|will not|won't|would not|wouldn't|cannot|can't|must not|mustn't|should not|shouldn't|shall not|may not)";
const never =
  "(never|never ever|do not ever|don't ever|under no circumstances|in no case|by no means|on no account|at no time|not under any circumstances|at no point)";
const wish =
  "(ever|ever want to|want you to|want to|want my delegate to|intend to|wish to|like to|need to|please|(shall|should|may|must|will|would|do) (the|my)? (delegate|you|i|we))?";
const yes = `(vote for|vote always for|vote to|vote in favou?r of|vote in favou?r|vote yes on|vote yes to|vote yes|vote aye|say yes to|say yes|cast a yes|cast a vote for|support|back|approve|approve of|endorse|accept|agree to|agree with|favou?r|consent to|let through|wave through|allow|help|fund)`;
const no = `(vote against|vote always against|vote no on|vote no to|vote no for|vote no|vote nay|vote down|say no to|say no|oppose|reject|decline|turn down|block|refuse|be against|resist|fight|object to|disapprove of|disapprove|shoot down|push back on)`;
const rest = "(abstain|skip|ignore|ask me|check with me|leave out|stay neutral)";
const me = "(me|us|the principal|the delegator)";
const each = "(it|this|that|these|those|them)";

const said: readonly (readonly [Stance, string])[] = [
  [
    "unclear",
    `${negated} ${wish} ${no}, ${never} ${wish} ${no}, ${negated} ${wish} ${rest}, ${never} ${wish} ${rest},
     (am|i'm|we're)? (not|isn't|aren't|no longer) (strictly|really|totally)? (against|opposed) (to)?, no longer ${wish} (${yes}|${no}|${rest}),
     (i|we) refuse to (${no}|${rest}), (stopped|quit) (supporting|backing|opposing|voting for|voting against), no objection* (to)?, ${negated} mind, ${negated} (ever)? refuse (to)?,
     ${never} ${negated} ${wish} ${yes}, ${negated} ${never}, ${negated} (necessarily|always|automatically|blindly) (${yes}|${no}),
     not (always|necessarily) (against|for), no (votes|vote|voting) (against|for), ${negated} (want|like) .. (against|rejected|opposed), (vote|voting) (the)? (opposite|other way),
     (stop|quit|cease|avoid) (opposing|voting against|rejecting|voting for|supporting|abstaining|skipping|asking),
     (fail|forget|hesitate) to ${yes}, (fail|forget|hesitate) to ${no}, ${never} (fail|forget|hesitate) to`,
  ],
  [
    "never",
    `${never} ${wish} ${yes}, ${negated} ${wish} ${yes}, ${never} (vote|give|spend|let|hand|mint|raise|pay|permit|print|create),
     (i|we) (will|would)? (always)? refuse (to)?, refuse to ${yes}, (a)? (hard|absolute|firm|flat|definite|categorical|strict|clear) no (to|on)?,
     (always|invariably|without exception) (vote)? (no|against), (always|invariably) ${no}, vote no (on)? ${each}? (always|every time),
     ${negated} (ever)? (let|permit), (vote|votes|voting) never for, hard pass (on)?, (a)? red line*, no go*, unacceptable, out of the question, zero tolerance (for)?, (is|are)? (never|not ever) (acceptable|ok|okay|fine|welcome|allowed), no way (to)?,
     (i'd|i would|would|we'd) rather not (${yes}|see|have)?, (i|we) (can't|cannot) stand, never for,
     (is|are)? (strictly)? (forbidden|prohibited|banned|taboo), (must|may|shall|should) (never|not) (pass|happen|be supported|be approved|get my vote)`,
  ],
  [
    "abstain",
    `(vote)? (to)? (abstain|abstains|abstaining|abstention) (on|from|in|when)?, (stay|staying|remain|remaining|be|keep|go) neutral (on|about)?,
     (am|i'm|we're|are|is)? neutral (on|about|towards)?, neither for nor against, (i|we) (have|hold) no (opinion|view) (on|about)?, (take|taking) no side*, (do not|don't|dont) take (a)? side*, sit ${each}? out, no opinion (on)?, (vote|cast) (an)? abstention`,
  ],
  [
    "ask",
    `(ask|asking) (me first|me|us first|us|first|about|before), (check|consult|confirm|clear|verify|discuss) ${each}? (first)? with ${me} (first)?,
     (get|ask for|need|needs|require|requires|seek|obtain|wait for|subject to) (my|our) (explicit|prior|personal)? (approval|permission|consent|okay|ok|go ahead|sign off|say so|blessing|decision|confirmation) (first)? (before voting)?,
     let ${me} (decide|choose|know|see|vote|have a look|judge|have the final say), with my (approval|consent|permission), case by case,
     (i|i'll) (will|want to|would like to|must|need to|like to|prefer to)? (decide|judge|choose|review|look at|vote on|see) ${each}? (myself|personally|first),
     (i|i'll) (will|want to|would like to|must|need to) (decide|judge|review|see) (on|about)?,
     (leave|bring|send|escalate|refer|forward|show|put|hand|submit) ${each}? to ${me}, (ping|notify|alert|call|consult|involve|warn|tell) ${me} (first)?,
     run ${each}? (by|past) ${me} (first)?, (is|are) my (own)? (call|decision), (hold|wait) for ${me}, flag ${each}? (for me)?, come (back)? to ${me}, by ${me} first, loop ${me} in (on)?, (is|are|it's)? up to ${me}, at my discretion,
     (i|i'd|i'll|i would|we|we'd|we'll|we would) (want|like|wish|need|expect|insist)? (to be|on being) (asked|consulted|informed|involved) (about|on|before|for)?, (needs|need|requires|require|without) my (sign off|say so|okay)`,
  ],
  [
    "skip",
    `skip, skipped, ignore, ignored, (leave|leaving) ${each}? (out|alone|aside), (leave|keep|count) me out (of)?, (am|i'm)? (not|never|no longer) (interested|bothered) (in|by|about)?,
     (no|zero) interest (in)?, ${negated} (really)? (care|bother|worry) (me)? (about|for|with|much about)?, ${negated} (really)? (follow|track|do|read|watch),
     (is|are)? (not|isn't|aren't) (interesting|for me|my thing|my topic|my business|my concern|my department|relevant|of interest), not my (thing|topic|business|concern|department|cup of tea),
     ${negated} (have|need) (the)? (time|to see|to hear|to know) (for|about)?, no time (for)?, disregarded, (do not|don't|dont|doesn't|does not) interest (me|us), none of my (business|concern), (could not|couldn't) care less (about)?, (do not|don't|dont) (bother|vote|voting) (on|with), do nothing (about|on|with), stay away from,
     no vote on, (leave|keep) ${each}? (be|unvoted), disregard, pass (on|over),
     ${negated} (show|send|tell|disturb|trouble|spam|bother) me (with|about)?, (stay|keep) (me)? out of, irrelevant, uninterested (in)?, indifferent (to)?`,
  ],
  [
    "against",
    `${no}, (voting|votes|voted) (against|no) (on)?, no to, (strictly|firmly|strongly)? opposed (to)?, opposing, opposes,
     (i|i'm|we're|am|are|is|votes|vote)? (strictly|firmly|strongly|totally)? against, (i|we) (do not|don't|dont) (really)? (want|like) (any|to see)?, thumbs down (to|on|for)?, (nay|nope|nah) (to|on)?, (vote|voting) ${each} down, no thanks (to)?, (not a|no) (big|great)? fan* of,
     (i|we|i'd|i'll|we'd)? (object|objecting) to, (i|we) disapprove (of)?, (is|are) not (supported|approved|ok|okay|fine|welcome|acceptable), (i|we) (strongly|really)? (dislike|hate|detest|despise|loathe|distrust),
     not (ok|okay|fine|acceptable|good|welcome), (is|are) (bad|wrong|harmful), not in favou?r of, turned down, rejected`,
  ],
  [
    "for",
    `(a|my) (for|yes) (on|to), (vote|voting|votes) (yes|for|always for|aye) (on|to)?, (vote)? in favou?r (of)?, yes to, yes on, say yes (to)?, (is|are) (a)? yes, yes, aye, approve (of)?, approved,
     endorse, (i|we) favou?r, welcome, (is|are) (always|perfectly|quite|totally|generally)? (fine|good|ok|okay|alright|acceptable|great|all right) (by me|with me)?,
     thumbs up (to|for|on)?, (i'm|am|we're) (all|very much|strongly)? (for|pro), green light (to|for)?, greenlight, (i|we) (really|always)? (like|love|applaud|endorse|encourage),
     (i'm|am|we're) (a)? (big|great|huge)? fan* of, (in|full) support (of|for), happy to (support|back|fund|approve|see), (okay|ok|fine|cool|happy) with, (cast|give) (my|a|your)? (yes|aye|for) (vote)? (to|for|on)?,
     cast (my|your)? vote* (for|in favou?r of), (must|should) (pass|be (approved|supported)), fine by me, (let|wave) through, supported`,
  ],
];

/** What to look for in a clause, stance by stance. */
export const STANCE_WORDS = said.map(([stance, list]) => ({ stance, patterns: phrases(list) }));
