// The content-addressed store in a folder: one file for each record, named by its hash.
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { type ContentStore, contentStore } from "../store.ts";

/** A store in `folder`, which is made when it is not there. */
export function folderStore(folder: string): ContentStore {
  const fileOf = (hash: string) => path.join(folder, `${hash}.json`);
  return contentStore({
    async write(hash, text) {
      await mkdir(folder, { recursive: true });
      // Moved into place when it is whole: nobody ever reads half a record.
      await writeFile(`${fileOf(hash)}.part`, text);
      await rename(`${fileOf(hash)}.part`, fileOf(hash));
    },
    async read(hash) {
      return readFile(fileOf(hash), "utf8").catch((error: NodeJS.ErrnoException) => {
        if (error.code === "ENOENT") return undefined;
        throw error;
      });
    },
  });
}
