// The SDK reads a picture to sign through FileReaderSync, which only exists in web workers, and not in Node at all.
// So we hand it a Blob that already holds its bytes, and a FileReaderSync that can read such a Blob and no other.

/** A Blob whose bytes can be read without waiting. */
export class SyncBlob extends Blob {
  readonly content: Uint8Array<ArrayBuffer>;

  constructor(content: Uint8Array<ArrayBuffer>, type: string) {
    super([], { type });
    this.content = content;
  }

  override get size(): number {
    return this.content.length;
  }

  override slice(start = 0, end = this.content.length): SyncBlob {
    return new SyncBlob(this.content.subarray(start, end), this.type);
  }
}

/** Used where the platform has no FileReaderSync of its own. */
class SyncBlobReader {
  readAsArrayBuffer(blob: SyncBlob): ArrayBuffer {
    return blob.content.slice().buffer;
  }
}

/** Puts our reader in the place where the SDK looks for it. Does not replace one that is there. */
export function installFileReaderSync(): void {
  if (!("FileReaderSync" in globalThis)) Object.assign(globalThis, { FileReaderSync: SyncBlobReader });
}
