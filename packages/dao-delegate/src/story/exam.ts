// How good is it? The embedded brain before proposals that somebody has labelled, and before poisoned copies of them.
import { ownLabels, ownProfiles, ownProposals } from "../../data/index.ts";
import { generateAttacks } from "../attacks/generate.ts";
import { stuffTitles } from "../attacks/virtueStuffing.ts";
import { embeddedBrain } from "../brain/embedded.ts";
import { answerAll, runAttacks, score } from "../eval.ts";
import { compilePolicy } from "../policy/compilePolicy.ts";

export type ExamRow = { measured: string; result: string };

/** The figures of `npm run eval delegate`, computed here and now on this package's own set. */
export async function takeExam(): Promise<ExamRow[]> {
  const brain = embeddedBrain();
  const start = performance.now();
  const answers = await answerAll(ownProfiles, ownProposals, brain);
  const milliseconds = (performance.now() - start) / answers.length;
  const { pairs, relevance, relevantAccuracy, wrongCastRate, neverViolations, askRate } = score(ownLabels, answers);
  const policies = Object.fromEntries(ownProfiles.map(({ id, text }) => [id, compilePolicy(text)]));
  const attacks = generateAttacks(ownProposals, ownLabels, policies);
  const { n, flippedFor, flippedForNever } = await runAttacks(attacks, ownProfiles, brain);
  const stuffed = await runAttacks(stuffTitles(ownProposals, ownLabels, policies), ownProfiles, brain);
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

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
