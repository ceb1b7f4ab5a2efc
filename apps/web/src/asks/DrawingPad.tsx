// The paper itself: 64 cells that together take one place in the tab order; arrow keys go from cell to cell.
import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { words } from "../words/index.ts";
import styles from "./DrawingPad.module.css";
import { mostInk, move, penStroke, setPixel, side } from "./pixels.ts";

type Props = { pixels: readonly number[]; onChange: (pixels: readonly number[]) => void; erases: boolean };

const inkPerKey = 4;
const cells = Array.from({ length: side * side }, (_, index) => ({
  index,
  row: Math.floor(index / side) + 1,
  column: (index % side) + 1,
}));

export function DrawingPad({ pixels, onChange, erases }: Props) {
  const paper = useRef<HTMLFieldSetElement>(null);
  const [focused, setFocused] = useState(0);
  const inkAt = (index: number) => pixels[index] ?? 0;

  const draw = (event: PointerEvent<HTMLFieldSetElement>) => {
    if (event.buttons === 0) return;
    const index = cellUnder(event);
    if (index !== undefined) onChange(erases ? setPixel(pixels, index, 0) : penStroke(pixels, index));
  };
  const start = (event: PointerEvent<HTMLFieldSetElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId); // a stroke that leaves the paper may come back
    draw(event);
  };
  const type = (event: KeyboardEvent) => {
    const next = move(focused, event.key);
    const ink = { " ": erases || inkAt(focused) === mostInk ? 0 : mostInk, "+": inkAt(focused) + inkPerKey };
    const typed = { ...ink, "-": inkAt(focused) - inkPerKey }[event.key];
    if (typed === undefined && !event.key.startsWith("Arrow")) return;
    event.preventDefault();
    if (typed !== undefined) return onChange(setPixel(pixels, focused, typed));
    setFocused(next);
    paper.current?.querySelector<HTMLElement>(`[data-index="${next}"]`)?.focus();
  };

  return (
    <fieldset
      ref={paper}
      className={styles.pad}
      aria-label={words.ask.pad}
      onPointerDown={start}
      onPointerMove={draw}
      onKeyDown={type}
    >
      {cells.map(({ index, row, column }) => (
        <button
          key={index}
          type="button"
          tabIndex={index === focused ? 0 : -1}
          data-index={index}
          data-ink={inkAt(index)}
          aria-label={words.ask.cell(row, column, inkAt(index))}
          style={{ "--ink-share": `${(100 * inkAt(index)) / mostInk}%` } as object}
          onFocus={() => setFocused(index)}
        />
      ))}
    </fieldset>
  );
}

/** Which cell lies under the pointer; none when it is beside the paper. */
function cellUnder({ currentTarget, clientX, clientY }: PointerEvent<HTMLFieldSetElement>): number | undefined {
  const box = currentTarget.getBoundingClientRect();
  const column = Math.floor(((clientX - box.left) / box.width) * side);
  const row = Math.floor(((clientY - box.top) / box.height) * side);
  const isInside = column >= 0 && column < side && row >= 0 && row < side;
  return isInside ? row * side + column : undefined;
}
