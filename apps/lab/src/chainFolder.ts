// Bob's books belong to one chain: vouchers of a chain that is gone are worth nothing on the next one, which has the
// same chain id and often the same addresses. So the lab leaves a random number on the chain, and names a folder by it.
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Chain } from "@synergy/kit";
import { type Address, bytesToHex, type Hex, keccak256, sliceHex, toHex, zeroHash } from "viem";
import { LabFolderError } from "./errors.ts";

/** Nobody's account: no key is known for an address that is the hash of a sentence. */
const place: Address = sliceHex(keccak256(toHex("synergy lab: which chain is this?")), 12);

export type ChainFolder = {
  path: string;
  /** What stands on this chain already, or undefined when the lab has not deployed anything. */
  readContracts(): Promise<Record<string, Address> | undefined>;
  writeContracts(contracts: Record<string, Address>): Promise<void>;
  /** For a chain that is about to end. */
  remove(): Promise<void>;
};

/**
 * The folder of this chain in `parent`; both are made when they are not there.
 *
 * The chain must be a development chain: the number is written with `hardhat_setStorageAt`.
 *
 * @throws {LabFolderError} when the folder can't be made
 */
export async function openChainFolder(chain: Chain, parent: string): Promise<ChainFolder> {
  const folder = path.join(parent, sliceHex(await chainMark(chain), 0, 16).slice(2));
  const file = path.join(folder, "contracts.json");
  await mkdir(folder, { recursive: true }).catch((error) => {
    throw new LabFolderError(parent, error);
  });
  return {
    path: folder,
    async readContracts() {
      const text = await readFile(file, "utf8").catch(() => undefined);
      return text === undefined ? undefined : (JSON.parse(text) as Record<string, Address>);
    },
    async writeContracts(contracts) {
      // Renaming is one step: a crash leaves the whole file or none.
      await writeFile(`${file}.new`, JSON.stringify(contracts, null, 2));
      await rename(`${file}.new`, file);
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function chainMark({ client }: Chain): Promise<Hex> {
  const read = () => client.getStorageAt({ address: place, slot: "0x0" });
  const mark = await read();
  if (mark !== undefined && BigInt(mark) !== 0n) return mark;
  const fresh = bytesToHex(crypto.getRandomValues(new Uint8Array(32)));
  await client.request({ method: "hardhat_setStorageAt", params: [place, zeroHash, fresh] } as never);
  return fresh;
}
