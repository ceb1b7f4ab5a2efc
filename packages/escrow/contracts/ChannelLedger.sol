// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";

/// @title The books of all channels: who a channel belongs to, what it holds, and how its payer gets out.
/// @notice A channel is money that a payer set aside for one receiver. The payer signs vouchers off chain, each with
/// the running total since the channel began; the receiver needs to bring only the last one. Totals never go down, so
/// no voucher is ever worth more than what it adds to the highest total that was already claimed.
/// @dev X402Channels and VoucherChannels are the two doors to these books. Every way out finishes its books before it
/// calls a token, so coming back in meanwhile finds nothing unfinished. The ways in must judge after the call what came
/// (`receives`), so no two of them may run at once: x402's `deposit`, which calls strangers, holds the reentrancy lock,
/// and the others refuse to run under it.
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

    /// @dev One word, so that a payment reads once and writes once: 1 bit leaving, 127 bits balance, 128 bits claimed.
    /// `balance`: all deposits minus all that went back to the payer; what was claimed is still in it.
    /// `claimed`: the highest running total that was paid for; it only goes up.
    /// `leaving`: pendingWithdrawals has an entry; as long as it has none, a payment need not look there.
    struct Book {
        uint256 word;
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
    uint256 public constant MIN_WITHDRAW_DELAY = 15 minutes;
    uint256 public constant MAX_WITHDRAW_DELAY = 30 days;
    uint256 public constant MAX_BALANCE = type(uint128).max >> 1;
    uint256 private constant LEAVING = 1 << 255;

    mapping(bytes32 channelId => Book) private _books;
    /// @notice What a payer asked back, and when; never more than what the channel still holds for him.
    mapping(bytes32 channelId => Withdrawal) public pendingWithdrawals;

    event Deposited(bytes32 indexed channelId, uint256 amount);
    event WithdrawInitiated(bytes32 indexed channelId, uint256 amount, uint256 readyAt);
    event WithdrawFinalized(bytes32 indexed channelId, uint256 amount);

    // `item` is the position in a batch; 0 for a voucher that comes alone.
    error StaleVoucher(uint256 item, uint256 cumulative, uint256 alreadyClaimed);
    error VoucherExceedsBalance(uint256 item, uint256 cumulative, uint256 balance);
    error InvalidVoucherSignature(uint256 item, bytes32 channelId);
    error MissingReceiver();
    error WrongReceiver(address receiver);
    error WithdrawDelayOutOfRange(uint256 delay, uint256 minimum, uint256 maximum);
    error ZeroAmount();
    error BalanceTooHigh(uint256 balance, uint256 maximum);
    error InexactDeposit(uint256 expected, uint256 actual);
    error NotPayer(address sender);
    error NotReceiver(address sender);
    error WithdrawExceedsBalance(uint256 amount, uint256 available);
    error WithdrawalPending(bytes32 channelId);
    error NoWithdrawal(bytes32 channelId);
    error WithdrawTooEarly(uint256 readyAt, uint256 time);

    // A token that takes a fee or lies about balances is found out here: exactly `amount` must arrive.
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
    /// @dev Asking again replaces the first request, and starts the delay anew. Only the payer himself may: whoever
    /// gets hold of his key for vouchers can't put off his exit for ever.
    function initiateWithdraw(ChannelConfig calldata config, uint128 amount) external onlyPayer(config) {
        bytes32 id = getChannelId(config);
        bool isPending = pendingWithdrawals[id].initiatedAt != 0;
        if (isPending && msg.sender != config.payer) revert WithdrawalPending(id);
        uint256 available = _available(id);
        if (amount == 0) revert ZeroAmount();
        if (amount > available) revert WithdrawExceedsBalance(amount, available);
        pendingWithdrawals[id] = Withdrawal(amount, uint40(block.timestamp));
        _books[id].word |= LEAVING;
        emit WithdrawInitiated(id, amount, block.timestamp + config.withdrawDelay);
    }

    /// @notice Pays the payer what he asked for, less what the receiver claimed of it since.
    function finalizeWithdraw(ChannelConfig calldata config) external onlyPayer(config) {
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
        uint256 book = _books[channelId].word;
        return (uint128(_balanceIn(book)), uint128(book));
    }

    /// @notice The id commits to every term, to this contract and to this chain (EIP-712).
    function getChannelId(ChannelConfig calldata config) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(CHANNEL_CONFIG_TYPEHASH, config)));
    }

    /// @notice What a payer signs: from this channel, the receiver may have this much in all.
    function getVoucherDigest(bytes32 channelId, uint128 maxClaimableAmount) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(VOUCHER_TYPEHASH, channelId, maxClaimableAmount)));
    }

    function _deposit(bytes32 id, uint256 withdrawDelay, uint128 amount) internal {
        if (withdrawDelay < MIN_WITHDRAW_DELAY || withdrawDelay > MAX_WITHDRAW_DELAY) {
            revert WithdrawDelayOutOfRange(withdrawDelay, MIN_WITHDRAW_DELAY, MAX_WITHDRAW_DELAY);
        }
        if (amount == 0) revert ZeroAmount();
        Book storage book = _books[id];
        uint256 word = book.word;
        unchecked {
            uint256 balance = _balanceIn(word) + amount; // two uint128 fit
            if (balance > MAX_BALANCE) revert BalanceTooHigh(balance, MAX_BALANCE);
            book.word = word + (uint256(amount) << 128);
        }
        emit Deposited(id, amount);
    }

    /// @dev The caller has checked the payer's signature. @return added by how much the running total went up
    function _claim(uint256 item, bytes32 id, uint256 cumulative) internal returns (uint256 added) {
        Book storage book = _books[id];
        uint256 word = book.word;
        uint256 claimed = uint128(word);
        uint256 balance = _balanceIn(word);
        if (cumulative <= claimed) revert StaleVoucher(item, cumulative, claimed);
        if (cumulative > balance) revert VoucherExceedsBalance(item, cumulative, balance);
        unchecked {
            added = cumulative - claimed;
            book.word = word + added;
            if (word >= LEAVING) _capWithdrawal(id, balance - cumulative);
        }
    }

    /// @dev Claims the rest up to `cumulative` and takes all that is left out of the books.
    function _close(bytes32 id, uint256 cumulative) internal returns (uint256 added, uint256 rest) {
        Book storage book = _books[id];
        uint256 word = book.word;
        uint256 claimed = uint128(word);
        uint256 balance = _balanceIn(word);
        if (cumulative < claimed) revert StaleVoucher(0, cumulative, claimed);
        if (cumulative > balance) revert VoucherExceedsBalance(0, cumulative, balance);
        book.word = (cumulative << 128) | cumulative;
        if (word >= LEAVING) delete pendingWithdrawals[id];
        unchecked {
            return (cumulative - claimed, balance - cumulative);
        }
    }

    /// @dev Takes what goes back to the payer out of the balance, and out of what he asked for.
    function _takeBack(bytes32 id, uint128 amount) internal {
        uint256 word = _books[id].word - (uint256(amount) << 128);
        _books[id].word = word;
        if (word < LEAVING) return;
        uint128 asked = pendingWithdrawals[id].amount;
        _capWithdrawal(id, asked > amount ? asked - amount : 0);
    }

    function _capWithdrawal(bytes32 id, uint256 most) private {
        if (most == 0) {
            delete pendingWithdrawals[id];
            _books[id].word &= ~LEAVING;
        } else if (pendingWithdrawals[id].amount > most) {
            pendingWithdrawals[id].amount = uint128(most);
        }
    }

    function _requireReceiver(address receiver, address receiverAuthorizer) internal view {
        if (msg.sender != receiver && msg.sender != receiverAuthorizer) revert NotReceiver(msg.sender);
    }

    // Tokens don't move to the zero address, and what this contract paid to itself would belong to nobody.
    function _requireReceivers(address receiver, address receiverAuthorizer) internal view {
        if (receiver == address(0) || receiverAuthorizer == address(0)) revert MissingReceiver();
        if (receiver == address(this)) revert WrongReceiver(receiver);
    }

    function _totalClaimed(bytes32 id) internal view returns (uint256) {
        return uint128(_books[id].word);
    }

    function _available(bytes32 id) internal view returns (uint256) {
        uint256 word = _books[id].word;
        return _balanceIn(word) - uint128(word);
    }

    function _balanceIn(uint256 word) private pure returns (uint256) {
        return (word << 1) >> 129;
    }
}
