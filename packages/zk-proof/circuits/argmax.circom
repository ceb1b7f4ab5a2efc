pragma circom 2.2.0;

include "bits.circom";

// Argmax(HALF, BITS): class is the place of the greatest of 2 * HALF scores; of equals, the first.
// Input         scores[2 * HALF]  signed integers (a negative x is p - x)
//               class             any field element
// Output        best              scores[class]
// Precondition  no two scores differ by p - 2^BITS[i] or more. An honest prover succeeds if no loser in lane i is
//               2^BITS[i] or more behind
// Proves        0 <= class < 2 * HALF, scores[class] > every earlier score, scores[class] >= every later one
// Cost          3 * HALF - 1 constraints, and BITS[i] for each of the 2 * HALF - 1 losers
//
//   scores    z0 z1 z2 z3 z4   z5 z6 z7 z8 z9      class = 7 = 5 * 1 + 2
//   1. swap   z5 z6 z7 z8 z9   z0 z1 z2 z3 z4      if the winner is in the second half, swap the halves
//   2. remove z5 z6    z8 z9   z0 z1 z2 z3 z4      close the gap at place 2: nine losers are left,
//   3. compare     z7 - loser >= 0                 and the winner is the sum of all less the sum of the losers
//
// To compare all ten with the winner would be simpler, but one of the ten comparisons would be the winner's with itself.
template Argmax(HALF, BITS) {
    signal input scores[2 * HALF];
    signal input class;
    signal output best;

    // class = HALF * inSecond + place. A hint, and one constraint: inSecond is 0 or 1.
    signal inSecond <-- class \ HALF;
    inSecond * (inSecond - 1) === 0;
    var place = class - HALF * inSecond;

    // isPlace[j] = 1 where j = place, otherwise 0. Hints, made sound by three facts: wherever j differs from place, the
    // constraint forces 0; all of them (the last is what is missing to 1) add up to 1; and they point to place.
    // If place is not in 0 to HALF - 1, the first forces all but the last to 0, and the last points elsewhere.
    signal isPlace[HALF - 1];
    var isLast = 1;
    var pointsTo = 0;
    for (var j = 0; j < HALF - 1; j++) {
        isPlace[j] <-- place == j ? 1 : 0;
        isPlace[j] * (place - j) === 0;
        isLast -= isPlace[j];
        pointsTo += j * isPlace[j];
    }
    pointsTo + (HALF - 1) * isLast === place;

    // 1. The half with the winner comes first.
    signal swap[HALF];
    var here[HALF];
    var there[HALF];
    var sum = 0;
    for (var j = 0; j < HALF; j++) {
        swap[j] <== inSecond * (scores[HALF + j] - scores[j]);
        here[j] = scores[j] + swap[j];
        there[j] = scores[HALF + j] - swap[j];
        sum += here[j];
    }

    // 2. Without the winner: places before it stay, places after it move up by one.
    signal gap[HALF - 1];
    var isPassed[HALF - 1]; // 1 if the winner is at place j or before
    var loser[2 * HALF - 1];
    for (var j = 0; j < HALF - 1; j++) {
        isPassed[j] = isPlace[j];
        if (j > 0) { isPassed[j] += isPassed[j - 1]; }
        gap[j] <== isPassed[j] * (here[j + 1] - here[j]);
        loser[j] = here[j] + gap[j];
        sum -= loser[j];
    }
    best <== sum;

    // 3. Every loser is behind; one with an earlier place, by 1 at least. A negative number would be close to p,
    //    and Bits refuses that.
    component behind[2 * HALF - 1];
    for (var i = 0; i < 2 * HALF - 1; i++) {
        var isEarlier = 0;
        if (i < HALF - 1) {
            isEarlier = 1 - isPassed[i];
        } else {
            loser[i] = there[i - (HALF - 1)];
            isEarlier = inSecond;
        }
        behind[i] = Bits(BITS[i]);
        behind[i].in <== best - loser[i] - isEarlier;
    }
}
