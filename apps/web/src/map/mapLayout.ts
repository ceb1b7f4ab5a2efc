// Where the stations of the story lie: a ring, wide on a desk and upright on a phone.

export type Place = { x: number; y: number };
export type MapLayout = {
  isWide: boolean;
  height: number;
  /** Room for a station's words, in pixels. */
  textWidth: number;
  places: Place[];
  /** SVG path from each station to the one after it; the last leads back to the first. */
  segments: string[];
};

const widest = 46; // pixels kept free beside the first station for the way back
const corner = 22;

/** Lays out four stations along the line and the fifth on the way back. @param width in pixels */
export function layOutMap(width: number): MapLayout {
  return width >= 760 ? wide(width) : upright(width);
}

function wide(width: number): MapLayout {
  const [left, right, top, bottom] = [10, width - 10, 14, 214];
  const column = (right - left - 2 * widest + 12) / 4;
  const x = (index: number) => left + widest + index * column;
  const places = [0, 1, 2, 3, 1].map((index, station) => ({ x: x(index), y: station < 4 ? top : bottom }));
  const along = [0, 1, 2].map((index) => `M${x(index)} ${top}H${x(index + 1)}`);
  const down = `M${x(3)} ${top}H${right - corner}q${corner} 0 ${corner} ${corner}V${bottom - corner}`;
  const home = `q0 ${corner} ${-corner} ${corner}H${x(1)}`;
  const back = `M${x(1)} ${bottom}H${left + corner}q${-corner} 0 ${-corner} ${-corner}V${top + corner}`;
  const end = `q0 ${-corner} ${corner} ${-corner}H${x(0)}`;
  const segments = [...along, down + home, back + end];
  return { isWide: true, height: bottom + 140, textWidth: column - 28, places, segments };
}

function upright(width: number): MapLayout {
  const [left, line, top, row] = [8, 40, 44, 148];
  const places = [0, 1, 2, 3, 4].map((index) => ({ x: line, y: top + index * row }));
  const last = top + 4 * row;
  const along = [0, 1, 2, 3].map((index) => `M${line} ${top + index * row}V${top + (index + 1) * row}`);
  const bend = (line - left) / 2;
  const back = `M${line} ${last}v14a${bend} ${bend} 0 0 1 ${-2 * bend} 0V${top - 14}a${bend} ${bend} 0 0 1 ${2 * bend} 0V${top}`;
  return { isWide: false, height: last + 128, textWidth: width - line - 28, places, segments: [...along, back] };
}
