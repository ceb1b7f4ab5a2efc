// The whole story, with Eve at each stage. A stage is played when she needs it, and stays for those after it.

import { inDollars } from "@synergy/escrow";
import type { World } from "@synergy/kit";
import * as loops from "@synergy/loop";
import * as story from "@synergy/loop/story";
import { sampleDigits } from "@synergy/model";
import type { Scene } from "../scene.ts";

type Stages = ReturnType<typeof stagesOf>;

const attacks: Record<string, (stages: Stages) => Promise<string>> = {
  copyTheWork: async ({ loop, ordered }) => loops.copyTheWork(loop, (await ordered()).work),
  takeTheModel: async ({ loop, registered }) => loops.takeTheModel(loop, (await registered()).uid),
  turnTheRoyalty: async ({ loop, registered }) => {
    await registered();
    return loops.turnTheRoyalty(loop, await drawn());
  },
  cashInEarly: async ({ loop, opened }) => loops.cashIn(loop, (await opened()).order),
  changeTheDigit: async ({ loop, opened, proven }) =>
    loops.changeTheDigit(loop, (await opened()).order, await proven()),
  cashInTwice: async ({ loop, paid }) => loops.cashIn(loop, await paid()),
  setTheRoyalty: async ({ loop, registered }) => {
    await registered();
    return loops.setTheRoyalty(loop);
  },
  copyTheProposal: async ({ loop, desk, proposed }) => {
    const copy = await loops.copyTheProposal(loop, await proposed());
    const [read] = await story.readProposals(loop, await desk(), [copy]);
    return loops.voteForTheCopy(await desk(), copy, read!.decision);
  },
  castEarly: async ({ desk, announced }) => loops.castEarly(await desk(), await announced()),
  executeEarly: async ({ loop, queued }) => loops.executeEarly(loop, await queued()),
  orderUnderOldTerms: async ({ loop, paid, executed }) => {
    const order = await paid();
    await executed();
    return loops.orderUnderOldTerms(loop, order, await drawn());
  },
};

export const attempts = Object.keys(attacks);

const price = 1_000_000n;
const royalty = { before: 1000, after: 1500 };
const drawn = () => story.drawn(sampleDigits[7]!.pixels);

export async function setScene({ chain, contracts }: World): Promise<Scene> {
  const loop = await loops.deployLoop(chain, contracts);
  await story.fillPockets(loop, [chain.actors.bob, chain.actors.carol, chain.actors.eve]);
  const stages = stagesOf(loop);
  const percent = story.percent(royalty.before);
  const figures = { price: inDollars(price), royalty: percent, after: story.percent(royalty.after) };
  return { figures, attempt: (name) => attacks[name]!(stages) };
}

/** The story in stages, each played once. */
function stagesOf(loop: loops.Loop) {
  const { ada, bob, carol, lab } = loop.chain.actors;
  const ordered = once(() => story.orderPicture(loop));
  const registered = once(async () => {
    const { record } = await story.deliverPicture(loop, await ordered());
    await loops.registerModel(loop, bob, { price, royaltyBps: royalty.before, works: [record.uid] });
    return record;
  });
  const opened = once(async () => {
    await registered();
    const drawing = await drawn();
    return { drawing, order: await loops.openModelJob(loop, carol, drawing.imageCommitment, lab) };
  });
  const proven = once(async () => {
    const { order, drawing } = await opened();
    return loops.proveAnswer(loop, order, drawing);
  });
  const paid = once(async () => {
    const { order } = await opened();
    await loops.handInAnswer(loop, bob, order, await proven());
    await loops.releaseWithProof(loop, lab, order);
    return order;
  });
  const desk = once(() => story.openDesk(loop));
  const proposed = once(async () => {
    await registered();
    await desk();
    return loops.proposeRoyalty(loop, ada, royalty.after, loops.royaltyText(royalty.after, royalty.before));
  });
  const announced = once(async () => {
    const cases = await story.readProposals(loop, await desk(), [await proposed()]);
    return (await story.announce(loop, await desk(), cases))[0]!;
  });
  const queued = once(async () => {
    await story.castWhenDue(loop, await desk(), await announced());
    await loops.queueWhenOver(loop, lab, await proposed());
    return proposed();
  });
  const executed = once(async () => loops.executeWhenDue(loop, lab, await queued()));
  return { loop, ordered, registered, opened, proven, paid, desk, proposed, announced, queued, executed };
}

function once<T>(play: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= play();
    return result;
  };
}
