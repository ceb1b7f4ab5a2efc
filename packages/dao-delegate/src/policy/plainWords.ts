// Words that narrow nothing: a statement about money may contain them and still means any money.

const list = `a about above account all also always an and any anything anyone are around as ask asked asking asks at away back be because being
  below big bigger bill bills budget budgets but by can case cash come comes contributor contributors cost costs could dao daos decide do does dollar dollars
  each every everything exceed exceeding exceeds expensive few fine for from fund funded funding funds get gets give given gives giving go goes going
  grant grants hand handing handout handouts has have high huge i if in into is it its just kind kinds large larger least long longer less like little
  look lot low make makes many may me medium modest money more most much my need needs never new no not of off ok on once one only or other our out outgoing over own
  paid pay paying payment payments payout payouts people per person please proposal proposals purse put reasonable refund refunds request requested requests requesting
  rule rules salary salaries say should single size stay stays remain remains still though whole small smaller so some somebody someone something spend spending stream streams such sum sums take team teams than
  that the their them then there these they thing this those to token tokens too total treasury under until up us usd usdc value vote votes voting want wants was we
  what whatever when whenever where whether which while who will with would worth year years yes you your dai eth single recipient company firm vendor organisation
  organization entity party business corporation
  k m million thousand hundred half quarter percent between within max maximum min minimum most amount amounts figure range tiny cheap bit leave leaves leaving dollar's`;

const plain = new Set(list.split(/\s+/u));

/** The first word that is not plain, such as "marketing" in "any marketing budget"; undefined when all are. */
export function narrowingWord(text: string): string | undefined {
  return text
    .replaceAll(/\bmy delegate(?:'s)?\b/giu, " ")
    .match(/[\p{L}][\p{L}'-]*/gu)
    ?.find((word) => !plain.has(word.toLowerCase()) && !plain.has(word.toLowerCase().replace(/'s$/u, "")));
}
