// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {ERC3009} from "@openzeppelin/contracts/token/ERC20/extensions/draft-ERC3009.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";

/// @title The lab's play money: a dollar with 6 decimals that can be paid by signature, as USDC can.
/// @notice EIP-3009 lets Carol sign a transfer and somebody else pay its gas; EIP-2612 does the same for an allowance.
/// @dev The forms with `bytes` signatures are for wallets that are contracts (ERC-1271), those with v, r, s for plain
/// keys.
contract LabDollar is ERC20Permit, ERC3009 {
    // Chain ids of development: Hardhat's own, and the second chain that Eve replays from.
    uint256 private constant LAB_CHAIN = 31337;
    uint256 private constant OTHER_LAB_CHAIN = 31338;

    error FaucetClosed(uint256 chainId);

    constructor() ERC20("LabDollar", "LUSD") ERC20Permit("LabDollar") {}

    /// @notice Play money for anybody, on development chains only.
    /// @param amount in millionths of a dollar
    function faucet(address to, uint256 amount) external {
        if (block.chainid != LAB_CHAIN && block.chainid != OTHER_LAB_CHAIN) revert FaucetClosed(block.chainid);
        _mint(to, amount);
    }

    /// @notice EIP-3009 with a signature in bytes; anybody may send it.
    function transferWithAuthorization(
        address from,
        address to,
        uint256 value,
        uint256 validAfter,
        uint256 validBefore,
        bytes32 nonce,
        bytes calldata signature
    ) external {
        bytes32 terms = keccak256(
            abi.encode(TRANSFER_WITH_AUTHORIZATION_TYPEHASH, from, to, value, validAfter, validBefore, nonce)
        );
        _requireSignature(from, terms, signature);
        _transferWithAuthorization(from, to, value, validAfter, validBefore, nonce);
    }

    /// @notice EIP-3009 with a signature in bytes; only the payee may send it, so nobody takes it out of his call.
    function receiveWithAuthorization(
        address from,
        address to,
        uint256 value,
        uint256 validAfter,
        uint256 validBefore,
        bytes32 nonce,
        bytes calldata signature
    ) external {
        bytes32 terms = keccak256(
            abi.encode(RECEIVE_WITH_AUTHORIZATION_TYPEHASH, from, to, value, validAfter, validBefore, nonce)
        );
        _requireSignature(from, terms, signature);
        if (to != msg.sender) revert ERC20InvalidReceiver(to);
        _transferWithAuthorization(from, to, value, validAfter, validBefore, nonce);
    }

    /// @notice EIP-3009 with a signature in bytes: the nonce can never be used after this.
    function cancelAuthorization(address authorizer, bytes32 nonce, bytes calldata signature) external {
        bytes32 terms = keccak256(abi.encode(CANCEL_AUTHORIZATION_TYPEHASH, authorizer, nonce));
        _requireSignature(authorizer, terms, signature);
        _cancelAuthorization(authorizer, nonce);
    }

    /// @notice The version in the EIP-712 domain; x402 facilitators read it.
    function version() external pure returns (string memory) {
        return "1";
    }

    function decimals() public pure override returns (uint8) {
        return 6;
    }

    function _requireSignature(address signer, bytes32 terms, bytes calldata signature) private view {
        bool valid = SignatureChecker.isValidSignatureNowCalldata(signer, _hashTypedDataV4(terms), signature);
        if (!valid) revert ERC3009InvalidSignature();
    }
}
