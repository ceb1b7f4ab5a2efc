// The tool of the escrow station: Carol's channel with Bob.

export const channel = {
  channel: {
    title: "Carol's channel with Bob, live",
    lead: "Carol deposits ten cents once. After that a payment is a signature: her new running total. The lab sells its answers to any x402 client; here the stock browser client pays.",
    buy: (count: number) => `Buy ${count} answers`,
    stop: "Stop",
    collect: "Bob collects",
    takeBack: "Carol takes the rest back",
    progress: "Answers bought",
    doing: {
      peer: "One answer is paid with a transaction of its own first, to measure what that costs…",
      buying: "Carol signs, Bob answers…",
      collecting: "Bob brings Carol's newest signature to the chain…",
      returning: "The channel is being closed…",
    },
    done: {
      bought: (count: string) => `${count} more answers, each paid for with a signature.`,
      stopped: (count: string) => `Stopped. Answers of this round: ${count}. Nothing more was signed.`,
      collected: (transactions: number) =>
        `Bob has his money. It took him ${transactions === 1 ? "1 transaction" : `${transactions} transactions`}.`,
      nothing: "There is nothing to collect: Bob has been paid for everything.",
      returned: "The channel is closed. Carol has her rest.",
    },
    meter: {
      answers: "Answers",
      signed: "Signed over to Bob",
      left: "Left of the deposit",
      saved: "Gas saved",
    },
    claimed: (dollars: string) => `of which Bob has claimed ${dollars} on chain`,
    peer: (gas: string) => `A payment of its own took ${gas} gas, measured in this run.`,
    unmeasured: "Measured with the first answer.",
    breakEven: (answers: string) => `All of the channel's transactions cost as much as ${answers} of those.`,
    figure: (alone: string, together: string) =>
      `Gas over answers. Paid one by one: ${alone}. Through the channel: ${together}.`,
    alone: "paid one by one",
    together: "through the channel",
    moves: "What the chain saw",
    noMoves: "Nothing yet.",
    move: {
      opened: "Carol's deposit opens the channel",
      collected: "Bob collects",
      returned: "Carol takes the rest back",
    },
    gas: (gas: string) => `${gas} gas`,
    last: "The last answer",
    drawing: "The drawing that was asked about",
    says: "The model says",
    noLast: "No answer yet.",
    failed: "This did not work",
    notSold: (status: number, reason: string) =>
      `The lab did not sell an answer (${status}${reason && `: ${reason}`}).`,
    notSoldFix: "Nothing more was charged. Try again; if it stays, let Bob collect and close the channel.",
  },
};
