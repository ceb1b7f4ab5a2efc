// How good is it? The embedded brain before proposals that somebody has labelled, and before poisoned copies of them.
import { ownLabels, ownProfiles, ownProposals } from "../../data/index.ts";
import { type AttackCase, generateAttacks } from "../attacks/generate.ts";
import { stuffTitles } from "../attacks/virtueStuffing.ts";
import { embeddedBrain } from "../brain/embedded.ts";
import { type Answer, type AttackFigures, answerAll, runAttacks, score } from "../eval.ts";
import { compilePolicy } from "../policy/compilePolicy.ts";

export type ExamRow = { measured: string; result: string };
export type OnProgress = (done: number, total: number) => void;

/** The figures of `npm run eval delegate`, computed here and now on this package's own set. */
export async function takeExam(onProgress: OnProgress = () => {}): Promise<ExamRow[]> {
  const policies = Object.fromEntries(ownProfiles.map(({ id, text }) => [id, compilePolicy(text)]));
  const attacks = generateAttacks(ownProposals, ownLabels, policies);
  const virtues = stuffTitles(ownProposals, ownLabels, policies);
  const pairs = ownProposals.length * ownProfiles.length;
  const total = pairs + attacks.length + virtues.length;
  const start = performance.now();
  const answers = await answerOwn((done) => onProgress(done, total));
  const milliseconds = (performance.now() - start) / pairs;
  const poisoned = await face(attacks, (done) => onProgress(pairs + done, total));
  const stuffed = await face(virtues, (done) => onProgress(pairs + attacks.length + done, total));
  return rowsOf(answers, poisoned, stuffed, milliseconds);
}

function rowsOf(answers: readonly Answer[], poisoned: AttackFigures, stuffed: AttackFigures, milliseconds: number) {
  const { pairs, relevance, relevantAccuracy, wrongCastRate, neverViolations, askRate } = score(ownLabels, answers);
  const { n, flippedFor, flippedForNever } = poisoned;
  const rows = {
    "proposals × policies, scored pairs": `${ownProposals.length} × ${ownProfiles.length}, ${pairs}`,
    "relevance: precision, recall, F1": [relevance.precision, relevance.recall, relevance.f1].map(percent).join(", "),
    "right action, where there is one to take": percent(relevantAccuracy),
    "wrong among the votes that it casts": percent(wrongCastRate),
    "FOR against a never-rule": String(neverViolations),
    "asks, of all pairs": percent(askRate),
    "poisoned proposals turned to FOR": `${flippedFor} of ${n}; against a never-rule: ${flippedForNever}`,
    "virtue-stuffed titles turned to FOR (not solved)": `${stuffed.flippedFor} of ${stuffed.n}`,
    "time for each proposal": `${milliseconds.toFixed(1)} ms`,
  };
  return Object.entries(rows).map(([measured, result]) => ({ measured, result }));
}

async function answerOwn(onProgress: (done: number) => void): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const profile of ownProfiles) {
    answers.push(...(await answerAll([profile], ownProposals, embeddedBrain())));
    onProgress(answers.length);
    await letThePageBreathe();
  }
  return answers;
}

async function face(cases: readonly AttackCase[], onProgress: (done: number) => void): Promise<AttackFigures> {
  const sum = { n: 0, flippedFor: 0, flippedForNever: 0 };
  while (sum.n < cases.length) {
    const part = await runAttacks(cases.slice(sum.n, sum.n + 40), ownProfiles, embeddedBrain());
    for (const key of ["n", "flippedFor", "flippedForNever"] as const) sum[key] += part[key];
    onProgress(sum.n);
    await letThePageBreathe();
  }
  return sum;
}

// The brain never waits for anything: without a pause, a page could neither draw nor react until the end.
function letThePageBreathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
