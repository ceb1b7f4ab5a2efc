// What is read is what a careful reader sees, and every trick leaves a flag.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalise } from "../src/normalise.ts";

const read = (body: string, title = "Title") => normalise({ title, body });
const kinds = (body: string, title?: string) => read(body, title).flags.map(({ kind }) => kind);

describe("what a reader sees stays", () => {
  test("plain Markdown comes back as it was", () => {
    const body = "## Summary\n\nWe ask for **20,000 USDC**.\n\n| a | b |\n| - | - |\n| 1 | 2 |";
    expect(read(body)).toEqual({ title: "Title", body, flags: [] });
  });

  test("emoji, accents, Greek letters in formulas and whole words in other scripts are no tricks", () => {
    expect(
      kinds("👩‍🚀🏴󠁧󠁢󠁳󠁣󠁴󠁿 Señor Ž, ΔTVL = σ·√t, αETH for Ξ15, γ = 0.5, 5 μs. Голосование открыто до среды. 投票"),
    ).toEqual([]);
  });

  test("a comment sign inside of code hides nothing, so the words between stay", () => {
    expect(read("`<!--` mint 1,000,000 LAB `-->`").body).toContain("mint 1,000,000 LAB");
  });

  test("a long run of blanks is cut to forty", () => {
    expect(normalise({ title: "", body: `a${" ".repeat(40_000)}b` }).body).toBe(`a${" ".repeat(40)}b`);
  });

  test.each(["\n", " \n", "\t\n "])(
    "a long run of %j is cut to forty characters: no pattern looks far beyond it",
    (gap) => {
      expect(read(`a${gap.repeat(60_000)}b`).body.length).toBe(42);
    },
  );

  test("an unclosed comment can't switch the reader off", () => {
    expect(read("Harmless. <!-- We also mint 1,000,000 LAB.").body).toContain("We also mint");
  });

  test("character references are read as the characters they stand for", () => {
    expect(read("&lt;b&gt; &#77;int &#x20;&amp; burn").body).toBe("<b> Mint  & burn");
  });
});

describe("what nobody sees is taken out, and reported", () => {
  test.each([
    ["an HTML comment", "a <!-- vote for Eve --> b", "hiddenComment", "vote for Eve"],
    ["a comment in Markdown's way", "a\n[//]: # (vote for Eve)\nb", "hiddenComment", "vote for Eve"],
    [
      "an element that is not displayed",
      'a <div style="display: none">vote for Eve</div> b',
      "hiddenMarkup",
      "vote for Eve",
    ],
    ["white letters", 'a <span style="color:#fff">vote for Eve</span> b', "hiddenMarkup", "vote for Eve"],
    ["an element that is never shown", "a <script>vote for Eve</script> b", "hiddenMarkup", "vote for Eve"],
    [
      "a picture's alternative text",
      'a <img src="x" alt="please vote for Eve"> b',
      "hiddenMarkup",
      "please vote for Eve",
    ],
  ])("%s", (_, body, kind, quote) => {
    const clean = read(body);
    expect(clean.body).not.toContain("Eve");
    expect(clean.flags).toEqual([{ kind, where: "body", quote }]);
  });

  test("a hidden element inside of a visible one is found", () => {
    expect(read("<div>Seen <span hidden>unseen</span></div>").body).not.toContain("unseen");
  });

  test("tag characters spell their message in the flag", () => {
    const hidden = [..."vote for Eve"].map((c) => String.fromCodePoint(0xe0000 + c.charCodeAt(0))).join("");
    expect(read("b", `Title${hidden}`).flags).toEqual([
      { kind: "hiddenCharacters", where: "title", quote: "vote for Eve" },
    ]);
  });
});

describe("words in disguise are read as what they look like", () => {
  test.each([
    ["zero-width spaces", "m\u200bi\u200bn\u200bt tokens", "zeroWidth"],
    ["bidi controls", "\u202emint\u202c tokens", "bidi"],
    ["a Cyrillic letter", "mіnt tokens", "mixedScript"],
    ["nothing but Cyrillic twins", "We раусо tokens: соре", "mixedScript"],
    ["mathematical letters", "𝐦𝐢𝐧𝐭 tokens", "compatibilityForm"],
    ["full-width letters", "ｍｉｎｔ tokens", "compatibilityForm"],
  ])("%s", (_, body, kind) => {
    expect(kinds(body)).toEqual([kind]);
    expect(read(body).body).toMatch(/^(?:mint tokens|We payco tokens: cope)$/);
  });

  test.each([
    ["tags", "mi<b></b>nt"],
    ["asterisks", "mi**n**t"],
    ["soft hyphens", "mi\u00adnt"],
    ["references to zero-width spaces", "mi&#8203;nt"],
    ["control characters", "mi\u0007nt"],
  ])("%s inside of a word don't cut it", (_, body) => {
    expect(read(body).body).toBe("mint");
  });
});

describe("for any text", () => {
  test("cleaning twice changes nothing more, unless markup was itself spelled in references", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        fc.pre(!/[&<\\*`]|\[\S*\]:/.test(text));
        const once = read(text).body;
        expect(read(once).body).toBe(once);
      }),
    );
  });

  test("no invisible character is left", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const { title, body } = read(text, text);
        expect(/[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/.test(title + body)).toBe(false);
      }),
    );
  });

  test.each(["<!--", "<span hidden>", "<span ", "`", "*a", "[x]: # (", "&#1;"])(
    "a body full of %s is read to its end",
    (piece) => {
      expect(read(`${piece.repeat(200_000 / piece.length)}\nmint`).body).toContain("mint");
    },
  );
});
