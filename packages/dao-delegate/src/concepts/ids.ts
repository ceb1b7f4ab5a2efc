// The topics of DAO governance that a policy can speak of. Each has a direction: raising inflation is not lowering it.

/** Every concept, with the words that the read-back table shows for it. */
export const CONCEPT_NAMES = {
  anything: "any proposal",
  // money that leaves the treasury
  spending: "funding requests and payments",
  workingGroups: "budgets and running of working groups",
  publicGoods: "public goods and open source",
  grantsProgramme: "grants programmes and hackathons",
  programmeCut: "ending or shrinking incentives and grants programmes",
  serviceProviders: "the service-provider programme",
  // money that stays in the treasury
  treasuryManagement: "treasury management of any kind",
  treasurySwap: "swaps into stablecoins",
  treasuryLocked: "borrowing against the treasury, or locking it up",
  realWorldAssets: "real-world and custodied assets",
  endowment: "moving funds into the endowment",
  treasuryYield: "yield on idle treasury money",
  // the token
  inflationUp: "minting, inflation, emissions",
  inflationDown: "less inflation, fewer emissions",
  buybackBurn: "burns, buybacks and protocol fees for holders",
  tokenGiveaway: "handing out the DAO's own token",
  tokenomics: "token economics",
  // people
  people: "elections, appointments and removals of people",
  vendorChoice: "choosing providers or managers",
  // safety
  securityWork: "audits, bounties, fixes, safe harbour",
  privilegeRevoked: "taking privileged powers away",
  powerGranted: "unlimited power for a company or multisig",
  blockingPower: "powers to freeze, veto or blacklist",
  upgrade: "upgrades of contracts or chain software",
  // who decides
  easierVoting: "easier proposing, delegating and voting",
  powerToBody: "decisions moved to a council or multisig",
  powerSpread: "stake or votes spread over more parties",
  governanceProcess: "rules of governance",
  // the rest
  legal: "lawsuits and legal bills",
  legalEntity: "setting up a legal entity",
  integration: "new chains, bridges, DNS, layer 2",
  windDown: "closing working groups or programmes",
  parameters: "risk parameters, prices and settings",
  riskTighter: "lower caps and collateral factors, frozen or delisted assets",
  riskLooser: "higher caps and collateral factors",
  assetListing: "listing new assets or collateral",
  partnership: "partnerships and acquisitions",
} as const;

export type ConceptId = keyof typeof CONCEPT_NAMES;
