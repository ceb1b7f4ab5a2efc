// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Multicall} from "@openzeppelin/contracts/utils/Multicall.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {ChannelLedger} from "./ChannelLedger.sol";
import {IDepositCollector} from "./IDepositCollector.sol";

/// @title The door for x402 clients: the functions of the `batch-settlement` scheme, as stock software calls them.
/// @notice Money comes in through a collector, is claimed on paper (`claim`), and moves later, for many claims at once
/// (`settle`). Anybody may carry the messages: `receiverAuthorizer` signs what the receiver wants.
/// @dev Signatures, structs and digests follow x402's specs/schemes/batch-settlement/scheme_batch_settlement_evm.md.
abstract contract X402Channels is ChannelLedger, Multicall {
    using SafeERC20 for IERC20;

    struct Voucher {
        ChannelConfig channel;
        uint128 maxClaimableAmount;
    }

    struct VoucherClaim {
        Voucher voucher;
        bytes signature;
        uint128 totalClaimed; // the receiver may claim less than was signed
    }

    struct Receiver {
        uint128 totalClaimed;
        uint128 totalSettled;
    }

    bytes32 private constant REFUND_TYPEHASH = keccak256("Refund(bytes32 channelId,uint256 nonce,uint128 amount)");
    bytes32 private constant CLAIM_ENTRY_TYPEHASH =
        keccak256("ClaimEntry(bytes32 channelId,uint128 maxClaimableAmount,uint128 totalClaimed)");
    bytes32 private constant CLAIM_BATCH_TYPEHASH =
        keccak256(
            "ClaimBatch(ClaimEntry[] claims)"
            "ClaimEntry(bytes32 channelId,uint128 maxClaimableAmount,uint128 totalClaimed)"
        );

    /// @notice What a receiver claimed through this door, and how much of it was paid out.
    mapping(address receiver => mapping(address token => Receiver)) public receivers;
    mapping(bytes32 channelId => uint256) public refundNonce;

    event Claimed(bytes32 indexed channelId, uint256 totalClaimed);
    event Settled(address indexed receiver, address indexed token, address indexed sender, uint128 amount);
    event Refunded(bytes32 indexed channelId, uint256 amount);

    error EmptyBatch();
    error ClaimExceedsVoucher(uint256 item, uint256 claimed, uint256 signed);
    error MixedAuthorizers(uint256 item, address expected, address actual);
    error InvalidAuthorizerSignature(address authorizer);
    error WrongRefundNonce(uint256 expected, uint256 actual);

    /// @notice Opens a channel or adds to it, with the payer's tokens, by a collector of the caller's choice.
    /// @dev A collector is a stranger: whatever it does, exactly `amount` must have arrived when it is done, and it
    /// can't come back in meanwhile to have the same tokens counted twice.
    function deposit(
        ChannelConfig calldata config,
        uint128 amount,
        address collector,
        bytes calldata collectorData
    ) external nonReentrant receives(config.token, amount) {
        bytes32 id = getChannelId(config);
        _requireReceivers(config.receiver, config.receiverAuthorizer);
        _deposit(id, config.withdrawDelay, amount);
        IDepositCollector(collector).collect(config.payer, config.token, amount, id, collectorData);
    }

    /// @notice Claims vouchers, on the word of the receiver who sends it.
    function claim(VoucherClaim[] calldata voucherClaims) external {
        if (voucherClaims.length == 0) revert EmptyBatch();
        for (uint256 i = 0; i < voucherClaims.length; ++i) {
            ChannelConfig calldata config = voucherClaims[i].voucher.channel;
            _requireReceiver(config.receiver, config.receiverAuthorizer);
            _claimVoucher(i, voucherClaims[i]);
        }
    }

    /// @notice Claims vouchers, on the signature of the one `receiverAuthorizer` that they share.
    function claimWithSignature(
        VoucherClaim[] calldata voucherClaims,
        bytes calldata authorizerSignature
    ) external {
        if (voucherClaims.length == 0) revert EmptyBatch();
        address authorizer = voucherClaims[0].voucher.channel.receiverAuthorizer;
        _requireAuthorizer(authorizer, getClaimBatchDigest(voucherClaims), authorizerSignature);
        for (uint256 i = 0; i < voucherClaims.length; ++i) {
            address other = voucherClaims[i].voucher.channel.receiverAuthorizer;
            if (other != authorizer) revert MixedAuthorizers(i, authorizer, other);
            _claimVoucher(i, voucherClaims[i]);
        }
    }

    /// @notice Pays a receiver all that was claimed for him and not yet paid. Anybody may send it.
    function settle(address receiver, address token) external {
        Receiver storage account = receivers[receiver][token];
        uint128 due = account.totalClaimed - account.totalSettled;
        if (due == 0) return;
        account.totalSettled = account.totalClaimed;
        emit Settled(receiver, token, msg.sender, due);
        IERC20(token).safeTransfer(receiver, due);
    }

    /// @notice The receiver gives back up to `amount` of what was not claimed.
    function refund(ChannelConfig calldata config, uint128 amount) external {
        _requireReceiver(config.receiver, config.receiverAuthorizer);
        _refund(config, getChannelId(config), amount);
    }

    /// @notice The same, on the signature of `receiverAuthorizer`.
    function refundWithSignature(
        ChannelConfig calldata config,
        uint128 amount,
        uint256 nonce,
        bytes calldata receiverAuthorizerSignature
    ) external {
        bytes32 id = getChannelId(config);
        if (nonce != refundNonce[id]) revert WrongRefundNonce(refundNonce[id], nonce);
        bytes32 digest = getRefundDigest(id, nonce, amount);
        _requireAuthorizer(config.receiverAuthorizer, digest, receiverAuthorizerSignature);
        _refund(config, id, amount);
    }

    function getRefundDigest(bytes32 channelId, uint256 nonce, uint128 amount) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(REFUND_TYPEHASH, channelId, nonce, amount)));
    }

    /// @notice What a receiver's authorizer signs: to claim exactly these amounts.
    function getClaimBatchDigest(VoucherClaim[] calldata voucherClaims) public view returns (bytes32) {
        bytes32[] memory entries = new bytes32[](voucherClaims.length);
        for (uint256 i = 0; i < entries.length; ++i) {
            Voucher calldata voucher = voucherClaims[i].voucher;
            bytes32 id = getChannelId(voucher.channel);
            uint128 claimed = voucherClaims[i].totalClaimed;
            entries[i] = keccak256(abi.encode(CLAIM_ENTRY_TYPEHASH, id, voucher.maxClaimableAmount, claimed));
        }
        bytes32 list = keccak256(abi.encodePacked(entries));
        return _hashTypedDataV4(keccak256(abi.encode(CLAIM_BATCH_TYPEHASH, list)));
    }

    // A claim that adds nothing is passed over and not refused: the stock server may bring the same total twice.
    function _claimVoucher(uint256 item, VoucherClaim calldata bill) private {
        Voucher calldata voucher = bill.voucher;
        ChannelConfig calldata config = voucher.channel;
        bytes32 id = getChannelId(config);
        if (bill.totalClaimed > voucher.maxClaimableAmount) {
            revert ClaimExceedsVoucher(item, bill.totalClaimed, voucher.maxClaimableAmount);
        }
        _requireVoucherSignature(item, config, id, voucher.maxClaimableAmount, bill.signature);
        if (bill.totalClaimed <= _totalClaimed(id)) return;
        receivers[config.receiver][config.token].totalClaimed += uint128(_claim(item, id, bill.totalClaimed));
        emit Claimed(id, bill.totalClaimed);
    }

    function _requireVoucherSignature(
        uint256 item,
        ChannelConfig calldata config,
        bytes32 id,
        uint128 signed,
        bytes calldata signature
    ) private view {
        bytes32 digest = getVoucherDigest(id, signed);
        bool valid;
        if (config.payerAuthorizer == address(0)) {
            valid = SignatureChecker.isValidSignatureNowCalldata(config.payer, digest, signature);
        } else {
            (address signer, , ) = ECDSA.tryRecoverCalldata(digest, signature);
            valid = signer == config.payerAuthorizer;
        }
        if (!valid) revert InvalidVoucherSignature(item, id);
    }

    function _requireAuthorizer(address authorizer, bytes32 digest, bytes calldata signature) private view {
        bool valid = SignatureChecker.isValidSignatureNowCalldata(authorizer, digest, signature);
        if (!valid) revert InvalidAuthorizerSignature(authorizer);
    }

    // The nonce goes up first, also when there is nothing to refund: a signature is used once.
    function _refund(ChannelConfig calldata config, bytes32 id, uint128 most) private {
        if (most == 0) revert ZeroAmount();
        ++refundNonce[id];
        uint128 available = uint128(_available(id));
        uint128 amount = most < available ? most : available;
        if (amount == 0) return;
        _takeBack(id, amount);
        emit Refunded(id, amount);
        IERC20(config.token).safeTransfer(config.payer, amount);
    }
}
