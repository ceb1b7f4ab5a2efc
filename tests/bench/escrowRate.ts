// How many vouchers one core checks in a second: the escrow's own check, and the one that viem offers.
import {
  type Channel,
  channelBetween,
  channelOf,
  eip712Domain,
  signVoucher,
  verifyVoucher,
  voucherTypes,
  x402Addresses,
} from "@synergy/escrow";
import { createActors } from "@synergy/kit";
import { verifyTypedData } from "viem";
import { median } from "./row.ts";

const { ada, bob, carol } = createActors();
const config = channelBetween({ payer: carol.address, receiver: bob.address, token: ada.address });
const channel: Channel = channelOf({ chainId: 31337, contract: x402Addresses.voucherChannels }, config);

/** Vouchers per second of processor time, so that other programs on the machine make no difference. */
export async function voucherRates(): Promise<{ ours: number; viem: number }> {
  const vouchers = await Promise.all(
    Array.from({ length: 300 }, (_, index) => signVoucher(carol, channel, BigInt(index + 1))),
  );
  type Voucher = (typeof vouchers)[number];
  const checkOurs = async (voucher: Voucher) => (await verifyVoucher(channel, voucher)).valid;
  const domain = eip712Domain(channel.domain);
  const typed = { address: carol.address, domain, types: voucherTypes, primaryType: "Voucher" } as const;
  const checkViem = (voucher: Voucher) => verifyTypedData({ ...typed, message: voucher, signature: voucher.signature });
  await rate(checkOurs, vouchers); // the WebAssembly loads, and Node compiles what runs often
  const rounds: number[] = [];
  for (let round = 0; round < 9; round++) rounds.push(await rate(checkOurs, vouchers));
  await rate(checkViem, vouchers.slice(0, 50));
  return { ours: median(rounds), viem: await rate(checkViem, vouchers) };
}

async function rate<T>(check: (item: T) => Promise<boolean>, items: readonly T[]): Promise<number> {
  const start = process.cpuUsage();
  for (const item of items) if (!(await check(item))) throw new Error("A good voucher was refused.");
  const { user, system } = process.cpuUsage(start);
  return items.length / ((user + system) / 1e6);
}
