// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {IERC3009Receive} from "./IERC3009Receive.sol";
import {X402Channels} from "./X402Channels.sol";

/// @title Payment channels with two doors and one set of books.
/// @notice X402Channels is the door for stock x402 software. The functions here are the direct door to the same channels:
/// same ids, same vouchers, about half the gas, because tokens go straight from the payer to here and from here to the
/// receiver.
/// @dev The direct door takes compact signatures (ERC-2098) of plain keys; wallets that are contracts use x402's.
contract VoucherChannels is X402Channels {
    using SafeERC20 for IERC20;

    /// @dev What all payers of one batch share. Each is his own payerAuthorizer, as with x402's stock client.
    struct SharedTerms {
        address receiver;
        address receiverAuthorizer;
        address token;
        uint40 withdrawDelay;
        bytes32 salt;
    }

    struct CompactSignature {
        bytes32 r;
        bytes32 vs;
    }

    event Redeemed(bytes32 indexed channelId, uint256 cumulative);
    /// @dev One log for all: an entry is a payer (20 bytes) and his running total (12 bytes), as in the call.
    event RedeemedMany(SharedTerms terms, bytes32[] entries);
    event Closed(bytes32 indexed channelId, uint256 cumulative, uint256 returned);

    error SignatureCountMismatch(uint256 entries, uint256 signatures);

    /// @notice Opens a channel or adds to it, from the sender's allowance. What is left goes to the channel's payer.
    function open(
        ChannelConfig calldata config,
        uint128 amount
    ) external nonReentrant receives(config.token, amount) {
        _deposit(config, getChannelId(config), amount);
        IERC20(config.token).safeTransferFrom(msg.sender, address(this), amount);
    }

    /// @notice Opens a channel or adds to it, with tokens that the payer signed over (EIP-3009). Anybody may send it.
    /// @dev The signed nonce commits to the channel and the payee of the authorization is this contract, so whoever
    /// overtakes the sender can only do what the payer wanted.
    function openWithAuthorization(
        ChannelConfig calldata config,
        uint128 amount,
        uint256 validBefore,
        uint256 salt,
        CompactSignature calldata signature
    ) external nonReentrant receives(config.token, amount) {
        bytes32 id = getChannelId(config);
        _deposit(config, id, amount);
        (uint8 v, bytes32 s) = _unpack(signature.vs);
        IERC3009Receive(config.token).receiveWithAuthorization(
            config.payer,
            address(this),
            amount,
            0,
            validBefore,
            keccak256(abi.encode(id, salt)),
            v,
            signature.r,
            s
        );
    }

    /// @notice Pays the receiver up to the running total that the payer signed. Anybody may send it.
    function redeem(
        ChannelConfig calldata config,
        uint128 cumulative,
        CompactSignature calldata signature
    ) external nonReentrant {
        bytes32 id = getChannelId(config);
        _requireSigner(0, config.payerAuthorizer, id, cumulative, signature);
        uint128 added = _claim(0, id, cumulative);
        emit Redeemed(id, cumulative);
        IERC20(config.token).safeTransfer(config.receiver, added);
    }

    /// @notice Pays the receiver from many channels in one transfer. One bad entry refuses them all, and says which.
    /// @param entries payer (20 bytes), then the running total that he signed (12 bytes)
    function redeemMany(
        SharedTerms calldata terms,
        bytes32[] calldata entries,
        CompactSignature[] calldata signatures
    ) external nonReentrant {
        if (entries.length == 0) revert EmptyBatch();
        if (entries.length != signatures.length) revert SignatureCountMismatch(entries.length, signatures.length);
        uint256 added = 0;
        for (uint256 i = 0; i < entries.length; ++i) {
            address payer = address(bytes20(entries[i]));
            uint128 cumulative = uint96(uint256(entries[i]));
            bytes32 id = _channelIdOf(payer, terms);
            _requireSigner(i, payer, id, cumulative, signatures[i]);
            added += _claim(i, id, cumulative);
        }
        emit RedeemedMany(terms, entries);
        IERC20(terms.token).safeTransfer(terms.receiver, added);
    }

    /// @notice The receiver ends the channel: the last voucher is paid to him, the rest goes back to the payer.
    /// @param cumulative what was claimed already, if there is no newer voucher; the signature is not read then
    function close(
        ChannelConfig calldata config,
        uint128 cumulative,
        CompactSignature calldata signature
    ) external nonReentrant {
        _requireReceiver(config);
        bytes32 id = getChannelId(config);
        uint128 added = 0;
        if (cumulative != _totalClaimed(id)) {
            _requireSigner(0, config.payerAuthorizer, id, cumulative, signature);
            added = _claim(0, id, cumulative);
        }
        uint128 rest = _available(id);
        _takeBack(id, rest);
        emit Closed(id, cumulative, rest);
        if (added > 0) IERC20(config.token).safeTransfer(config.receiver, added);
        if (rest > 0) IERC20(config.token).safeTransfer(config.payer, rest);
    }

    function _requireSigner(
        uint256 item,
        address payerAuthorizer,
        bytes32 id,
        uint128 cumulative,
        CompactSignature calldata signature
    ) private view {
        (address signer, , ) = ECDSA.tryRecover(getVoucherDigest(id, cumulative), signature.r, signature.vs);
        // tryRecover answers zero to nonsense, and a channel without payerAuthorizer has zero there.
        if (signer == address(0) || signer != payerAuthorizer) revert InvalidVoucherSignature(item, id);
    }

    function _channelIdOf(address payer, SharedTerms calldata terms) private view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(CHANNEL_CONFIG_TYPEHASH, payer, payer, terms)));
    }

    /// @dev ERC-2098: the top bit of vs says which of the two v it is.
    function _unpack(bytes32 vs) private pure returns (uint8 v, bytes32 s) {
        v = uint8(27 + (uint256(vs) >> 255));
        s = vs & bytes32(uint256(type(int256).max));
    }
}
