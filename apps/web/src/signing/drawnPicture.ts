// A drawing of 8 × 8 as a picture that a picture program can open.
import { mostInk, side } from "../asks/pixels.ts";

/** Screen pixels for each pixel of the drawing. */
const scale = 32;

/** @returns a PNG of 256 × 256, black on white */
export async function pictureOf(pixels: readonly number[]): Promise<File> {
  const canvas = new OffscreenCanvas(side * scale, side * scale);
  const paper = canvas.getContext("2d") as OffscreenCanvasRenderingContext2D;
  pixels.forEach((ink, index) => {
    const grey = Math.round(255 * (1 - ink / mostInk));
    paper.fillStyle = `rgb(${grey} ${grey} ${grey})`;
    paper.fillRect((index % side) * scale, Math.floor(index / side) * scale, scale, scale);
  });
  return new File([await canvas.convertToBlob({ type: "image/png" })], "drawing.png", { type: "image/png" });
}
