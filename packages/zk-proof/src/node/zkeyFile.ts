// The container of iden3's binary files: magic word, version, number of sections, and the sections.

export type Section = Uint8Array[];

/** 32-bit numbers, least significant byte first. */
export function integers(...values: number[]): Uint8Array {
  return new Uint8Array(Uint32Array.from(values).buffer);
}

/** A .zkey from its ten sections, which are numbered from 1. */
export function zkeyFile(sections: readonly Section[]): Uint8Array {
  const parts: Uint8Array[] = [new TextEncoder().encode("zkey"), integers(1, sections.length)];
  for (const [index, section] of sections.entries()) {
    const body = Buffer.concat(section);
    parts.push(integers(index + 1, body.length, 0), body);
  }
  return Uint8Array.from(Buffer.concat(parts));
}
