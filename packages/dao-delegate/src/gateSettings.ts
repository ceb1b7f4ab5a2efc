// The gate's checks on settings. A threshold, a delay, a cap or a rate decides everything by its value alone, so the text
// must name that value where it speaks of that setting; and a switch must be turned in the direction that the text says.
import type { Check, Objection } from "./gate.ts";
import { namesFunction, namesSubject } from "./mismatch.ts";
import { statementsOf } from "./text/sentences.ts";
import type { CleanText, Effect } from "./types.ts";
import { isAll, isNamed, numbersIn, valuesIn } from "./values.ts";

const ask = (kind: string, detail: string): Objection => ({ kind, detail, to: "ask" });

/** Nobody reads more values than this in a text; so many are for a human. */
const mostValues = 60;

/** A Safe's calls change how many must sign, whatever else they do. */
const signing = /^(?:changeThreshold|removeOwner|addOwnerWithThreshold)$/;
const signers = /\bthreshold|\bsignatures?\b|\bsign-?offs?\b|\d+\s*(?:-of-|of|\/)\s*\d+|\bof \d+ signers/i;

const isSetting = ({ kind }: Effect, name: string): boolean =>
  ((kind === "governance" || kind === "parameter") && /^_?(?:set|update)/.test(name)) ||
  (kind === "mint" && /^_?(?:set|notify)/.test(name)) ||
  signing.test(name);

const unnamedValues: Check = (_, { clean, decoded, facts }) =>
  decoded.calls.flatMap((call, i) => {
    if (!isSetting(facts.effects[i] as Effect, call.name)) return [];
    const numbers = numbersIn(call.args);
    if (numbers.length > mostValues)
      return [
        ask("unnamedValue", `${call.name} on ${call.target} sets ${numbers.length} values, too many to compare.`),
      ];
    const spoken = statementsOn(call.name, clean);
    const named = spoken.flatMap(valuesIn);
    return numbers
      .filter(
        (value) => !isNamed(value, named) && !isAll(value, spoken.join("\n")) && !(value === 0 && toNothing(spoken)),
      )
      .map((value) =>
        ask("unnamedValue", `${call.name} on ${call.target} sets ${value}, and the text names no such value.`),
      );
  });

/** "Remove the cap", "no delay any more". */
const toNothing = (spoken: readonly string[]): boolean =>
  spoken.some((statement) =>
    /\b(?:zero|none|without|remov\w*|abolish\w*|disabl\w*|no (?:more|longer))\b/i.test(statement),
  );

const sets =
  /\b(?:to|set|becomes?|new|reduc\w*|lower\w*|rais\w*|increas\w*|decreas\w*|instead|enough|suffic\w*|requir\w*)\b/i;

/** "Voting takes four days" is about the voting period, though it does not say the word. */
const lasting = /period|delay|duration|window|deadline/i;
const spans =
  /\b(?:vot|wait|queue|timelock|delay)\w*\b.*\d*\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|blocks?)\b/i;

/** What the text says about this setting: where it names the function or its subject; the title speaks for what follows. */
function statementsOn(name: string, { title, body }: CleanText): string[] {
  const isAbout = (text: string): boolean =>
    signing.test(name)
      ? signers.test(text)
      : namesFunction(name, text) || namesSubject(name, text) || (lasting.test(name) && spans.test(text));
  const inTitle = isAbout(title);
  const said = statementsOf(body)
    .flatMap((statement) => statement.text.split(/(?<=[a-z)%][.!?])\s+/).map((text) => ({ ...statement, text })))
    .filter(
      ({ text, heading, intro }) =>
        isAbout(`${text}\n${heading}\n${/ ; /.test(text) ? intro : ""}`) || (inTitle && sets.test(text)),
    )
    .map(({ text }) => text);
  return inTitle ? [title, ...said] : said;
}

const halts = /\b(?:freez|froz|paus|halt|stop|suspend|disabl|deactivat|delist|turn(?:s|ed|ing)? off|remov)/i;
const runs =
  /\b(?:unfreez|unfroz|unpaus|resum|lift|re-?open|restart|enabl|activat|allow|list|launch|turn(?:s|ed|ing)? on|start|support)/i;

/** "Freeze the market" over a call that unfreezes it. */
const turnedSwitches: Check = (_, { clean, decoded }) => {
  const text = `${clean.title}\n${clean.body}`;
  return decoded.calls.flatMap(({ name, target, args }) => {
    const flag = args.find((argument) => typeof argument === "boolean");
    const halting = /freez|paus/i.test(name);
    if (!halting && !/active|enabl|borrowing/i.test(name)) return [];
    const stops = halting ? (flag ?? !/^un/i.test(name)) : flag === false;
    if (flag === undefined && !halting) return [];
    const said = (stops ? halts : runs).test(text);
    return said
      ? []
      : [
          ask(
            "turnedSwitch",
            `${name} on ${target} ${stops ? "stops" : "starts"} something, and the text says no such thing.`,
          ),
        ];
  });
};

export const settingChecks: readonly Check[] = [unnamedValues, turnedSwitches];
