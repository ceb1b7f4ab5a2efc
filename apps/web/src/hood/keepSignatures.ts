// Lets the microscope see what an account signs: every signature goes into this tab's log on its way.
import { nameOf } from "@synergy/kit";
import type { Address, LocalAccount } from "viem";
import { keepSignature } from "./signatureLog.ts";
import { describeText, describeTyped, type Names, type TypedMessage } from "./typedData.ts";

/** @param contracts the lab's, by their names */
export function keepSignatures(account: LocalAccount, contracts: Readonly<Record<string, Address>>): LocalAccount {
  const names: Names = { party: (address) => partyIn(contracts, address), dollar: contracts.LabDollar };
  return {
    ...account,
    async signTypedData(typed) {
      const signature = await account.signTypedData(typed);
      keepSignature(describeTyped(typed as unknown as TypedMessage, account.address, signature, names));
      return signature;
    },
    async signMessage({ message }) {
      const signature = await account.signMessage({ message });
      const text = typeof message === "string" ? message : String(message.raw);
      keepSignature(describeText(text, account.address, signature, names));
      return signature;
    },
  };
}

function partyIn(contracts: Readonly<Record<string, Address>>, address: Address) {
  const isIt = (other: Address) => other.toLowerCase() === address.toLowerCase();
  const contract = Object.entries(contracts).find(([, known]) => isIt(known))?.[0];
  if (contract) return { as: "party", address, is: "contract", name: contract } as const;
  const name = nameOf(address);
  if (name.includes("…")) return { as: "party", address, is: "stranger" } as const;
  return { as: "party", address, is: "person", name } as const;
}
