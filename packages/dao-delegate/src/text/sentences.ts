// Cuts Markdown into statements: sentences, list items, and table rows with their column's unit in each cell.

export type Statement = {
  readonly text: string;
  /** The heading and the sentence that stand above it. */
  readonly heading: string;
  readonly intro: string;
};

const row = /^\s*\|(.*)\|\s*$/;
const divider = /^\s*\|[\s:|-]+\|\s*$/;
const columnUnit = /^\W*(?:amount |total |sum )?[($]*(USD[CT]?|DAI|W?ETH|[a-z]{0,3}[A-Z]{2,6})(?:\.e)?[)]?\W*$/;

/** Link targets are left out: numbers in addresses of pages are no sums. */
export function statementsOf(body: string): Statement[] {
  const statements: Statement[] = [];
  let heading = "";
  let intro = "";
  let header: string[] | null = null;
  for (const line of body.replace(/\]\((?:[^()\n]|\([^()\n]{0,200}\)){0,500}\)/g, "]").split("\n")) {
    const cells = row.exec(line)?.[1]?.split("|");
    if (cells) {
      if (divider.test(line)) continue;
      if (header)
        statements.push({ text: cells.map((cell, i) => withUnit(cell, header?.[i])).join(" ; "), heading, intro });
      else header = cells;
      continue;
    }
    header = null;
    if (/^\s{0,3}#{1,6} /.test(line)) {
      heading = line;
      intro = "";
      continue;
    }
    for (const text of line.split(/(?<=[a-z0-9)%A-Z"*][.!?]) (?=[A-Z*_[“"])/)) {
      if (!text.trim()) continue;
      statements.push({ text, heading, intro });
      intro = text;
    }
  }
  return statements;
}

/** "589,000" under "USDC" is read as "589,000 USDC". */
function withUnit(cell: string, columnHeader: string | undefined): string {
  const unit = columnUnit.exec(columnHeader ?? "")?.[1];
  return unit ? cell.replace(/([\d.,]*\d)([kKmM]?)(?=\D*$)/, `$1$2 ${unit}`) : cell;
}
