// Takes one file: dropped, or chosen with the browser's own dialogue. Nothing leaves this computer.
import { type DragEvent, useId, useState } from "react";
import { words } from "../words/index.ts";
import styles from "./DropZone.module.css";

type Props = { label: string; name: string; accept?: string | undefined; onFile: (file: File) => void };

export function DropZone({ label, name, accept, onFile }: Props) {
  const id = useId();
  const [isOver, setIsOver] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const take = (file: File | undefined) => {
    setIsOver(false);
    if (!file) return;
    setChosen(`${file.name}, ${(file.size / 1000).toFixed(1)} kB`);
    onFile(file);
  };
  const over = (event: DragEvent) => {
    event.preventDefault(); // otherwise the browser opens the file in place of the page
    setIsOver(event.type === "dragover");
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    take(event.dataTransfer.files[0]);
  };
  return (
    // Dropping is a short cut for the mouse; the input inside does the same for everybody.
    <section
      className={styles.zone}
      data-over={isOver}
      aria-label={label}
      onDragOver={over}
      onDragLeave={over}
      onDrop={drop}
    >
      <input
        id={id}
        type="file"
        name={name}
        accept={accept}
        aria-label={`${words.ask.chooseFile}: ${label}`}
        onChange={(event) => take(event.target.files?.[0])}
      />
      {chosen ? <strong>{chosen}</strong> : <span>{isOver ? words.ask.dropHere : words.ask.drop}</span>}
      <label htmlFor={id}>{chosen ? words.ask.otherFile : words.ask.chooseFile}</label>
    </section>
  );
}
