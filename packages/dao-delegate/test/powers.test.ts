// A power is never handed over in silence: what the title and the text must say before a call of that kind gets a FOR.
import { type Hex, keccak256, parseEther, parseUnits, stringToHex, zeroAddress, zeroHash } from "viem";
import { describe, expect, test } from "vitest";
import { gate } from "../src/gate.ts";
import type { Call, ConceptId, Policy, Proposal } from "../src/types.ts";
import { bob, call, contract, eve, newProposal, payUsdc, prepared, safe, treasury, usdc } from "./support/proposals.ts";

/** What the gate makes of a FOR in the name of a statement about `concept`. */
function voted(concept: ConceptId, title: string, body: string, actions: Call[], parts: Partial<Proposal> = {}) {
  const policy: Policy = {
    text: "",
    rules: [{ id: "mine", verb: "for", concepts: [concept], sentence: concept }],
    rest: "skip",
    problems: [],
  };
  const verdict = { action: "for", ruleIds: ["mine"], reasons: [], confidenceBps: 9000 } as const;
  const { action, lowered } = gate(policy, prepared({ title, body, actions, ...parts }), verdict);
  return action === "for" ? "for" : [...new Set(lowered.map(({ kind }) => kind))].join();
}

const operator = keccak256(stringToHex("OPERATOR_ROLE"));
const grant = (to = eve, role: Hex = operator) =>
  call(contract, "grantRole(bytes32 role, address account)", [role, to]);
const upgrade = (to = eve) => call(contract, "upgradeTo(address implementation)", [to]);
const audit = "We pay 20,000 USDC for the audit.";

describe("beside a payment, a word of the title announces no power", () => {
  const cases: [title: string, signature: string, args: readonly unknown[]][] = [
    ["Security audit of the staking module", "enableModule(address)", [eve]],
    ["Security audit of the admin contracts", "_setPendingAdmin(address)", [eve]],
    ["Audit fixes for the vault", "upgradeTo(address)", [eve]],
    ["Grant for the roles library", "grantRole(bytes32,address)", [zeroHash, eve]],
    ["Security audit of governor and timelock", "updateTimelock(address)", [eve]],
    ["Security audit of the guard", "setGuard(address)", [zeroAddress]],
    ["Security audit for delegates", "delegate(address)", [eve]],
    ["Security audit of the fee switch", "setFeeTo(address)", [eve]],
    ["Security audit of minters", "addMinter(address)", [eve]],
    ["Security audit: approve the hash", "approveHash(bytes32)", [`0x${"ab".repeat(32)}`]],
    ["Security audit of owner rights", "renounceOwnership()", []],
  ];
  test.each(cases)("%s: %s", (title, signature, args) => {
    const actions = [payUsdc(bob, "20000"), call(contract, signature, args)];
    expect(voted("securityWork", title, audit, [actions[0] as Call])).toBe("for");
    expect(voted("securityWork", title, audit, actions)).toContain("unannouncedPower");
  });

  test("whoever is paid is named, and still gets no power by that", () => {
    const body = `We pay 20,000 USDC to ${bob} for the audit.`;
    const owner = call(safe, "addOwnerWithThreshold(address owner, uint256 threshold)", [bob, 1n]);
    expect(voted("securityWork", "Security audit of the owner module", body, [payUsdc(bob, "20000"), owner])).toContain(
      "unannouncedPower",
    );
  });
});

describe("an announced power keeps its FOR", () => {
  test("the title speaks of it, and a paragraph says who gets it", () => {
    const body = `The multisig ${bob} gets the role of an operator.`;
    expect(voted("governanceProcess", "A new operator role", body, [grant(bob)])).toBe("for");
    expect(voted("governanceProcess", "A new operator role", body, [grant(eve)])).toContain("unannouncedPower");
  });

  test("a paragraph that names function and receiver is enough where nobody is paid, and not where somebody is", () => {
    const body = `We call \`grantRole\` for ${bob}, the operator.\n\nAlso, 20,000 USDC are paid for the work.`;
    expect(voted("integration", "DNS names on chain", body, [grant(bob)])).toBe("for");
    expect(voted("integration", "DNS names on chain", body, [grant(bob), payUsdc(bob, "20000")])).toContain(
      "unannouncedPower",
    );
  });

  test("new code under a statement about upgrades needs a clear title, and its contract or its address in the text", () => {
    const title = "Upgrade the registry to version 2";
    expect(voted("upgrade", title, `The registry is ${contract}.`, [upgrade()])).toBe("for");
    expect(voted("upgrade", title, `The new code is at ${eve}.`, [upgrade()])).toBe("for");
    expect(voted("upgrade", title, "The code is public.", [upgrade()])).toBe("unannouncedPower");
    expect(voted("upgrade", title, `The registry is ${bob}.`, [upgrade()])).toContain("unannouncedPower");
    expect(voted("securityWork", title, "The code is public.", [upgrade()])).toBe("unannouncedPower");
    expect(voted("upgrade", title, "The code is public.", [upgrade(), upgrade(bob)])).toBe("unannouncedPower");
  });
});

describe("directions", () => {
  test("a title that revokes does not announce a call that grants", () => {
    const body = `We call \`setController\` for ${bob}.`;
    const set = (enabled: boolean) => call(contract, "setController(address controller, bool enabled)", [bob, enabled]);
    expect(voted("privilegeRevoked", "Revoke the controller role", body, [set(false)])).toBe("for");
    expect(voted("privilegeRevoked", "Revoke the controller role", body, [set(true)])).toContain("unannouncedPower");
  });

  test("what is taken from the DAO's own account must be named, what it is given need not", () => {
    const revoke = call(contract, "revokeRole(bytes32 role, address account)", [zeroHash, treasury]);
    const title = "Revoke the admin role of the old key";
    expect(voted("privilegeRevoked", title, "It is not used.", [revoke])).toBe("unannouncedPower");
    expect(voted("privilegeRevoked", title, `It is ${treasury}.`, [revoke], strangersOnly())).toBe("for");
    expect(
      voted("governanceProcess", "The treasury becomes the admin", "As agreed.", [grant(treasury, zeroHash)]),
    ).toBe("for");
  });
});

const strangersOnly = () => ({ context: { ...newProposal().context, accounts: [] } });

describe("what stands beside the announced call", () => {
  const besides: [signature: string, args: readonly unknown[]][] = [
    ["pause()", []],
    ["withdraw(uint256)", [parseUnits("2000000", 6)]],
    ["castVote(uint256,uint8)", [7n, 1]],
    ["setFee(uint256)", [1n]],
  ];
  test.each(besides)("%s is asked about under a title that does not speak of it", (signature, args) => {
    const actions = [payUsdc(bob, "20000"), call(contract, signature, args)];
    const body = `${audit} No need to pause; fees, castles and users stay.`;
    expect(voted("securityWork", "Security audit of the vault", body, actions)).toContain("besideTheTitle");
  });

  test("a swap beside an audit is asked about, and carried by a statement on swaps", () => {
    const swap = call(
      contract,
      "requestSwapExactTokensForTokens(uint256 amountIn, address fromToken, address toToken, address to, address priceChecker, bytes data)",
      [parseUnits("20000", 6), usdc, usdc, treasury, bob, "0x"],
    );
    const body = `We swap 20,000 USDC at the desk ${contract}; the price checker is ${bob}.`;
    expect(voted("securityWork", "Security audit", body, [swap])).toContain("besideTheTitle");
    expect(voted("treasurySwap", "Conversion", body, [swap])).toBe("for");
  });

  test("a feed, a resolver or a spender that the text does not name is a stranger", () => {
    const feed = call(contract, "setAssetSources(address[] assets, address[] sources)", [[usdc], [eve]]);
    const title = "New asset sources";
    expect(voted("parameters", title, `The source is ${eve}.`, [feed])).toBe("for");
    expect(voted("parameters", title, "The source is better.", [feed])).toBe("stranger");
  });
});

describe("values", () => {
  const threshold = (value: bigint) => call(contract, "setProposalThreshold(uint256 threshold)", [value]);
  const title = "Lower the proposal threshold";
  test("a threshold, delay or rate must stand in the text, as a number or in words", () => {
    const body = "From now on 1,000 tokens are enough.";
    expect(voted("easierVoting", title, body, [threshold(parseEther("1000"))])).toBe("for");
    expect(voted("easierVoting", title, body, [threshold(0n)])).toBe("unnamedValue");
    const period = call(contract, "setVotingPeriod(uint32 period)", [345_600]);
    expect(voted("easierVoting", "Voting takes four days", "The voting period gets longer.", [period])).toBe("for");
    expect(voted("easierVoting", "Voting takes five days", "The voting period gets longer.", [period])).toBe(
      "unnamedValue",
    );
  });

  test("a cap must stand in the text", () => {
    const cap = (value: bigint) => call(contract, "setSupplyCap(address asset, uint256 cap)", [usdc, value]);
    expect(voted("riskTighter", "Lower the supply cap", "It becomes 90,000.", [cap(90_000n)])).toBe("for");
    expect(voted("riskTighter", "Lower the supply cap", "It becomes 90,000.", [cap(90_000_000n)])).toBe("unnamedValue");
  });

  test("an exchange must be named by its sum, also where the call does not say of which token", () => {
    const stake = (sum: string) => call(contract, "stake(uint256 amount)", [parseEther(sum)]);
    expect(voted("treasuryYield", "Stake ten tokens", "We stake 10 of them.", [stake("10")])).toBe("for");
    expect(voted("treasuryYield", "Stake ten tokens", "We stake 10 of them.", [stake("1000000")])).toBe("unnamedValue");
  });

  test("a vote for less inflation carries the rate that the text names, and no other", () => {
    const rate = (value: string) => call(contract, "setEmissionRate(uint256 rate)", [parseEther(value)]);
    expect(voted("inflationDown", "Reduce inflation", "Emission falls to 1.2 tokens.", [rate("1.2")])).toBe("for");
    expect(voted("inflationDown", "Reduce inflation", "Emission falls to 1.2 tokens.", [rate("1200")])).toBe(
      "unnamedValue",
    );
  });
});

describe("a power that is given up has no receiver to be named", () => {
  const title = "Renounce the owner keys of the old vaults";
  const body = `Nobody needs them any more.\n\n- \`renounceOwnership()\` on ${contract} and ${safe}\n- \`_setPendingAdmin(0x0)\``;
  const renounce = call(contract, "renounceOwnership()", []);
  const clear = call(contract, "_setPendingAdmin(address)", [zeroAddress]);

  test("title and text say so: it is announced, also for several contracts", () => {
    expect(voted("privilegeRevoked", title, body, [renounce, call(safe, "renounceOwnership()", []), clear])).toBe(
      "for",
    );
  });

  test("Eve's twin: an owner who is somebody", () => {
    const set = call(contract, "_setPendingAdmin(address)", [eve]);
    expect(voted("privilegeRevoked", title, body, [renounce, set])).toContain("unannouncedPower");
  });

  test("a contract that the text does not name may be any contract, and new code is nothing to give up", () => {
    const elsewhere = call(bob, "renounceOwnership()", []);
    expect(voted("privilegeRevoked", title, body, [renounce, elsewhere])).toContain("unannouncedPower");
    const bare = "- `renounceOwnership()` on both vaults\n- `upgradeTo(0x0)`";
    expect(voted("privilegeRevoked", title, bare, [renounce, renounce])).toContain("unannouncedPower");
    expect(voted("privilegeRevoked", title, `${body} \`upgradeTo\``, [renounce, upgrade(zeroAddress)])).not.toBe("for");
  });

  test("a DAO that gives up one of its own contracts is asked about", () => {
    const context = { treasuryUsd: 1e6, prices: { USDC: 1 }, accounts: [contract] };
    expect(voted("privilegeRevoked", title, body, [renounce, clear], { context })).toContain("unannouncedPower");
  });
});

describe("a value vouches for a setting only where the text speaks of that setting", () => {
  const [title, body] = ["Lower the proposal threshold", "Lower the proposal threshold from 100,000 to 90,000 votes."];
  const threshold = (votes: bigint) => call(contract, "setProposalThreshold(uint256 newProposalThreshold)", [votes]);
  const seen = (text: string, ...actions: Call[]) => voted("easierVoting", title, `${body} ${text}`, actions);
  const period = call(contract, "setVotingPeriod(uint256 newVotingPeriod)", [1n]);
  const delay = call(contract, "updateDelay(uint256 newDelay)", [0n]);

  test("the new value passes; Eve's values are asked about, whatever numbers stand elsewhere", () => {
    expect(seen("", threshold(parseEther("90000")))).toBe("for");
    expect(seen("", threshold(parseEther("100000")))).toBe("unnamedValue"); // that is the old one
    expect(seen("It takes 1 transaction.", threshold(1n))).toBe("unnamedValue");
    expect(seen("The delay is as before, at no cost.", threshold(parseEther("90000")), delay)).toBe("unnamedValue");
    expect(seen("The voting period stays. 1 transaction.", threshold(parseEther("90000")), period)).toBe(
      "unnamedValue",
    );
  });

  test("a Safe whose signer leaves must not need fewer signatures than the text says", () => {
    const remove = (signatures: bigint) =>
      call(safe, "removeOwner(address prevOwner, address owner, uint256 threshold)", [bob, eve, signatures]);
    const text = `Remove the signer ${eve} from the owners of ${safe}; the threshold becomes 3.`;
    expect(voted("privilegeRevoked", "Remove an owner of the multisig", text, [remove(3n)])).toBe("for");
    expect(voted("privilegeRevoked", "Remove an owner of the multisig", text, [remove(1n)])).toBe("unnamedValue");
  });

  test("a switch is turned in the direction that the text says", () => {
    const freeze = (on: boolean) => call(contract, "setReserveFreeze(address asset, bool freeze)", [usdc, on]);
    const text = "Freeze the USDC reserve for safety.";
    expect(voted("riskTighter", "Freeze the USDC market", text, [freeze(true)])).toBe("for");
    expect(voted("riskTighter", "Freeze the USDC market", text, [freeze(false)])).toBe("turnedSwitch");
  });

  test("more values than a person would compare are not waved through", () => {
    const speeds = Array.from({ length: 100 }, (_, i) => BigInt(i));
    const many = call(contract, "setCaps(uint256[] caps)", [speeds]);
    expect(voted("riskTighter", "Lower the caps", "All caps: 0 to 99.", [many])).not.toBe("for");
  });
});

describe("a power stands in one place, under one name", () => {
  const title = "Upgrade the registry to version 2";
  const body = `Upgrade the registry proxy ${contract} to the new implementation ${bob}.`;

  test("the text names the contract: the same call to another one is not announced", () => {
    expect(voted("upgrade", title, body, [upgrade(bob)])).toBe("for");
    const other = call(safe, "upgradeTo(address implementation)", [bob]);
    expect(voted("upgrade", title, body, [other])).toContain("unannouncedPower");
    expect(voted("upgrade", title, body, [upgrade(bob), other])).toContain("unannouncedPower");
  });

  test("the role whose hash stands in the call must be the one that the text speaks of", () => {
    const text = `The multisig ${bob} gets the role of an operator.`;
    expect(voted("governanceProcess", "A new operator role", text, [grant(bob, zeroHash)])).toContain(
      "unannouncedPower",
    );
    const minter = keccak256(stringToHex("MINTER_ROLE"));
    expect(voted("governanceProcess", "A new operator role", text, [grant(bob, minter)])).toContain("unannouncedPower");
  });
});
