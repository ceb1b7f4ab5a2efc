// A place below the steps for a station's own tools. src/stations/<id>.tsx exports `Station`; there is no list.
import { type ComponentType, lazy, Suspense } from "react";
import { BreakIt } from "../eve/BreakIt.tsx";
import { words } from "../words/index.ts";
import styles from "./StationTools.module.css";

const files = import.meta.glob<{ Station: ComponentType }>(["./*.tsx", "!./StationTools.tsx"]);

const stations = new Map(
  Object.entries(files).map(([file, load]) => {
    const id = file.slice("./".length, -".tsx".length);
    return [id, lazy(async () => ({ default: (await load()).Station }))];
  }),
);

export function StationTools({ id }: { id: string }) {
  const Station = stations.get(id);
  return (
    <>
      {Station && (
        <section className={styles.tools} aria-label={words.demo.tools}>
          <Suspense fallback={<p>{words.demo.toolsLoading}</p>}>
            <Station />
          </Suspense>
        </section>
      )}
      <BreakIt id={id} />
    </>
  );
}
