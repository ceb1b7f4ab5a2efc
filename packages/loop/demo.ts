import { signedName } from "@synergy/attestation";
import { agendaOf, boardOf, confirmationTable } from "@synergy/dao-delegate";
import { inDollars } from "@synergy/escrow";
import { defineDemo, nameOf } from "@synergy/kit";
import { sampleDigits } from "@synergy/model";
import * as eve from "./src/eve.ts";
import * as loops from "./src/index.ts";
import * as story from "./src/story/index.ts";

const info = {
  id: "loop",
  title: "The loop",
  lecture: "Data, inference, governance",
  minutes: 10,
  summary: "Ada's work is signed, Carol pays, Bob proves, the money splits, and the DAO changes the rule.",
  translations: { es: story.es },
};

export default defineDemo(info, async (stage) => {
  const { ada, bob, carol, lab } = stage.actors;
  const { step, say, show, table, chart, picture, blocked, progress, t } = story.speak(stage);

  await step("Bob orders a picture from Ada: his dollars wait until it is on record under her name");
  say("A contract keeps his two dollars until the Ethereum Attestation Service says that this picture is Ada's.");
  const loop = await loops.deployLoop(stage.chain, stage.contracts);
  await story.fillPockets(loop, [bob, carol]);
  const ordered = await story.orderPicture(loop);
  blocked("copies Ada's registration while it is on its way", await eve.copyTheWork(loop, ordered.work));
  const { record, paid, signed, verdict } = await story.deliverPicture(loop, ordered);
  picture("Ada's picture, with a credential that names the record", signed);
  await stage.keep(signedName(signed), signed);
  show("whoever finds this file can tell: it is", verdict);
  show("attestation", record.uid);
  table("paid by the contract that saw the attestation", story.paymentRows(paid));

  await step("Bob registers his model: what an answer costs, and whose work it owes a part to");
  say(
    "That it learned from her picture is Bob's word (in truth, the lab's model learned from public digits). Whom he then owes is not: that is read from the attestation.",
  );
  await loops.registerModel(loop, bob, { price: 1_000_000n, royaltyBps: 1000, works: [record.uid] });
  const model = await loops.modelOf(loop);
  show("model", model.root);
  show("one answer costs", inDollars(model.terms.price));
  show("of which the creators get", story.percent(model.terms.royaltyBps));
  show("the creator, says the attestation, is", nameOf(model.payees[0]!));
  blocked("offers the same model as hers, without a royalty", await eve.takeTheModel(loop, record.uid));

  await step("Carol draws a digit and orders an answer: one signature for money, terms and picture");
  say("She signs once: this much, for an answer of this model, for this drawing, with Ada's part in it.");
  const pixels = await stage.ask.drawing("drawing", t("Draw a digit, or keep this one"), sampleDigits[7]!.pixels);
  const drawing = await story.drawn(pixels);
  picture("what Carol drew: Bob will see it, the chain will not", drawing.png);
  const order = await loops.openModelJob(loop, carol, drawing.imageCommitment, lab);
  show("all that the chain sees of it", drawing.imageCommitment);
  show("waiting in escrow", inDollars(order.job.amount));
  blocked("orders as well, and puts herself in Ada's place", await eve.turnTheRoyalty(loop, drawing));

  await step("Bob's model reads the drawing, and he proves what it says");
  say("The proof says that this model, on the picture behind Carol's commitment, gives this digit, and nothing else.");
  blocked("wants Bob to be paid before there is a proof", await eve.cashIn(loop, order));
  const onProgress = (_: string, done: number, total: number) => progress("proving", done, total);
  const proven = await loops.proveAnswer(loop, order, drawing, { onProgress });
  blocked("hands in Bob's proof with another digit", await eve.changeTheDigit(loop, order, proven));
  const { gasUsed } = await loops.handInAnswer(loop, bob, order, proven);
  show("the model says", proven.class);
  show("proven in", `${Math.round(proven.milliseconds)} ms`);
  show("gas for the proof", gasUsed);

  await step("The escrow sees the proof: Carol's dollar is divided, and Ada has her royalty");
  say("Anybody may ask the escrow to look for the proof. If it is there, everybody is paid at once.");
  const first = await loops.releaseWithProof(loop, lab, order);
  table("who receives what", story.paymentRows(first.paid));
  blocked("has the job paid a second time", await eve.cashIn(loop, order));

  await step("Dan lends his votes to an AI delegate; Ada proposes another royalty");
  say("Dan says in plain words what he cares about. A contract, his guard, holds the delegate to it.");
  const desk = await story.openDesk(loop);
  table("what Dan told his delegate", confirmationTable(desk.policy));
  const wanted = await stage.ask.choice("royalty", t("What shall the creators get?"), ["15%", "20%", "5%"]);
  const bps = 100 * Number.parseInt(wanted, 10);
  const proposal = await loops.proposeRoyalty(loop, ada, bps, loops.royaltyText(bps, model.terms.royaltyBps));
  table("on the agenda", agendaOf([proposal]));
  blocked("sets the royalty herself", await eve.setTheRoyalty(loop));

  await step("The delegate reads the words and the calls, and comes to a verdict");
  say("A text can promise anything, so it reads the calls that would really run as well.");
  const copy = await eve.copyTheProposal(loop, proposal);
  const [read, readCopy] = await story.readProposals(loop, desk, [proposal, copy]);
  table("it votes", boardOf([read!.decision]).votes);
  const reason = await eve.voteForTheCopy(desk, copy, readCopy!.decision);
  blocked("puts the same words over a call that pays her 20,000 LAB, and even steals the delegate's key", reason);

  await step("The vote is announced, Dan has a minute to veto it, and it is cast through his guard");
  const [vote] = await story.announce(loop, desk, [read!]);
  blocked("casts it at once", await eve.castEarly(desk, vote!));
  table("votes, in LAB", [await story.castWhenDue(loop, desk, vote!)]);
  say("Until the vote ends, Dan can still overrule his delegate by voting himself.");

  await step("The timelock carries the decision out: nobody else can");
  say(
    "The registry listens to the timelock, and the timelock to what was voted: not to Bob, not to Ada, not to the lab.",
  );
  await loops.queueWhenOver(loop, lab, proposal);
  blocked("runs it before its time", await eve.executeEarly(loop, proposal));
  await loops.executeWhenDue(loop, lab, proposal);
  const changed = await loops.modelTerms(loop);
  show("version of the terms", changed.version);
  show("of which the creators get", story.percent(changed.royaltyBps));

  await step("Carol asks again: the next payment follows the new rule");
  say("Jobs that were open keep the terms that they were opened under. New ones get the new terms.");
  const again = await story.drawn(pixels);
  blocked("orders under the old terms", await eve.orderUnderOldTerms(loop, order, again));
  const next = await loops.openModelJob(loop, carol, again.imageCommitment, lab);
  await loops.handInAnswer(loop, bob, next, await loops.proveAnswer(loop, next, again, { onProgress }));
  const second = await loops.releaseWithProof(loop, lab, next);
  table("who receives what", story.paymentRows(second.paid));
  chart(story.creatorsParts(first.paid, second.paid));
  say("Each step was checked by a contract. What that does not prove is in the lesson.");
});
