// Three ways to a picture: a file, the camera, a drawing.
import { useState } from "react";
import { DrawingPad } from "../asks/DrawingPad.tsx";
import { side } from "../asks/pixels.ts";
import { Button } from "../parts/Button.tsx";
import { DropZone } from "../parts/DropZone.tsx";
import { words } from "../words/index.ts";
import { Camera } from "./Camera.tsx";
import { pictureOf } from "./drawnPicture.ts";
import styles from "./SigningBench.module.css";

type Props = { onPicture: (file: File) => void };

const ways = ["file", "camera", "drawing"] as const;
const blank: readonly number[] = Array<number>(side * side).fill(0);

export function PictureSource({ onPicture }: Props) {
  const [way, setWay] = useState<(typeof ways)[number]>("file");
  return (
    <>
      <fieldset className={styles.ways}>
        <legend>{words.signing.ways}</legend>
        {ways.map((one) => (
          <Button key={one} aria-pressed={way === one} onClick={() => setWay(one)}>
            {words.signing.way[one]}
          </Button>
        ))}
      </fieldset>
      {way === "file" && (
        <DropZone label={words.signing.picture} name="sign" accept="image/jpeg,image/png" onFile={onPicture} />
      )}
      {way === "camera" && <Camera onPicture={onPicture} />}
      {way === "drawing" && <Drawing onPicture={onPicture} />}
    </>
  );
}

function Drawing({ onPicture }: Props) {
  const [pixels, setPixels] = useState(blank);
  const [erases, setErases] = useState(false);
  return (
    <div className={styles.drawing}>
      <DrawingPad pixels={pixels} onChange={setPixels} erases={erases} />
      <div className={styles.ways}>
        <Button aria-pressed={!erases} onClick={() => setErases(false)}>
          {words.ask.ink}
        </Button>
        <Button aria-pressed={erases} onClick={() => setErases(true)}>
          {words.ask.eraser}
        </Button>
        <Button onClick={() => setPixels(blank)}>{words.ask.clear}</Button>
      </div>
      <p className={styles.hint}>{words.ask.padHelp}</p>
      <Button onClick={async () => onPicture(await pictureOf(pixels))}>{words.signing.takeDrawing}</Button>
    </div>
  );
}
