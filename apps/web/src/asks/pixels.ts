// An 8×8 drawing: 64 integers row by row, 0 (paper) to 16 (ink).

export const side = 8;
export const mostInk = 16;

/** Sets one pixel, with ink kept between 0 and 16. */
export function setPixel(pixels: readonly number[], index: number, ink: number): number[] {
  return pixels.with(index, Math.max(0, Math.min(mostInk, Math.round(ink))));
}

/** A stroke of the pen: full ink here and a soft edge beside it, as a pen wider than one pixel leaves it. */
export function penStroke(pixels: readonly number[], index: number): number[] {
  return neighbours(index).reduce(
    (drawn, beside) => setPixel(drawn, beside, Math.max(drawn[beside] ?? 0, mostInk / 4)),
    setPixel(pixels, index, mostInk),
  );
}

/** Pixels above, below, left and right that are still on the paper. */
function neighbours(index: number): number[] {
  const column = index % side;
  const beside = [column > 0 ? index - 1 : -1, column < side - 1 ? index + 1 : -1, index - side, index + side];
  return beside.filter((other) => other >= 0 && other < side * side);
}

/** Where an arrow key leads from `index`, staying on the paper. */
export function move(index: number, key: string): number {
  const [row, column] = [Math.floor(index / side), index % side];
  const [down, right] = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[key] ?? [0, 0];
  const clamp = (place: number) => Math.max(0, Math.min(side - 1, place));
  return clamp(row + (down ?? 0)) * side + clamp(column + (right ?? 0));
}
