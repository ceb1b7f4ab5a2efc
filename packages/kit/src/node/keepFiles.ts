// Writes what a demo makes into the folder of --out, whole or not at all.
import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { LabError } from "../errors.ts";

/** The folder of --out can't be written. */
export class OutFolderError extends LabError {
  override name = "OutFolderError";
  constructor(folder: string, cause: unknown) {
    super(`Nothing can be written to "${folder}".`, {
      fix: "Pass a folder that you may write to, with --out.",
      cause,
    });
  }
}

/** Makes the folder and returns a function that keeps one file in it and tells its path. */
export async function openOutFolder(folder: string) {
  const guarded = async <T>(write: () => Promise<T>): Promise<T> => {
    try {
      return await write();
    } catch (cause) {
      throw new OutFolderError(folder, cause);
    }
  };
  await guarded(() => mkdir(folder, { recursive: true }));
  return (name: string, content: Uint8Array | string) =>
    guarded(async () => {
      const target = path.join(folder, path.basename(name));
      // Written beside its place and then moved there: whoever reads the folder never sees half a file.
      await writeFile(`${target}.part`, content);
      await rename(`${target}.part`, target);
      return target;
    });
}
