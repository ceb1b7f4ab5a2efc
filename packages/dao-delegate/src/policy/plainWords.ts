// Words that narrow nothing: a statement about money may contain them and still means any money.

const list = `a about above account all also always an and any anything anyone are around as ask asked asking asks at away back be because being
  below big bigger bill bills budget budgets but by can case cash come comes contributor contributors cost costs could dao daos decide do does dollar dollars
  each every everything exceed exceeding exceeds expensive fine for from fund funded funding funds get gets give given gives giving go goes going
  grant grants hand handing handout handouts has have high huge i if in into is it its just kind kinds large larger least long longer less like
  look lot low make makes many may me medium modest money more most much my need needs never new no not of ok on once one only or other our out outgoing over own
  paid pay paying payment payments payout payouts people per person please proposal proposals purse put reasonable refund refunds request requested requests requesting
  rule rules salary salaries say should single size stay stays remain remains still though whole small smaller so some somebody someone something spend spending stream streams such sum sums take team teams than
  that the their them then there these they thing this those to token tokens too total treasury under until up us usd usdc value vote votes voting want wants was we
  what whatever when whenever where whether which while who will with would worth year years yes you your dai eth single recipient company firm vendor organisation
  organization entity party business corporation
  k m million thousand hundred percent between within max maximum min minimum most amount amounts figure range tiny cheap bit leave leaves leaving dollar's`;

const readAlong = `access admins altogether ballot becomes binaries blacklist bounties cast censor chain change changes cheaper choosing committee committees
  confirmed contract conversion conversions council count counting counts created delegate delegates delegating deposits don't etc even except exception formed
  foundation fixes giveaways granting group groups hands having hired holders holders' hunters incentives including included independent isn't keys let measures move moved
  moves moving multisig names node nodes normal on-chain opposite owns parties pays permissions picking production programme programmes propose proposing
  ratified removed replaced reports rescuers rewards rights roles schemes set signer signers simpler software spent steps steward support swap swaps taking things
  through transfer unless veto whitehat withdrawable withdrawn without i'm i'd i'll kindly always usually generally happily gladly strongly fully today therefore
  ordinary regular everyday average existing current future various several multiple different entire complete real actual
  touch touches touched touching affects affecting involve involves involved up comes buy buying am
  regards sure pls plz gm dear hereby furthermore moreover additionally likewise finally lastly firstly secondly plus note
  shall must concern concerns concerning regarding respect attempt effort run that's it's
  kind sort sorts type types form forms initiative initiatives effort efforts activities projects ideas plans attempts motion motions topic topics question questions
  very really truly definitely clearly simply certainly basically frankly honestly personally course absolutely think believe feel every i've we we're we'd
  holding holdings reserves smart community back ourselves
  hi hello thanks thank matters matter dao's protocol protocols`;

const plain = new Set(list.split(/\s+/u));
const besidesTopics = new Set([...plain, ...readAlong.split(/\s+/u)]);

/** Whether a word narrows nothing. */
export const isPlain = (word: string): boolean =>
  plain.has(word.toLowerCase()) || plain.has(word.toLowerCase().replace(/'s$/u, ""));

/** Whether a word beside a topic that was read changes nothing about it. */
export const isHarmless = (word: string): boolean =>
  besidesTopics.has(word.toLowerCase()) || besidesTopics.has(word.toLowerCase().replace(/'s$/u, ""));

/** The first word that is not plain, such as "marketing" in "any marketing budget"; undefined when all are. */
export function narrowingWord(text: string): string | undefined {
  return text
    .replaceAll(/\bmy delegate(?:'s)?\b/giu, " ")
    .match(/[\p{L}][\p{L}'-]*/gu)
    ?.find((word) => !isPlain(word));
}
