// The EIP-712 types that the lab's contracts ask signatures for, as EIP-712 writes them (its encodeType).

export const typed = {
  // ERC20Permit (EIP-2612), ERC3009 (EIP-3009), Votes and Governor of OpenZeppelin 5.7
  Permit: "address owner,address spender,uint256 value,uint256 nonce,uint256 deadline",
  TransferWithAuthorization:
    "address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce",
  ReceiveWithAuthorization:
    "address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce",
  CancelAuthorization: "address authorizer,bytes32 nonce",
  Delegation: "address delegatee,uint256 nonce,uint256 expiry",
  Ballot: "uint256 proposalId,uint8 support,address voter,uint256 nonce",
  OverrideBallot: "uint256 proposalId,uint8 support,address voter,uint256 nonce,string reason",
  // ChannelLedger.sol: a channel's id is the digest of its configuration
  ChannelConfig:
    "address payer,address payerAuthorizer,address receiver,address receiverAuthorizer,address token,uint40 withdrawDelay,bytes32 salt",
  Voucher: "bytes32 channelId,uint128 maxClaimableAmount",
  // DelegateGuard.sol
  Rationale:
    "uint256 proposalId,uint8 support,bytes32 rationaleHash,bytes32 modelHash,bytes32 policyHash,uint16 confidenceBps",
  // EAS 1.4, EIP1271Verifier.sol
  Attest:
    "address attester,bytes32 schema,address recipient,uint64 expirationTime,bool revocable,bytes32 refUID,bytes data,uint256 value,uint256 nonce,uint64 deadline",
  Revoke: "address revoker,bytes32 schema,bytes32 uid,uint256 value,uint256 nonce,uint64 deadline",
} as const;

export function typesOf(primaryType: keyof typeof typed) {
  const fields = typed[primaryType].split(",").map((field) => {
    const [type = "", name = ""] = field.split(" ");
    return { name, type };
  });
  return { primaryType, types: { [primaryType]: fields } as Record<string, { name: string; type: string }[]> };
}
