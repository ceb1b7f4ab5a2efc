// Is a text English? The lexicon is, and can't read anything else.

const english = words(
  "the a an of for to and in on with from by is are we our this that it as at or be not will new all its their",
);
/** Little words of the languages that DAOs write in, without those that are English words too. */
const others = words(`
  der die das den dem des ein eine einen und für fur mit von zum zur im auf über wird nicht neue neuer neuen
  el la los las un una unos del para por con y que se sobre nuevo nueva nuevos nuevas
  le les du une pour avec par sur dans et au aux nouveau nouveaux nouvelle nouvelles qui
  il lo gli della delle dei degli di per nuovi nuove che sul
  o os da das dos em uma ao pela pelo novos novas e de
  het een van voor met en bir ve için ile yeni các của cho và một`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** How many letters of other scripts make a part of a title that the lexicon can't read. */
const unreadable = 4;

/** Whether most of the text, or a part that matters, is in another language or script. */
export function isForeign(text: string): boolean {
  const strange = text.match(/[^\p{Script=Latin}\P{L}]/gu)?.filter((letter) => !isSymbol(letter)).length ?? 0;
  if (strange >= unreadable) return true;
  const said = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const count = (holds: (word: string) => boolean) => said.filter(holds).length;
  const accent = count((word) => /[^\p{ASCII}]/u.test(word)) > 0 ? 1 : 0;
  const foreign = count((word) => others.has(word)) + accent;
  return foreign >= 2 && foreign > count((word) => english.has(word));
}

/** Letters that stand in formulas and names: "ΔTVL", "Ξ", "μs". */
const isSymbol = (letter: string): boolean => /\p{Script=Greek}/u.test(letter);
