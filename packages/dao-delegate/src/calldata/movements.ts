// Which money each call moves: how much of what, to whom, and in which way.
import { type Address, formatUnits, type Hex, isAddressEqual, zeroAddress } from "viem";
import type { Context, DecodedCall, Movement } from "../types.ts";
import { receiverOf } from "./exchanges.ts";
import { priceOf, tokenAt } from "./tokens.ts";

/** `token` null is ETH; `amount` in the token's smallest units. */
export type RawMovement = {
  readonly token: Address | null;
  readonly amount: bigint;
  readonly to: Address;
  readonly how: Movement["how"];
};

type Reader = (args: readonly unknown[], call: DecodedCall) => RawMovement[];

const secondsPerYear = 31_536_000n;
const move = (how: Movement["how"], token: unknown, amount: unknown, to: unknown): RawMovement[] => [
  { how, token: token as Address | null, amount: BigInt(amount as bigint), to: to as Address },
];
/** One block in twelve seconds. */
const blocksPerYear = secondsPerYear / 12n;
const timesAYear = (minutes: number): bigint => (minutes === 0 ? 1n : secondsPerYear / 60n / BigInt(minutes) + 1n);
const orEther = (token: unknown): unknown => (token === zeroAddress ? null : token);
const aYear = (rate: unknown): bigint => (rate as bigint) * secondsPerYear;

/** By signature; functions that move nothing, or wrap a token one to one, are not here. */
const readers: Readonly<Record<string, Reader>> = {
  "transfer(address,uint256)": ([to, amount], { target }) => move("transfer", target, amount, to),
  "transferFrom(address,address,uint256)": ([, to, amount], { target }) => move("transfer", target, amount, to),
  "safeTransferFrom(address,address,uint256)": ([, to], { target }) => move("transfer", target, 1n, to),
  "safeTransferFrom(address,address,uint256,bytes)": ([, to], { target }) => move("transfer", target, 1n, to),
  "safeTransferFrom(address,address,uint256,uint256,bytes)": ([, to, , amount], { target }) =>
    move("transfer", target, amount, to),
  "safeBatchTransferFrom(address,address,uint256[],uint256[],bytes)": ([, to, , amounts], { target }) =>
    (amounts as bigint[]).flatMap((amount) => move("transfer", target, amount, to)),
  "transferAndCall(address,uint256,bytes)": ([to, amount], { target }) => move("transfer", target, amount, to),
  "transfer(address,address,uint256)": ([token, to, amount]) => move("transfer", token, amount, to),
  "transfer(address,uint256,address)": ([token, amount, to]) => move("transfer", token, amount, to),
  "transferETH(address,uint256)": ([to, amount]) => move("transfer", null, amount, to),
  "sendETH(address,uint256)": ([to, amount]) => move("transfer", null, amount, to),
  "sendOrRegisterDebt(address,uint256)": ([to, amount]) => move("transfer", null, amount, to),
  "withdrawETH(address,uint256)": ([to, amount]) => move("transfer", null, amount, to),
  "sendERC20(address,address,uint256)": ([to, token, amount]) => move("transfer", token, amount, to),
  "withdrawTo(address,uint256)": ([to, amount], { target }) => move("transfer", target, amount, to),
  "withdrawToken(address,address,uint256)": ([token, to, amount]) => move("transfer", token, amount, to),
  "withdrawERC20(address,address,uint256)": ([token, to, amount]) => move("transfer", token, amount, to),
  "recoverERC20(address,address,uint256)": ([token, to, amount]) => move("transfer", token, amount, to),
  "withdrawReserves(address,uint256)": ([to, amount], { target }) => move("transfer", target, amount, to),
  "pay(address,uint256)": ([to, amount], { target }) => move("transfer", target, amount, to),
  "_grantComp(address,uint256)": ([to, amount]) => move("transfer", comp, amount, to),
  "executeAllowanceTransfer(address,address,address,uint96,address,uint96,address,bytes)": ([
    ,
    token,
    to,
    amount,
    ...pay
  ]) => [...move("transfer", token, amount, to), ...move("transfer", orEther(pay[0]), pay[1], pay[2])],
  // A new Safe may pay whoever sets it up.
  "setup(address[],uint256,address,bytes,address,address,uint256,address)": ([, , , , , token, amount, to]) =>
    move("transfer", orEther(token), amount, to),
  "_setContributorCompSpeed(address,uint256)": ([to, speed]) =>
    move("stream", comp, (speed as bigint) * blocksPerYear, to),
  "bridgeERC20To(address,address,address,uint256,uint32,bytes)": ([token, , to, amount]) =>
    move("transfer", token, amount, to),
  "depositERC20To(address,address,address,uint256,uint32,bytes)": ([token, , to, amount]) =>
    move("transfer", token, amount, to),
  "outboundTransfer(address,address,uint256,uint256,uint256,bytes)": ([token, to, amount]) =>
    move("transfer", token, amount, to),
  "disperseEther(address[],uint256[])": ([to, amounts]) => many(null, to, amounts),
  "disperseToken(address,address[],uint256[])": ([token, to, amounts]) => many(token, to, amounts),

  "approve(address,uint256)": ([spender, amount], { target }) => move("approval", target, amount, spender),
  "increaseAllowance(address,uint256)": ([spender, amount], { target }) => move("approval", target, amount, spender),
  "increaseApproval(address,uint256)": ([spender, amount], { target }) => move("approval", target, amount, spender),
  "approve(address,address,uint256)": ([token, spender, amount]) => move("approval", token, amount, spender),
  "approve(address,address,uint160,uint48)": ([token, spender, amount]) => move("approval", token, amount, spender),
  "permit(address,address,uint256,uint256,uint8,bytes32,bytes32)": ([, spender, amount], { target }) =>
    move("approval", target, amount, spender),
  "approveThis(address,address,uint256)": ([spender, token, amount]) => move("approval", token, amount, spender),
  "approveDelegation(address,uint256)": ([spender, amount], { target }) => move("approval", target, amount, spender),
  "_approveComp(address,uint256)": ([spender, amount]) => move("approval", comp, amount, spender),
  // An allowance that is filled up again counts for one year.
  "setAllowance(address,address,uint96,uint16,uint32)": ([spender, token, amount, minutes]) =>
    move("approval", token, (amount as bigint) * timesAYear(minutes as number), spender),

  "setFlowrate(address,address,int96)": ([token, to, rate]) => move("stream", token, aYear(rate), to),
  "createFlow(address,address,address,int96,bytes)": ([token, , to, rate]) => move("stream", token, aYear(rate), to),
  "updateFlow(address,address,address,int96,bytes)": ([token, , to, rate]) => move("stream", token, aYear(rate), to),
  "createStream(address,uint256,address,uint256,uint256)": ([to, amount, token]) => move("stream", token, amount, to),
  "createStream(address,address,uint256,address,uint256,uint256)": ([, to, amount, token]) =>
    move("stream", token, amount, to),
  "createStream(address,uint256,address,uint256,uint256,uint8,address)": ([to, amount, token]) =>
    move("stream", token, amount, to),
  "createStream(address,uint216)": ([to, rate], { target }) => move("stream", target, aYear(rate), to),
  "createStreamWithReason(address,uint216,string)": ([to, rate], { target }) => move("stream", target, aYear(rate), to),
  "depositAndCreate(uint256,address,uint216)": ([, to, rate], { target }) => move("stream", target, aYear(rate), to),
  "createWithDurations((address,address,uint128,address,bool,bool,(uint40,uint40),(address,uint256)))": ([params]) => {
    const { recipient, totalAmount, asset } = params as { recipient: Address; totalAmount: bigint; asset: Address };
    return move("stream", asset, totalAmount, recipient);
  },
  "createPlan(address,address,uint256,uint256,uint256,uint256,uint256,address,bool)": ([to, token, amount]) =>
    move("stream", token, amount, to),
  "batchVestingPlans(address,address,uint256,(address,uint256,uint256,uint256,uint256)[],uint256,address,bool,uint8)":
    ([, token, , plans]) =>
      (plans as { recipient: Address; amount: bigint }[]).flatMap((plan) =>
        move("stream", token, plan.amount, plan.recipient),
      ),
  "create(address,uint256,uint256,uint256,uint256,address)": ([to, amount], { target }) =>
    move("stream", target, amount, to),

  "mint(address,uint256)": ([to, amount], { target }) => move("mint", target, amount, to),
  "mint(address,uint256,bytes)": ([to, amount], { target }) => move("mint", target, amount, to),
  "mintTo(address,uint256)": ([to, amount], { target }) => move("mint", target, amount, to),
  "issue(address,uint256)": ([to, amount], { target }) => move("mint", target, amount, to),
  "generateTokens(address,uint256)": ([to, amount], { target }) => move("mint", target, amount, to),

  "swapExactTokensForTokens(uint256,uint256,address[],address,uint256)": ([amount, , path, to]) =>
    move("exchange", (path as Address[])[0] ?? null, amount, to),
  "swapExactTokensForETH(uint256,uint256,address[],address,uint256)": ([amount, , path, to]) =>
    move("exchange", (path as Address[])[0] ?? null, amount, to),
  "exactInputSingle((address,address,uint24,address,uint256,uint256,uint256,uint160))": ([params]) => swapped(params),
  "exactInputSingle((address,address,uint24,address,uint256,uint256,uint160))": ([params]) => swapped(params),
  "requestSwapExactTokensForTokens(uint256,address,address,address,address,bytes)": ([amount, token, , to]) =>
    move("exchange", token, amount, to),
  "swap(address,address,address,address,address,address,address,address,uint256,uint256)": (args) =>
    move("exchange", args[5], args[8], args[7]),
  "supply(address,uint256,address,uint16)": ([token, amount, to]) => move("exchange", token, amount, to),
  "supply(address,uint256)": ([token, amount], { target }) => move("exchange", token, amount, target),
  "supplyTo(address,address,uint256)": ([to, token, amount]) => move("exchange", token, amount, to),
  "deposit(address,uint256,address,uint16)": ([token, amount, to]) => move("exchange", token, amount, to),
  "withdraw(address,uint256,address)": ([token, amount, to]) => move("exchange", token, amount, to),
  "withdraw(uint256,address,address)": ([amount, to], { target }) => move("exchange", target, amount, to),
  "redeem(uint256,address,address)": ([amount, to], { target }) => move("exchange", target, amount, to),
  "repay(address,uint256,uint256,address)": ([token, amount, , to]) => move("exchange", token, amount, to),
};

const comp: Address = "0xc00e94Cb662C3520282E6f5717214004A7f26888";
const wrappedEther: readonly Address[] = [
  "0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2",
  "0x4200000000000000000000000000000000000006", // Optimism and Base
];
const isWrappedEther = (target: Address): boolean => wrappedEther.some((known) => isAddressEqual(known, target));
/** Calls that change ETH into its own wrapping, or stake it: the worth comes back as a token. */
const takesEthInExchange = new Set(["deposit", "submit", "depositETH", "swapExactETHForTokens", "wrap"]);

const many = (token: unknown, to: unknown, amounts: unknown): RawMovement[] =>
  (to as Address[]).flatMap((recipient, i) => move("transfer", token, (amounts as bigint[])[i] ?? 0n, recipient));

function swapped(params: unknown): RawMovement[] {
  const { tokenIn, amountIn, recipient } = params as { tokenIn: Address; amountIn: bigint; recipient: Address };
  return move("exchange", tokenIn, amountIn, recipient);
}

/** What one call moves itself, without the calls inside of it. */
export function rawMovementsOf(call: DecodedCall, wei: bigint): RawMovement[] {
  if (call.name === "deposit" && isWrappedEther(call.target)) return [];
  const how = takesEthInExchange.has(call.name) ? "exchange" : "transfer";
  const to = how === "exchange" ? (receiverOf(call) ?? call.target) : call.target;
  const ether = wei > 0n ? move(how, null, wei, to) : [];
  const read = readers[call.signature]?.(call.args, call) ?? [];
  return [...ether, ...read.filter((one) => one.amount > 0n)];
}

/** The movement in whole tokens and USD; the address stands for a token that is not known. */
export function priced(raw: RawMovement, context: Context): Movement {
  const token = raw.token === null ? { symbol: "ETH", decimals: 18 } : tokenAt(raw.token, context);
  const amount = Number(formatUnits(raw.amount, token?.decimals ?? 18));
  const price = token && priceOf(token.symbol, context);
  const usd = price === null ? null : amount * price;
  return { token: token?.symbol ?? (raw.token as Hex), amount, usd, to: raw.to, source: "calldata", how: raw.how };
}
