// Who is who on the chain: people by name, contracts by name and code, tokens with their units.
//
// Whoever builds an answer asks without waiting, and may get "a stranger" the first time. `settled` then looks the
// strangers up, and has the answer built anew. That keeps everything else free of `await`.
import { nameOf } from "@synergy/kit";
import { type Address, decodeFunctionResult, encodeFunctionData, erc20Abi, getAddress, type Hex, parseAbi } from "viem";
import { accountCount, developmentAccount } from "../accounts.ts";
import type { CompiledContract } from "./artifacts.ts";
import type { KnownCode } from "./knownCode.ts";
import { precompiles } from "./precompiles.ts";
import type { Amount, Party } from "./values.ts";
import type { World } from "./world.ts";

type Token = { decimals: number; symbol: string };
type Entry = { party: Party; contract?: CompiledContract; token?: Token; countsIn?: Address; domain?: SigningDomain };
export type SigningDomain = { name: string; version: string };

export type AddressBook = {
  party(address: Address): Party;
  /** The contract at an address, when the lab knows its code. */
  contractAt(address: Address): CompiledContract | undefined;
  token(address: Address): Token | undefined;
  /** The token that a contract's amounts are in, where it has one and says so (`token()`). */
  countsIn(address: Address): Address | undefined;
  /** What a contract's EIP-712 messages are signed for, where it says so (EIP-5267). */
  domainOf(address: Address): SigningDomain | undefined;
  /** Without a token: ETH. A contract that is no token gets plain units. */
  amount(units: bigint, token?: Address): Amount;
  /** Builds, looks up who was a stranger, and builds again until nobody new turns up. */
  settled<Answer>(build: () => Answer): Promise<Answer>;
  /** After something was deployed there. */
  forget(address: Address): void;
};

export function openAddressBook(world: World, known: KnownCode): AddressBook {
  const entries = new Map<string, Entry>();
  const strangers = new Set<Address>();
  const people = peopleOf(world);
  const names = new Map(Object.entries(world.contracts).map(([name, address]) => [address.toLowerCase(), name]));

  const entryOf = (address: Address): Entry => {
    const key = address.toLowerCase();
    const found = entries.get(key) ?? people.get(key);
    if (found) return found;
    strangers.add(getAddress(address));
    return { party: { as: "party", address: getAddress(address), is: "stranger" } };
  };

  const learn = async (address: Address): Promise<void> => {
    const code = await world.node.getCode(address);
    entries.set(address.toLowerCase(), await describe(address, code));
  };

  const describe = async (address: Address, code: Hex): Promise<Entry> => {
    if (code === "0x") return { party: { as: "party", address, is: "stranger" } };
    const contract = known.byRuntime(code);
    const name = names.get(address.toLowerCase()) ?? contract?.name;
    const party: Party = { as: "party", address, is: "contract", ...(name && { name }) };
    const token = isTold(contract, "decimals", true) ? await readToken(world, address) : undefined;
    const countsIn = isTold(contract, "token", false) ? await readCountsIn(world, address) : undefined;
    const domain = isTold(contract, "eip712Domain", false) ? await readDomain(world, address) : undefined;
    const found = { ...(contract && { contract }), ...(token && { token }), ...(countsIn && { countsIn }) };
    return { party, ...found, ...(domain && { domain }) };
  };

  return {
    party: (address) => entryOf(address).party,
    contractAt: (address) => entryOf(address).contract,
    token: (address) => entryOf(address).token,
    countsIn: (address) => entryOf(address).countsIn,
    domainOf: (address) => entryOf(address).domain,
    amount(units, token) {
      if (!token) return { as: "amount", units: String(units), decimals: 18, symbol: "ETH" };
      const { decimals, symbol } = entryOf(token).token ?? { decimals: 0, symbol: "" };
      return { as: "amount", units: String(units), decimals, symbol };
    },
    async settled(build) {
      for (;;) {
        const answer = build();
        if (strangers.size === 0) return answer;
        const asked = [...strangers];
        strangers.clear();
        await Promise.all(asked.map(learn));
      }
    },
    forget: (address) => void entries.delete(address.toLowerCase()),
  };
}

function peopleOf({ actors }: World): Map<string, Entry> {
  const person = (address: Address, name: string): [string, Entry] => [
    address.toLowerCase(),
    { party: { as: "party", address, is: "person", name } },
  ];
  const others = Array.from({ length: accountCount }, (_, index) => developmentAccount(index).address);
  return new Map([
    ...precompiles.map(([address, name]): [string, Entry] => [
      address,
      { party: { as: "party", address, is: "contract", name } },
    ]),
    ...others.map((address, index) => person(address, `account ${index}`)),
    ...Object.values(actors).map(({ address }) => person(address, nameOf(address, actors))),
  ]);
}

/** Whether the contract answers to that name without arguments; `otherwise` when nobody knows its code. */
function isTold(contract: CompiledContract | undefined, name: string, otherwise: boolean): boolean {
  if (!contract) return otherwise;
  return contract.abi.some((item) => item.type === "function" && item.name === name && item.inputs.length === 0);
}

async function readToken({ node }: World, to: Address): Promise<Token | undefined> {
  const ask = async (functionName: "decimals" | "symbol") => {
    const answer = await node.call({ to, data: encodeFunctionData({ abi: erc20Abi, functionName }) });
    return decodeFunctionResult({ abi: erc20Abi, functionName, data: answer });
  };
  try {
    const [decimals, symbol] = await Promise.all([ask("decimals"), ask("symbol")]);
    return { decimals: Number(decimals), symbol: String(symbol) };
  } catch {
    return undefined; // it is no token
  }
}

const ownAbi = parseAbi([
  "function token() view returns (address)",
  "function eip712Domain() view returns (bytes1, string name, string version, uint256, address, bytes32, uint256[])",
]);

async function readCountsIn({ node }: World, to: Address): Promise<Address | undefined> {
  const data = encodeFunctionData({ abi: ownAbi, functionName: "token" });
  return node.call({ to, data }).then(
    (data) => decodeFunctionResult({ abi: ownAbi, functionName: "token", data }),
    () => undefined,
  );
}

async function readDomain({ node }: World, to: Address): Promise<SigningDomain | undefined> {
  const data = encodeFunctionData({ abi: ownAbi, functionName: "eip712Domain" });
  return node.call({ to, data }).then(
    (data) => {
      const [, name, version] = decodeFunctionResult({ abi: ownAbi, functionName: "eip712Domain", data });
      return { name, version };
    },
    () => undefined,
  );
}
