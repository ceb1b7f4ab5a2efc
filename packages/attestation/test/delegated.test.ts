// Delegated attestations: Ada signs, Bob pays the gas, and the work is Ada's.
import { rejection } from "@synergy/kit";
import { hardhatChain } from "@synergy/kit/node";
import { afterAll, expect, test } from "vitest";
import {
  attestByDelegation,
  revokeByDelegation,
  signDelegatedAttest,
  signDelegatedRevoke,
} from "../src/eas/delegated.ts";
import { UnexportableSignatureError } from "../src/errors.ts";
import { commitWork, publishWork, revokeWork } from "../src/publish.ts";
import { deployRegistry } from "../src/registry.ts";
import { deployedWallet, futureWallet } from "./support/wallets.ts";
import { commitAndWait, newWork, register } from "./support/works.ts";

const [chain, otherChain] = [await hardhatChain(), await hardhatChain({ chainId: 31338 })];
const [registry, otherRegistry] = [await deployRegistry(chain), await deployRegistry(otherChain)];
const { ada, bob, eve } = chain.actors;
afterAll(() => Promise.all([chain.close(), otherChain.close()]));

test("Bob pays for everything, Ada is the author and spends nothing", async () => {
  const work = newWork(ada);
  const before = await chain.client.getBalance({ address: ada.address });
  await commitWork(registry, ada, work, { payer: bob });
  await chain.clock.advance(registry.minCommitmentAge);
  const { record } = await publishWork(registry, ada, work, { payer: bob });
  expect(record.author).toBe(ada.address);
  expect(await chain.client.getBalance({ address: ada.address })).toBe(before);
});

test("a smart wallet without any ether is the author of record, and can revoke (ERC-1271)", async () => {
  const wallet = await deployedWallet(chain, ada);
  const work = newWork(wallet);
  await commitWork(registry, wallet, work, { payer: bob });
  await chain.clock.advance(registry.minCommitmentAge);
  const { record } = await publishWork(registry, wallet, work, { payer: bob });
  expect(record.author).toBe(wallet.address);
  const revoked = await revokeWork(registry, wallet, record.uid, { payer: bob });
  expect(revoked.revokedAt).toBe(await chain.clock.now());
});

test("Eve signs a revocation of Ada's work, in her own name and in Ada's", async () => {
  const { uid } = await register(registry, ada, newWork(ada));
  const request = await signDelegatedRevoke(registry, eve, uid);
  expect((await rejection(revokeByDelegation(registry, bob, request))).name).toBe("AccessDenied");
  const renamed = { ...request, revoker: ada.address };
  expect((await rejection(revokeByDelegation(registry, bob, renamed))).name).toBe("InvalidSignature");
});

test("a wallet that does not exist yet can't publish: EAS has no room for its signature", async () => {
  const wallet = await futureWallet(chain, ada);
  const attempt = publishWork(registry, wallet, newWork(wallet), { payer: bob });
  await expect(attempt).rejects.toThrow(UnexportableSignatureError);
});

test("Eve brings Ada's request to another chain: the signature is for this one", async () => {
  const work = newWork(ada);
  await commitAndWait(registry, ada, work);
  await commitAndWait(otherRegistry, ada, work);
  const request = await signDelegatedAttest(registry, ada, work);
  const replay = attestByDelegation(otherRegistry, otherChain.actors.eve, request);
  expect((await rejection(replay)).name).toBe("InvalidSignature");
  await attestByDelegation(registry, bob, request);
});

test("Eve brings Ada's request a second time: its nonce is used up", async () => {
  const work = newWork(ada);
  await commitAndWait(registry, ada, work);
  const request = await signDelegatedAttest(registry, ada, work);
  await attestByDelegation(registry, bob, request);
  expect((await rejection(attestByDelegation(registry, eve, request))).name).toBe("InvalidSignature");
});

test("a request with a later nonce is refused", async () => {
  const work = newWork(ada);
  await commitAndWait(registry, ada, work);
  const request = await signDelegatedAttest(registry, ada, work, { nonce: 999n });
  expect((await rejection(attestByDelegation(registry, bob, request))).name).toBe("InvalidSignature");
});

test("a request is good in the block of its deadline", async () => {
  const work = newWork(ada);
  await commitAndWait(registry, ada, work);
  const deadline = (await chain.clock.now()) + 1n; // the next block's time
  await attestByDelegation(registry, bob, await signDelegatedAttest(registry, ada, work, { deadline }));
  expect(await chain.clock.now()).toBe(deadline);
});

test("a request is refused after its deadline", async () => {
  const work = newWork(ada);
  await commitAndWait(registry, ada, work);
  const deadline = (await chain.clock.now()) + 100n;
  const request = await signDelegatedAttest(registry, ada, work, { deadline });
  await chain.clock.advance(100);
  // The next block comes one second after the deadline.
  expect((await rejection(attestByDelegation(registry, bob, request))).name).toBe("DeadlineExpired");
});

test("Eve changes the payee in Ada's request, or claims to be its signer", async () => {
  const work = newWork(ada);
  await commitAndWait(registry, ada, work);
  const request = await signDelegatedAttest(registry, ada, work);
  const { data } = await signDelegatedAttest(registry, eve, { ...work, payee: eve.address });
  expect((await rejection(attestByDelegation(registry, eve, { ...request, data }))).name).toBe("InvalidSignature");
  const renamed = { ...request, attester: eve.address };
  expect((await rejection(attestByDelegation(registry, eve, renamed))).name).toBe("InvalidSignature");
});
