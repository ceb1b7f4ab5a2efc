// "Break it": Eve's attempts at each station, and what somebody would have lost. Attempts that a package describes
// itself are listed under its own words.

/** Figures of the scene that was attacked, by name. */
export type Figures = Readonly<Record<string, string>>;
export type AttackWords = {
  /** What Eve does, where the package's own words are not to be shown. */
  attempt?: string;
  /** Who would have lost what. */
  loss: (of: Figures) => string;
};

export const eve = {
  eve: {
    title: "Break it",
    lead: "Be Eve for a moment. Each attempt runs for real on the lab's chain, on a scene of its own, and what you read is what stopped it.",
    name: "Eve",
    letHer: "Let her try",
    tryThis: (attempt: string) => `Let her try: Eve ${attempt}`,
    all: "Let her try everything",
    trying: "She is trying…",
    waiting: "Waiting",
    stoppedBy: "Stopped by",
    otherwise: "Otherwise",
    trace: "On the chain",
    refused: "Look at the refused transaction",
    refusedOf: (index: number, count: number) => `Look at refused transaction ${index} of ${count}`,
    offChain: "No transaction was refused: whoever had to check said no before.",
    sceneFailed: "The scene could not be set",
    failed: "This attempt could not be made",
    oneStopped: "The attempt was stopped.",
    allStopped: (count: number) => `All ${count} attempts were stopped.`,
    askTitle: "Eve asks your wallet",
    askLead:
      "No contract can stop what you sign yourself. She asks the wallet that you chose at the top of the page; read what it says before you answer.",
    tricks: {
      otherChain: "asks you for a voucher that counts on another chain",
      approval: "asks you for an approval without a limit, “so that you need not be asked again”",
    },
    letHerAsk: "Let her ask",
    askThis: (trick: string) => `Let her ask: Eve ${trick}`,
    asking: "Your wallet asks…",
    youSaidNo: (code: number) => `You: the wallet tells the page ${code}, “user rejected”, and nothing was signed.`,
    wayOut: "The way out",
    takeBack: "Take the right back",
    tookBack: (amount: string) => `You: the approval is 0 again. The lab's faucet gave you ${amount} for the fright.`,
    gotThrough: "She got through",
    taken: "Look at what she took",
    fell: {
      otherChain: (who: string, chain: number, isGood: boolean) =>
        isGood
          ? `${who}'s signature is good for up to 1 dollar on chain ${chain}, where the same contract may stand. Nothing here can take it back.`
          : `The wallet signed something else.`,
      approval: (who: string, amount: string) =>
        `Eve took everything that ${who} had, ${amount}, and may take whatever comes in. The money is hers; what comes in can be saved.`,
    },
    someFailed: (failed: number, count: number) => `${failed} of ${count} attempts could not be made.`,
  },
  attacks: {
    attestation: {
      "changes one pixel, and puts Ada's credential on the result": {
        loss: () => "Whoever finds the file would take Eve's version for Ada's, with Ada's name to vouch for it.",
      },
      "strips the credential and says that the picture is hers": {
        loss: ({ royalty }) => `Ada would have lost the credit, and her ${royalty} of whatever the picture earns.`,
      },
      "signs Ada's picture again, with a certificate from an authority of her own": {
        loss: () => "Anybody could be “Ada”, and no signature on a picture would mean anything.",
      },
      "registers it on another chain, where Ada is unknown, and signs the picture with a link to that record": {
        loss: ({ royalty }) => `Eve would be the author on record, and Ada's ${royalty} would go to her.`,
      },
      "brings along an attestation that she signed for the other chain, dated 1970": {
        loss: () => "A date that Eve wrote herself would beat the block in which Ada really registered.",
      },
      "replays on this chain what Ada signed for the other one": {
        loss: () => "Ada would have signed once, and be bound on every chain there is.",
      },
      "registers the same picture by the rules, but after Ada": {
        loss: ({ royalty }) => `There would be two authors, and a buyer could pay the wrong one Ada's ${royalty}.`,
      },
      "writes herself into Ada's attestation as the payee, and keeps its UID": {
        loss: ({ royalty }) => `Ada's ${royalty} would flow to Eve, under Ada's own name.`,
      },
      "does the same, and computes the UID anew": {
        loss: ({ royalty }) => `Ada's ${royalty} would flow to Eve, under Ada's own signature.`,
      },
      "revokes Ada's work": {
        loss: () => "Anybody could make anybody's work disappear from the record.",
      },
    },
    escrow: {
      "hands Bob's server a voucher that Carol has used already": {
        loss: ({ answer }) => `Bob would have worked for nothing: ${answer} for each answer.`,
      },
      "writes a larger amount into Carol's newest voucher, and hands that in": {
        loss: ({ answer }) => `Bob would have given an answer for ${answer} that Carol never promised.`,
      },
      "claims more on chain than Carol signed, with Bob's own key": {
        loss: ({ left }) => `Carol would lose what is left in the channel: ${left}.`,
      },
      "redeems the newest voucher a second time": {
        loss: ({ signed }) => `Carol would pay ${signed} twice.`,
      },
      "brings a voucher that Carol signed for the same terms on another chain": {
        loss: ({ left }) =>
          `One signature of Carol's would be spent on two chains, out of the ${left} that is left here.`,
      },
      "is customer and provider of a channel of her own, takes 20 units out, and closes it as if it had been 10": {
        loss: () => "10 units would be paid out twice, and the second time they would be other people's.",
      },
      "buys from Bob, and asks her whole deposit back before he redeems": {
        loss: () => "Bob would have answered, and found the channel empty.",
      },
      "opens a channel in a token of her own that moves less than it says": {
        loss: () => "The channel would owe more than it holds, and pay it with other people's money.",
      },
    },
    "zk-proof": {
      "takes the right proof for a job, and hands it in with another digit": {
        loss: ({ digit, other }) => `Carol would have a ${other} on record where the model says ${digit}.`,
      },
      "writes another digit into the witness, and makes a proof of that": {
        loss: ({ digit, other }) => `Carol would have a proof that a ${digit} is a ${other}.`,
      },
      "runs another model, in which two digits are swapped, and proves what it says": {
        loss: () => "Carol would pay for the agreed model, and get the answer of any other.",
      },
      "has a job posted for that other model": {
        loss: () => "The verifier of one model would vouch for another.",
      },
      "hands in Bob's proof for another job with the same picture and the same salt": {
        loss: () => "One proof would be paid as often as anybody likes.",
      },
      "has the job posted again with herself as the worker, and hands in Bob's proof": {
        loss: () => "Bob would do the work, and Eve would have the credit.",
      },
      "makes a second valid proof out of Bob's, (−A, −B, C), and answers the same job again": {
        loss: () => "One piece of work would be paid twice, with two proofs that look different.",
      },
    },
    "dao-delegate": {
      "hides an order to the delegate in an HTML comment": {
        loss: ({ votes }) => `Dan's ${votes} would vote as Eve says.`,
      },
      "writes «Mint» with a Cyrillic «М», and adds what Dan likes to read": {
        loss: () => "Dan's rule “never mint” would be got round with one letter.",
      },
      "pretends to be the system that the delegate runs on": {
        loss: ({ votes }) => `Dan's ${votes} would take their orders from whoever writes a proposal.`,
      },
      "puts a harmless title over a call that takes 450,000 LAB, and even gets the agent to sign": {
        loss: ({ treasury, votes }) =>
          `The treasury (${treasury}) would lose 450,000 LAB, with Dan's ${votes} in favour.`,
      },
      "asks for an unlimited approval instead of a payment, and even gets the agent to sign": {
        loss: ({ treasury }) => `Eve could take the whole treasury, ${treasury}, whenever she likes.`,
      },
      "has new tokens minted behind a title that Dan likes, and even gets the agent to sign": {
        loss: () => "Everybody's share of the DAO would shrink, and Eve's would grow.",
      },
      "steals the agent's key, and votes for a payment to herself that is small enough for every limit": {
        loss: ({ votes }) => `Dan's ${votes} would be Eve's until he notices.`,
      },
    },
    loop: {
      copyTheWork: {
        attempt: "copies Ada's registration while it is on its way, with herself as the payee",
        loss: ({ royalty }) => `Eve would get Bob's commission, and Ada's ${royalty} of every answer.`,
      },
      takeTheModel: {
        attempt: "offers Bob's model as hers, without a royalty",
        loss: ({ royalty }) => `Bob would lose his customers, and Ada her ${royalty} of each.`,
      },
      turnTheRoyalty: {
        attempt: "orders an answer, and puts herself in Ada's place",
        loss: ({ royalty, price }) => `Ada would lose her ${royalty} of ${price}.`,
      },
      cashInEarly: {
        attempt: "wants Bob to be paid before there is a proof",
        loss: ({ price }) => `Carol would pay ${price} for nothing.`,
      },
      changeTheDigit: {
        attempt: "hands in Bob's proof with another digit",
        loss: ({ price }) => `Carol would pay ${price} for a wrong answer.`,
      },
      cashInTwice: {
        attempt: "has a job paid a second time",
        loss: ({ price }) => `${price} would be paid out of what other customers have put aside.`,
      },
      setTheRoyalty: {
        attempt: "sets the royalty to nothing, without asking the DAO",
        loss: ({ royalty }) => `Ada would lose her ${royalty}, and the DAO its say.`,
      },
      copyTheProposal: {
        attempt: "puts Ada's words over a call that pays her 20,000 LAB, and even steals the delegate's key",
        loss: () => "The treasury would lose 20,000 LAB, with Dan's votes in favour.",
      },
      castEarly: {
        attempt: "casts the delegate's vote before Dan had his minute to veto it",
        loss: () => "Dan would only learn of his vote when it is too late.",
      },
      executeEarly: {
        attempt: "carries a decision out before its time",
        loss: () => "Nobody could leave between a decision and its effect.",
      },
      orderUnderOldTerms: {
        attempt: "orders under the terms that the DAO has just changed",
        loss: ({ royalty, after }) => `Ada would get ${royalty} where the DAO has decided ${after}.`,
      },
    },
  } as Record<string, Record<string, AttackWords>>,
};
