// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";

/// @title The books of all channels: who a channel belongs to, what it holds, and how its payer gets out.
/// @notice A channel is money that a payer set aside for one receiver. The payer signs vouchers off chain, each with the
/// running total since the channel began; the receiver needs to bring only the last one. Totals never go down, so no
/// voucher is ever worth more than what it adds to the highest total that was already claimed.
/// @dev X402Channels and VoucherChannels are the two doors to these books.
abstract contract ChannelLedger is EIP712, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;

    /// @dev Never stored: every call brings it, and its hash is the channel's id. TypeScript twin: src/channel.ts.
    struct ChannelConfig {
        address payer; // gets back what is left
        address payerAuthorizer; // signs the vouchers; zero when the payer is a contract that signs by ERC-1271
        address receiver; // gets what was signed
        address receiverAuthorizer; // may claim and refund in the receiver's name
        address token;
        uint40 withdrawDelay; // seconds that the receiver has to bring his last voucher when the payer wants to leave
        bytes32 salt; // lets the same two have several channels
    }

    // One slot, so that a payment writes once.
    struct Channel {
        uint120 balance; // all deposits minus all that went back to the payer; what was claimed is still in it
        bool leaving; // whether pendingWithdrawals has an entry: payments need not look there when it has none
        uint128 totalClaimed; // only ever goes up
    }

    struct Withdrawal {
        uint128 amount;
        uint40 initiatedAt;
    }

    bytes32 public constant CHANNEL_CONFIG_TYPEHASH =
        keccak256(
            "ChannelConfig(address payer,address payerAuthorizer,address receiver,address receiverAuthorizer,"
            "address token,uint40 withdrawDelay,bytes32 salt)"
        );
    bytes32 internal constant VOUCHER_TYPEHASH = keccak256("Voucher(bytes32 channelId,uint128 maxClaimableAmount)");
    uint40 public constant MIN_WITHDRAW_DELAY = 15 minutes;
    uint40 public constant MAX_WITHDRAW_DELAY = 30 days;

    mapping(bytes32 channelId => Channel) private _channels;
    /// @notice What a payer asked back, and when; the amount is never more than what the channel holds for him.
    mapping(bytes32 channelId => Withdrawal) public pendingWithdrawals;

    event Deposited(bytes32 indexed channelId, uint256 amount);
    event WithdrawInitiated(bytes32 indexed channelId, uint256 amount, uint256 readyAt);
    event WithdrawFinalized(bytes32 indexed channelId, uint256 amount);

    // `item` is the position in a batch; 0 for a voucher that comes alone.
    error StaleVoucher(uint256 item, uint256 cumulative, uint256 alreadyClaimed);
    error VoucherExceedsBalance(uint256 item, uint256 cumulative, uint256 balance);
    error InvalidVoucherSignature(uint256 item, bytes32 channelId);
    error MissingReceiver();
    error WithdrawDelayOutOfRange(uint256 delay, uint256 minimum, uint256 maximum);
    error ZeroAmount();
    error InexactDeposit(uint256 expected, uint256 actual);
    error NotPayer(address sender);
    error NotReceiver(address sender);
    error WithdrawExceedsBalance(uint256 amount, uint256 available);
    error NoWithdrawal(bytes32 channelId);
    error WithdrawTooEarly(uint256 readyAt, uint256 time);

    // A token that takes a fee, lies about balances or calls back is found out here: exactly `amount` must arrive.
    modifier receives(address token, uint256 amount) {
        uint256 expected = IERC20(token).balanceOf(address(this)) + amount;
        _;
        uint256 actual = IERC20(token).balanceOf(address(this));
        if (actual != expected) revert InexactDeposit(expected, actual);
    }

    modifier onlyPayer(ChannelConfig calldata config) {
        if (msg.sender != config.payer && msg.sender != config.payerAuthorizer) revert NotPayer(msg.sender);
        _;
    }

    constructor() EIP712("x402 Batch Settlement", "1") {}

    /// @notice The payer asks for money back. The receiver has `withdrawDelay` seconds to bring what he holds.
    /// @dev Asking again replaces the first request, and starts the delay anew.
    function initiateWithdraw(ChannelConfig calldata config, uint128 amount) external onlyPayer(config) {
        bytes32 id = getChannelId(config);
        uint256 available = _available(id);
        if (amount == 0) revert ZeroAmount();
        if (amount > available) revert WithdrawExceedsBalance(amount, available);
        pendingWithdrawals[id] = Withdrawal(amount, uint40(block.timestamp));
        _channels[id].leaving = true;
        emit WithdrawInitiated(id, amount, block.timestamp + config.withdrawDelay);
    }

    /// @notice Pays the payer what he asked for, less what the receiver claimed of it since.
    function finalizeWithdraw(ChannelConfig calldata config) external onlyPayer(config) nonReentrant {
        bytes32 id = getChannelId(config);
        Withdrawal memory withdrawal = pendingWithdrawals[id];
        if (withdrawal.initiatedAt == 0) revert NoWithdrawal(id);
        uint256 readyAt = uint256(withdrawal.initiatedAt) + config.withdrawDelay;
        if (block.timestamp < readyAt) revert WithdrawTooEarly(readyAt, block.timestamp);
        _takeBack(id, withdrawal.amount);
        emit WithdrawFinalized(id, withdrawal.amount);
        IERC20(config.token).safeTransfer(config.payer, withdrawal.amount);
    }

    /// @notice `balance` is all deposits minus all refunds; `balance - totalClaimed` is what the payer can still spend.
    function channels(bytes32 channelId) external view returns (uint128 balance, uint128 totalClaimed) {
        Channel storage channel = _channels[channelId];
        return (channel.balance, channel.totalClaimed);
    }

    /// @notice The id commits to every term, to this contract and to this chain (EIP-712).
    function getChannelId(ChannelConfig calldata config) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(CHANNEL_CONFIG_TYPEHASH, config)));
    }

    /// @notice What a payer signs: from this channel, the receiver may have this much in all.
    function getVoucherDigest(bytes32 channelId, uint128 maxClaimableAmount) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(VOUCHER_TYPEHASH, channelId, maxClaimableAmount)));
    }

    function _deposit(ChannelConfig calldata config, bytes32 id, uint128 amount) internal {
        if (config.receiver == address(0) || config.receiverAuthorizer == address(0)) revert MissingReceiver();
        if (config.withdrawDelay < MIN_WITHDRAW_DELAY || config.withdrawDelay > MAX_WITHDRAW_DELAY) {
            revert WithdrawDelayOutOfRange(config.withdrawDelay, MIN_WITHDRAW_DELAY, MAX_WITHDRAW_DELAY);
        }
        if (amount == 0) revert ZeroAmount();
        _channels[id].balance += SafeCast.toUint120(amount);
        emit Deposited(id, amount);
    }

    /// @dev The caller has checked the payer's signature. @return added by how much the running total went up
    function _claim(uint256 item, bytes32 id, uint128 cumulative) internal returns (uint128 added) {
        Channel memory channel = _channels[id];
        if (cumulative <= channel.totalClaimed) revert StaleVoucher(item, cumulative, channel.totalClaimed);
        if (cumulative > channel.balance) revert VoucherExceedsBalance(item, cumulative, channel.balance);
        _channels[id].totalClaimed = cumulative;
        if (channel.leaving) _capWithdrawal(id, channel.balance - cumulative);
        return cumulative - channel.totalClaimed;
    }

    /// @dev Takes what goes back to the payer out of the balance, and out of what he asked for.
    function _takeBack(bytes32 id, uint128 amount) internal {
        Channel storage channel = _channels[id];
        channel.balance -= uint120(amount); // at most what is available, which fits
        if (!channel.leaving) return;
        uint128 asked = pendingWithdrawals[id].amount;
        _capWithdrawal(id, asked > amount ? asked - amount : 0);
    }

    function _capWithdrawal(bytes32 id, uint128 most) private {
        if (most == 0) {
            delete pendingWithdrawals[id];
            _channels[id].leaving = false;
        } else if (pendingWithdrawals[id].amount > most) {
            pendingWithdrawals[id].amount = most;
        }
    }

    function _requireReceiver(ChannelConfig calldata config) internal view {
        if (msg.sender != config.receiver && msg.sender != config.receiverAuthorizer) revert NotReceiver(msg.sender);
    }

    function _totalClaimed(bytes32 id) internal view returns (uint128) {
        return _channels[id].totalClaimed;
    }

    function _available(bytes32 id) internal view returns (uint128) {
        Channel storage channel = _channels[id];
        return channel.balance - channel.totalClaimed;
    }
}
