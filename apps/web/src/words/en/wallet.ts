// Who this tab is, and the wallets that sign for it.

export const wallet = {
  anyone: {
    menu: "In this tab, be",
    youAre: (name: string) => `You are ${name}. Be somebody else, or choose a wallet`,
    names: { ada: "Ada", bob: "Bob", carol: "Carol", dan: "Dan", eve: "Eve", visitor: "A visitor" },
    roles: {
      ada: "creates works, and signs them",
      bob: "runs the model, and answers",
      carol: "pays for answers",
      dan: "votes in the DAO, by his delegate",
      eve: "cheats wherever she can",
      visitor: "a stranger, with a key of this tab",
    },
  },
};
