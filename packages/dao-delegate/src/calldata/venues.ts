// Exchanges and vaults that everybody knows: what is approved to one of them and deposited there has not been paid away.
//
// Anybody can give a contract of his own a function "stake", so that the name of a function proves nothing. Addresses:
// each protocol's own documentation, Ethereum mainnet; a checksum (EIP-55) guards against typos.
import { type Address, getAddress } from "viem";

const known: readonly Address[] = [
  "0x87870Bca3F3fD6335C3F4ce8392D69350B4fA4E2", // Aave v3, pool
  "0x7d2768dE32b0b80b7a3454c06BdAc94A69DDc7A9", // Aave v2, pool
  "0xc3d688B66703497DAA19211EEdff47f25384cdc3", // Compound v3, USDC
  "0xA17581A9E3356d9A858b789D68B4d866e593aE94", // Compound v3, WETH
  "0x7a250d5630B4cF539739dF2C5dAcb4c659F2488D", // Uniswap v2, router
  "0xE592427A0AEce92De3Edee1F18E0157C05861564", // Uniswap v3, router
  "0x68b3465833fb72A70ecDF485E0e4C7bD8665Fc45", // Uniswap v3, router 02
  "0xbEbc44782C7dB0a1A60Cb6fe97d0b483032FF1C7", // Curve, pool of DAI, USDC and USDT
  "0x11C76AD590ABDFFCD980afEC9ad951B160F02797", // Milkman, orders on CoW Protocol
].map((address) => getAddress(address));

export const isVenue = (address: string): boolean => known.includes(getAddress(address));
