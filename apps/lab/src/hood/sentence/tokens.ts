// Sentences about tokens: ERC-20, EIP-2612, EIP-3009, and the lab's faucet.
import type { Address } from "viem";
import { type Deed, type Makers, say, sender } from "./deed.ts";

const amount = ({ book, args, to }: Deed, name: string) => book.amount(args[name] as bigint, to);
const party = ({ book, args }: Deed, name: string) => book.party(args[name] as Address);

const carried = (deed: Deed) =>
  say("transferredBySignature", {
    who: sender(deed),
    from: party(deed, "from"),
    to: party(deed, "to"),
    amount: amount(deed, "value"),
  });
const permitted = (deed: Deed) =>
  say("permitted", {
    who: sender(deed),
    owner: party(deed, "owner"),
    spender: party(deed, "spender"),
    amount: amount(deed, "value"),
  });
const cancelled = (deed: Deed) =>
  say("cancelledAuthorization", { who: sender(deed), owner: party(deed, "authorizer") });
const authorization = "from, to, value, validAfter, validBefore, nonce";

export const tokenMakers: Makers = {
  "faucet(to, amount)": (deed) =>
    say("faucet", { who: sender(deed), to: party(deed, "to"), amount: amount(deed, "amount") }),
  "mint(to, amount)": (deed) =>
    say("minted", { who: sender(deed), to: party(deed, "to"), amount: amount(deed, "amount") }),
  "transfer(to, value)": (deed) =>
    say("transferred", { who: sender(deed), to: party(deed, "to"), amount: amount(deed, "value") }),
  "transferFrom(from, to, value)": (deed) =>
    say("transferredFrom", {
      who: sender(deed),
      from: party(deed, "from"),
      to: party(deed, "to"),
      amount: amount(deed, "value"),
    }),
  "approve(spender, value)": (deed) =>
    say("approved", { who: sender(deed), spender: party(deed, "spender"), amount: amount(deed, "value") }),
  "permit(owner, spender, value, deadline, v, r, s)": permitted,
  [`transferWithAuthorization(${authorization}, signature)`]: carried,
  [`transferWithAuthorization(${authorization}, v, r, s)`]: carried,
  [`receiveWithAuthorization(${authorization}, signature)`]: carried,
  [`receiveWithAuthorization(${authorization}, v, r, s)`]: carried,
  "cancelAuthorization(authorizer, nonce, signature)": cancelled,
  "cancelAuthorization(authorizer, nonce, v, r, s)": cancelled,
};
