// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import {IERC3009Receive} from "./IERC3009Receive.sol";
import {X402Channels} from "./X402Channels.sol";

/// @title Payment channels with two doors and one set of books.
/// @notice X402Channels is the door for stock x402 software. The functions here are the direct door to the same
/// channels: same ids, same vouchers, less gas, because tokens go straight from the payer to here and from here to the
/// receiver.
/// @dev The direct door is for channels of two people with plain keys: the payer signs for himself, the receiver sends
/// his own transactions. So a call names the other one only, signatures are compact (ERC-2098), and a person and an
/// amount share one word, the *entry*: 20 bytes of address, 12 bytes of amount. All other channels use x402's door.
contract VoucherChannels is X402Channels {
    using SafeERC20 for IERC20;

    /// @dev What a channel is about, beside its two people. Always the first parameter: see _idOf.
    struct Terms {
        address token;
        uint40 withdrawDelay;
        bytes32 salt;
    }

    struct CompactSignature {
        bytes32 r;
        bytes32 vs; // s, with the recovery bit on top
    }

    event Redeemed(bytes32 indexed channelId, uint256 cumulative);
    /// @dev One log for all; with the receiver and the terms, each entry gives a channel's id.
    event RedeemedMany(address indexed receiver, Terms terms, bytes32[] entries);
    event Closed(bytes32 indexed channelId, uint256 cumulative);

    error SignatureCountMismatch(uint256 entries, uint256 signatures);

    /// @notice The sender opens a channel to `receiver`, or adds to it, from his allowance.
    function open(
        Terms calldata terms,
        address receiver,
        uint128 amount
    ) external nonReentrantView receives(terms.token, amount) {
        _requireReceivers(receiver, receiver);
        _deposit(_idOf(_domainSeparatorV4(), msg.sender, receiver), terms.withdrawDelay, amount);
        IERC20(terms.token).safeTransferFrom(msg.sender, address(this), amount);
    }

    /// @notice The same with tokens that the payer signed over (EIP-3009), valid before a time; anybody may send it.
    /// @dev The signed nonce commits to the channel, and only this contract can use the authorization: whoever
    /// overtakes the sender does what the payer wanted.
    /// @param entry the payer and the amount
    /// @param salt tells the payer's deposits into one channel apart
    function openWithAuthorization(
        Terms calldata terms,
        address receiver,
        bytes32 entry,
        uint256 validBefore,
        uint256 salt,
        CompactSignature calldata signature
    ) external nonReentrantView receives(terms.token, _amountIn(entry)) {
        _requireReceivers(receiver, receiver);
        bytes32 id = _idOf(_domainSeparatorV4(), _personIn(entry), receiver);
        _deposit(id, terms.withdrawDelay, _amountIn(entry));
        _collect(terms.token, entry, validBefore, keccak256(abi.encode(id, salt)), signature);
    }

    /// @notice Pays the receiver, who sends this, up to the running total that the payer signed.
    /// @param entry the payer and the running total
    function redeem(Terms calldata terms, bytes32 entry, CompactSignature calldata signature) external {
        bytes32 domain = _domainSeparatorV4();
        bytes32 id = _idOf(domain, _personIn(entry), msg.sender);
        _requireVoucher(0, domain, id, entry, signature);
        uint256 added = _claim(0, id, _amountIn(entry));
        emit Redeemed(id, _amountIn(entry));
        IERC20(terms.token).safeTransfer(msg.sender, added);
    }

    /// @notice Pays the receiver from many channels in one transfer. One bad voucher refuses them all, and says which.
    function redeemMany(
        Terms calldata terms,
        bytes32[] calldata entries,
        CompactSignature[] calldata signatures
    ) external {
        if (entries.length == 0) revert EmptyBatch();
        if (entries.length != signatures.length) revert SignatureCountMismatch(entries.length, signatures.length);
        bytes32 domain = _domainSeparatorV4();
        bytes memory shared = abi.encode(msg.sender, msg.sender, terms);
        uint256 added = 0;
        for (uint256 i = 0; i < entries.length; ++i) {
            bytes32 entry = entries[i];
            bytes32 payer = entry >> 96;
            bytes32 config = keccak256(bytes.concat(CHANNEL_CONFIG_TYPEHASH, payer, payer, shared));
            bytes32 id = MessageHashUtils.toTypedDataHash(domain, config);
            _requireVoucher(i, domain, id, entry, signatures[i]);
            added += _claim(i, id, _amountIn(entry));
        }
        emit RedeemedMany(msg.sender, terms, entries);
        IERC20(terms.token).safeTransfer(msg.sender, added);
    }

    /// @notice The receiver, who sends this, ends the channel: he has the last voucher paid, the payer has the rest.
    /// @param entry the payer and the running total; with the total that was claimed already, no signature is needed
    function close(Terms calldata terms, bytes32 entry, CompactSignature calldata signature) external {
        bytes32 domain = _domainSeparatorV4();
        bytes32 id = _idOf(domain, _personIn(entry), msg.sender);
        (uint256 added, uint256 rest) = _close(id, _amountIn(entry));
        if (added > 0) _requireVoucher(0, domain, id, entry, signature);
        emit Closed(id, _amountIn(entry));
        if (added > 0) IERC20(terms.token).safeTransfer(msg.sender, added);
        if (rest > 0) IERC20(terms.token).safeTransfer(_personIn(entry), rest);
    }

    function _collect(
        address token,
        bytes32 entry,
        uint256 validBefore,
        bytes32 nonce,
        CompactSignature calldata signature
    ) private {
        IERC3009Receive(token).receiveWithAuthorization(
            _personIn(entry),
            address(this),
            _amountIn(entry),
            0,
            validBefore,
            nonce,
            _v(signature.vs),
            signature.r,
            _s(signature.vs)
        );
    }

    // ecrecover itself and not OpenZeppelin's ECDSA: that also refuses the second form that every signature has, which
    // would let somebody count one voucher twice where signatures are counted. Here amounts are.
    function _requireVoucher(
        uint256 item,
        bytes32 domain,
        bytes32 id,
        bytes32 entry,
        CompactSignature calldata signature
    ) private pure {
        bytes32 voucher = keccak256(abi.encode(VOUCHER_TYPEHASH, id, _amountIn(entry)));
        bytes32 digest = MessageHashUtils.toTypedDataHash(domain, voucher);
        address signer = ecrecover(digest, _v(signature.vs), signature.r, _s(signature.vs));
        // ecrecover answers zero to nonsense, and nobody has the key of the zero address.
        if (signer == address(0) || signer != _personIn(entry)) revert InvalidVoucherSignature(item, id);
    }

    // getChannelId for two people with plain keys. The terms are hashed as they lie in the calldata, where they come
    // first, after 4 bytes that name the function: three words, in the order of ChannelConfig.
    function _idOf(bytes32 domain, address payer, address receiver) private pure returns (bytes32) {
        bytes32 from = bytes32(uint256(uint160(payer)));
        bytes32 to = bytes32(uint256(uint160(receiver)));
        bytes32 config = keccak256(bytes.concat(CHANNEL_CONFIG_TYPEHASH, from, from, to, to, msg.data[4:100]));
        return MessageHashUtils.toTypedDataHash(domain, config);
    }

    function _personIn(bytes32 entry) private pure returns (address) {
        return address(bytes20(entry));
    }

    function _amountIn(bytes32 entry) private pure returns (uint128) {
        return uint96(uint256(entry));
    }

    function _v(bytes32 vs) private pure returns (uint8) {
        return uint8(27 + (uint256(vs) >> 255));
    }

    function _s(bytes32 vs) private pure returns (bytes32) {
        return (vs << 1) >> 1;
    }
}
