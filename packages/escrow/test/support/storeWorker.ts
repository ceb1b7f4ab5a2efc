// A provider in a process of its own, to be killed: `node storeWorker.ts <file> <record> <answers> [hold]`.
// For every answer it reserves the channel, charges it, and only then prints the new total: that is the answer.
import { writeSync } from "node:fs";
import { openStore } from "../../src/node/store.ts";
import type { ChannelRecord } from "../../src/record.ts";

const [file, json, answers, hold] = process.argv.slice(2);
const store = openStore(file as string);
const record = JSON.parse(json as string) as ChannelRecord;

for (let answer = 0; answer < Number(answers); answer++) {
  const pendingId = `${process.pid}-${answer}`;
  // Another process may be making an answer on this channel: then this one asks again.
  for (let reserved = false; !reserved; ) {
    await store.updateChannel(record.channelId, (current = record) => {
      if (current.pendingRequest) return current;
      reserved = true;
      const signedMaxClaimable = String(Number(current.chargedCumulativeAmount) + 10);
      const pendingRequest = { pendingId, signedMaxClaimable, expiresAt: Date.now() + 600_000 };
      return { ...current, signedMaxClaimable, signature: `voucher for ${signedMaxClaimable}`, pendingRequest };
    });
  }
  if (hold) break;
  const { channel } = await store.updateChannel(record.channelId, (current) => {
    if (current?.pendingRequest?.pendingId !== pendingId) throw new Error("The reservation was lost.");
    const { pendingRequest: _, ...rest } = current;
    return { ...rest, chargedCumulativeAmount: current.signedMaxClaimable };
  });
  writeSync(1, `${channel?.chargedCumulativeAmount}\n`);
}

if (hold) {
  writeSync(1, "held\n");
  setInterval(() => {}, 60_000); // stays alive until it is killed
}
