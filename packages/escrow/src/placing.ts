// Puts contracts at the addresses where stock software looks for them, on a development chain.
//
// x402's client, server and facilitator know their contracts by fixed addresses, the same on every chain. On a public
// chain the contracts of x402 stand there; a development chain begins empty, so the lab puts its own there.
import { type Artifact, type Chain, LabError } from "@synergy/kit";
import { type Abi, type Address, type ContractConstructorArgs, encodeDeployData, type Hex } from "viem";

/** The addresses that x402's software expects (@x402/evm 2.27). */
export const x402Addresses = {
  voucherChannels: "0x4020074e9dF2ce1deE5A9C1b5c3f541D02a10003",
  erc3009Collector: "0x4020806089470a89826cB9fB1f4059150b550004",
  multicall3: "0xcA11bde05977b3631167028862bE2a173976CA11",
} as const satisfies Record<string, Address>;

/** The chain does not let anybody put code where he likes, as only development chains do. */
export class PlacingError extends LabError {
  override name = "PlacingError";
  constructor(name: string, address: Address, cause: unknown) {
    super(`${name} can't be placed at ${address}: this chain has no hardhat_setCode.`, {
      fix: "Use a development chain: `npm start`, or `hardhatChain()` in code.",
      cause,
    });
  }
}

/**
 * Places a contract at an address of choice, as if its creation had ended there.
 *
 * A contract's code contains what its constructor computed, here the EIP-712 domain with the contract's own address.
 * So the creation code is set at the address first and called: it answers with the code that it makes *there*. What
 * the constructor writes to storage is lost; the contracts of this package write nothing.
 *
 * @throws {PlacingError} on a chain without hardhat_setCode
 */
export async function placeAt<const TAbi extends Abi>(
  chain: Chain,
  address: Address,
  artifact: Artifact<TAbi>,
  args: ContractConstructorArgs<TAbi>,
): Promise<Address> {
  const setCode = async (code: Hex) => {
    const request = { method: "hardhat_setCode", params: [address, code] };
    await chain.client.request(request as never).catch((cause: unknown) => {
      throw new PlacingError(artifact.name, address, cause);
    });
  };
  const { abi, bytecode } = artifact as Artifact;
  await setCode(encodeDeployData({ abi, bytecode, args: args as readonly unknown[] }));
  const { data } = await chain.client.call({ to: address });
  await setCode(data ?? "0x");
  return address;
}
