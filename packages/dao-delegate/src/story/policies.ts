// What Dan could want: three policies to choose from, to change, or to write over.
export const samplePolicies = {
  "commons first": [
    "Vote for public goods and open-source software.",
    "Vote for security audits and bug bounties.",
    "Never vote for minting new tokens or raising inflation.",
    "Abstain on elections and appointments of people.",
    "Ask me about anything that moves more than 5% of the treasury.",
    "Skip everything else.",
  ],
  "close the purse": [
    "Vote for payments of at most $50,000.",
    "Vote against funding requests above $50,000.",
    "Never vote for minting new tokens.",
    "Skip elections, rules of governance and technical upgrades.",
  ],
  "safety only": [
    "Vote for audits, bug bounties and fixes of vulnerabilities.",
    "Vote for taking away admin keys.",
    "Never vote for giving a company or multisig unlimited power over funds.",
    "Ask me about upgrades of contracts.",
    "Skip everything else.",
  ],
} as const;

export type PolicyName = keyof typeof samplePolicies;
export const policyNames = Object.keys(samplePolicies) as [PolicyName, ...PolicyName[]];

/** One statement a line. */
export function samplePolicy(name: PolicyName): string {
  return samplePolicies[name].join("\n");
}
