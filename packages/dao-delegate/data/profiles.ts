// Six policies, each in three wordings of one meaning. The people behind them are as invented as the DAOs.

export type Profile = {
  readonly id: string;
  readonly text: string;
  readonly paraphrase: string;
  readonly paraphrase2: string;
};

export const ownProfiles: readonly Profile[] = [
  {
    id: "teacher",
    text: `I teach physics and hold a few tokens because I believe in the commons.
- Vote for grants to open-source software and other public goods.
- Never vote for minting tokens or for higher inflation; vote against it.
- Abstain on elections and on who gets removed or hired.
- Ask me about anything that moves more than 10% of the treasury.
- Skip everything else.`,
    paraphrase:
      "My delegate should say yes when the DAO pays for free software or other public goods. Printing tokens or raising inflation is never acceptable, so vote no on that. If people are elected, appointed or dismissed, or a firm gets picked, stay neutral. Whenever more than 10 percent of the treasury would be moved, check with me first. I don't care about anything else.",
    paraphrase2: `1) Support funding of public goods and libre software.
2) Oppose, without exception, new issuance of tokens and increased emissions.
3) Votes about persons or about choosing a vendor: abstain.
4) Get my approval before voting when over 10% of the treasury changes hands.
5) Ignore the rest.`,
  },
  {
    id: "treasurer",
    text: `I watch the purse.
- Vote against any funding request above $300,000.
- Vote for requests up to $75,000.
- Ask me about requests in between.
- Vote for swapping ETH into stablecoins and for topping up the endowment; that isn't spending.
- Vote against acquisitions of other companies.
- Skip elections, parameters, governance rules and code upgrades.`,
    paraphrase:
      "Please be thrifty. Say no to asks for money above 300k USD and yes to asks of at most 75k USD; from 75k to 300k USD, check with me. Converting ether to a stablecoin and moving funds into the endowment are fine: yes. Say no when the DAO wants to buy another company. I don't follow votes about people, settings, voting rules or contract code.",
    paraphrase2: `1) Oppose requests for funds worth more than USD 300,000, whether grants, budgets or streams.
2) Approve requests of 75,000 USD or less.
3) For requests between 75,000 and 300,000 USD get my approval before voting.
4) Approve selling ETH for stables, and filling the endowment.
5) Oppose buying other firms.
6) Ignore people votes, parameters, governance process and upgrades.`,
  },
  {
    id: "guardian",
    text: `I break contracts for a living, so that others can't.
- Vote for audits, bug bounties, fixes of vulnerabilities and safe harbour for whitehats.
- Vote for revoking admin keys, minter roles and controllers.
- Ask me about any other upgrade of contracts or chain software.
- Never vote for giving a council, company or multisig unlimited power over funds or contracts.
- Skip budgets, elections, tokenomics and legal matters.`,
    paraphrase:
      "I am a security researcher. Yes to security reviews, rewards for bug hunters, patches of known holes, and protection for whitehat rescuers. Yes to taking away privileged access such as owner keys, minting rights or controller roles. If any other contract is upgraded or replaced, or nodes get new software, check with me first. Never support open-ended power over money or code for a company, a council or a multisig. Not interested in spending, people votes, token economics or law.",
    paraphrase2: `1) Approve paying for audits and bug bounties, closing vulnerabilities, and whitehat safe harbours.
2) Approve dropping privileged roles: admins, minters, controllers.
3) For other upgrades of contracts or node software get my approval before voting.
4) I refuse to give any group or firm unbounded control over contracts or treasury money.
5) Ignore funding, elections, tokenomics and legal matters.`,
  },
  {
    id: "holder",
    text: `I bought tokens and would like them to keep their worth.
- Never vote for minting new tokens, more emissions or longer reward programmes; vote against those.
- Vote for buybacks, burning tokens, lower emissions and turning on protocol fees.
- Vote against airdrops and other giveaways of the DAO's own token.
- Vote for putting idle treasury money to work for yield, but ask me when more than $4 million is moved.
- Skip elections, legal matters, working groups and upgrades.`,
    paraphrase:
      "Dilution is out of the question: no new tokens, no additional emissions, no prolonged liquidity rewards - always vote no. Yes to repurchasing and burning tokens, to cutting emissions, and to the fee switch. No to handing out our own token in airdrops or incentives. Earning yield on idle reserves: yes, but check with me if over 4 million dollars moves. Votes on people, lawsuits, working group housekeeping and code changes are not my thing.",
    paraphrase2: `1) I refuse inflation: oppose creating tokens, raising emissions and extending reward programmes.
2) Approve buying back or burning tokens, reducing emissions, and enabling protocol fees.
3) Oppose distributing the native token as airdrops or giveaways.
4) Approve yield on idle treasury funds; above 4,000,000 USD get my approval before voting.
5) Ignore people votes, legal matters, working groups and code.`,
  },
  {
    id: "town-hall",
    text: `A DAO is its holders.
- Vote for everything that makes it easier for ordinary holders to propose, delegate or vote.
- Vote against shifting decisions from the token vote to a council, committee or multisig.
- Ask me about elections and about adding or removing signers.
- Abstain on lawsuits and legal fees.
- Skip budgets, treasury management, parameters and upgrades.`,
    paraphrase:
      "I want the community to stay in charge. Support whatever makes proposing, delegating and voting simpler or cheaper for normal holders. Say no if authority moves away from token holders to a committee, council or multisig. When people are elected, or signers are added or replaced, check with me. Stay neutral on court cases and lawyers' bills. Leave out spending, treasury operations, settings and contract upgrades.",
    paraphrase2: `1) Approve lowering the barrier for regular holders to vote, delegate or put up proposals.
2) Oppose moving decisions of token holders to councils, committees or signer groups.
3) When persons are elected, or signers change, get my approval before voting.
4) Court cases and legal bills: abstain.
5) Ignore funding, treasury operations, parameters and code.`,
  },
  {
    id: "connector",
    text: `I build apps on top of all this.
- Vote for working group budgets and for service provider programmes.
- Vote for new chains, bridges, rollups and DNS names.
- Never vote for closing working groups or contributor programmes; vote against that.
- Ask me if one company asks for more than $300,000.
- Abstain on legal fees and lawsuits.
- Skip the endowment, risk parameters, prices, emissions and elections.`,
    paraphrase:
      "I am a developer. Say yes to money for working groups and for the service providers. Say yes to deployments on other chains, bridges, layer 2 and DNS integration. Shutting down a working group or a contributor programme is a hard no, always vote no. If a single firm wants over 300 thousand dollars, check with me. Stay neutral on court cases and lawyers' bills. Not interested in the endowment, risk settings, prices, emissions or votes about people.",
    paraphrase2: `1) Approve budgets of working groups, and the service provider scheme.
2) Approve integrations: more chains, bridges, rollups, DNS TLDs.
3) I refuse to dissolve working groups or end contributor schemes: oppose.
4) If one firm wants more than 300,000 USD, get my approval before voting.
5) Litigation and lawyers' invoices: abstain.
6) Ignore endowment handling, risk parameters, pricing, emissions and people votes.`,
  },
];
