// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ChannelActors} from "./test/ChannelActors.t.sol";
import {ChannelLedger} from "./ChannelLedger.sol";
import {VoucherChannels} from "./VoucherChannels.sol";
import {X402Channels} from "./X402Channels.sol";

/// @dev Two payers and two receivers do what they like with four channels, through both doors, in any order, as often
/// as they like; and the books are kept here a second time. Where the contract refuses a step, the run goes on.
contract ChannelHistory is ChannelActors {
    uint256 public paidIn;
    uint256 public paidOut;
    mapping(bytes32 id => uint128) public signed; // the highest total that the payer signed
    mapping(bytes32 id => uint128) private _claimed; // as last seen; it must never go down
    /// @dev What must not happen; noted, since a revert in here only undoes the step that it happened in.
    string public fault;

    function doOpen(uint8 which, uint32 amount) external {
        (ChannelLedger.ChannelConfig memory config, ) = channelAt(which);
        open(config, uint96(amount) + 1);
        paidIn += uint96(amount) + 1;
    }

    function doOpenBySignature(uint8 which, uint32 amount, uint256 salt) external {
        (ChannelLedger.ChannelConfig memory config, uint256 key) = channelAt(which);
        uint96 value = uint96(amount) + 1;
        dollar.faucet(config.payer, value);
        bytes32 nonce = keccak256(abi.encode(idOf(config), salt));
        VoucherChannels.CompactSignature memory signature = compactOf(key, depositDigest(config.payer, value, nonce));
        bytes32 entry = entryOf(config.payer, value);
        channels.openWithAuthorization(termsOf(config), config.receiver, entry, type(uint40).max, salt, signature);
        paidIn += value;
    }

    function doSign(uint8 which, uint40 amount) external {
        (ChannelLedger.ChannelConfig memory config, ) = channelAt(which);
        if (amount > signed[idOf(config)]) signed[idOf(config)] = amount;
    }

    function doRedeem(uint8 which, uint40 amount) external counted {
        (ChannelLedger.ChannelConfig memory config, uint256 key) = channelAt(which);
        redeem(config, key, cut(config, amount));
        watch(config);
    }

    function doRedeemMany(uint8 receiver, uint40 first, uint40 second) external counted {
        (ChannelLedger.ChannelConfig memory a, uint256 keyA) = channelAt(receiver % 2);
        (ChannelLedger.ChannelConfig memory b, uint256 keyB) = channelAt((receiver % 2) + 2);
        bytes32[] memory entries = new bytes32[](2);
        (entries[0], entries[1]) = (entryOf(a.payer, cut(a, first)), entryOf(b.payer, cut(b, second)));
        VoucherChannels.CompactSignature[] memory signatures = new VoucherChannels.CompactSignature[](2);
        signatures[0] = voucherOf(keyA, a, cut(a, first));
        signatures[1] = voucherOf(keyB, b, cut(b, second));
        vm.prank(a.receiver);
        channels.redeemMany(termsOf(a), entries, signatures);
        watch(a);
        watch(b);
    }

    function doClaim(uint8 which, uint40 amount, uint40 less) external {
        (ChannelLedger.ChannelConfig memory config, uint256 key) = channelAt(which);
        uint96 total = cut(config, amount);
        X402Channels.VoucherClaim[] memory claims = claimOf(key, config, total, total - (less % (total + 1)));
        vm.prank(config.receiver);
        channels.claim(claims);
        watch(config);
    }

    function doSettle(uint8 which) external counted {
        channels.settle(which % 2 == 0 ? BOB : ADA, address(dollar));
    }

    function doRefund(uint8 which, uint128 amount) external counted {
        (ChannelLedger.ChannelConfig memory config, ) = channelAt(which);
        vm.prank(config.receiver);
        channels.refund(config, amount);
        watch(config);
    }

    function doClose(uint8 which, uint40 amount, bool isFinal) external counted {
        (ChannelLedger.ChannelConfig memory config, uint256 key) = channelAt(which);
        uint96 total = isFinal ? uint96(_claimed[idOf(config)]) : cut(config, amount);
        VoucherChannels.CompactSignature memory signature = voucherOf(key, config, total);
        vm.prank(config.receiver);
        channels.close(termsOf(config), entryOf(config.payer, total), signature);
        watch(config);
        blame(available(config) > 0, "something was left in a closed channel");
    }

    function doLeave(uint8 which, uint40 amount) external {
        (ChannelLedger.ChannelConfig memory config, ) = channelAt(which);
        uint128 part = uint128(amount % (available(config) + 1));
        vm.prank(config.payer);
        channels.initiateWithdraw(config, part);
    }

    function doExit(uint8 which) external counted {
        (ChannelLedger.ChannelConfig memory config, ) = channelAt(which);
        (uint128 amount, uint40 initiatedAt) = channels.pendingWithdrawals(idOf(config));
        uint256 before = dollar.balanceOf(config.payer);
        vm.prank(config.payer);
        channels.finalizeWithdraw(config);
        blame(block.timestamp < initiatedAt + DELAY, "left without the delay");
        blame(dollar.balanceOf(config.payer) != before + amount, "the exit paid something else");
        watch(config);
    }

    function doWait(uint16 time) external {
        vm.warp(block.timestamp + time);
    }

    /// @dev Eve has seen all vouchers, and tries one with a total that nobody signed.
    function doForge(uint8 which, uint40 amount) external {
        (ChannelLedger.ChannelConfig memory config, uint256 key) = channelAt(which);
        uint96 total = uint96(signed[idOf(config)]);
        VoucherChannels.CompactSignature memory signature = voucherOf(key, config, total);
        vm.prank(config.receiver);
        channels.redeem(termsOf(config), entryOf(config.payer, total + uint96(amount) + 1), signature);
        blame(true, "a forged total was paid");
    }

    /// @dev Whatever happened before, and if no receiver ever answers: after the delay all is where it belongs.
    function everybodyLeaves() external counted {
        for (uint8 i = 0; i < 4; ++i) {
            (ChannelLedger.ChannelConfig memory config, ) = channelAt(i);
            uint256 rest = available(config);
            if (rest == 0) continue;
            vm.prank(config.payer);
            channels.initiateWithdraw(config, uint128(rest));
        }
        vm.warp(block.timestamp + DELAY);
        for (uint8 i = 0; i < 4; ++i) {
            (ChannelLedger.ChannelConfig memory config, ) = channelAt(i);
            if (available(config) == 0) continue;
            vm.prank(config.payer);
            channels.finalizeWithdraw(config);
        }
        channels.settle(BOB, address(dollar));
        channels.settle(ADA, address(dollar));
    }

    function held() public view returns (uint256) {
        return dollar.balanceOf(address(channels));
    }

    /// @return books what the contract owes to payers and receivers, by its own books
    function owed() external view returns (uint256 books) {
        for (uint8 i = 0; i < 4; ++i) {
            (ChannelLedger.ChannelConfig memory config, ) = channelAt(i);
            books += available(config);
        }
        return books + unsettled(BOB) + unsettled(ADA);
    }

    function signedFor(address receiver) external view returns (uint256 total) {
        for (uint8 i = 0; i < 4; ++i) {
            (ChannelLedger.ChannelConfig memory config, ) = channelAt(i);
            if (config.receiver == receiver) total += signed[idOf(config)];
        }
    }

    function pendingFits(uint8 which) external view returns (bool) {
        (ChannelLedger.ChannelConfig memory config, ) = channelAt(which);
        (uint128 amount, ) = channels.pendingWithdrawals(idOf(config));
        return amount <= available(config);
    }

    function claimedFits(uint8 which) external view returns (bool) {
        (ChannelLedger.ChannelConfig memory config, ) = channelAt(which);
        (, uint128 claimed) = channels.channels(idOf(config));
        return claimed <= signed[idOf(config)];
    }

    function incomeOf(address person) external view returns (uint256) {
        return dollar.balanceOf(person);
    }

    function bob() external pure returns (address) {
        return BOB;
    }

    function ada() external pure returns (address) {
        return ADA;
    }

    // What leaves the contract during a call is counted as paid out.
    modifier counted() {
        uint256 before = held();
        _;
        paidOut += before - held();
    }

    function blame(bool happened, string memory what) private {
        if (happened) fault = what;
    }

    function channelAt(uint8 which) private view returns (ChannelLedger.ChannelConfig memory config, uint256 key) {
        key = which % 4 < 2 ? CAROL_KEY : DAN_KEY;
        config = configOf(key == CAROL_KEY ? carol : dan, which % 2 == 0 ? BOB : ADA);
    }

    // A total that the payer has signed: his highest, or less, since he signed less before.
    function cut(ChannelLedger.ChannelConfig memory config, uint40 amount) private view returns (uint96) {
        return uint96(amount % (signed[idOf(config)] + 1));
    }

    function watch(ChannelLedger.ChannelConfig memory config) private {
        (, uint128 claimed) = channels.channels(idOf(config));
        blame(claimed < _claimed[idOf(config)], "a running total went down");
        _claimed[idOf(config)] = claimed;
    }

    function available(ChannelLedger.ChannelConfig memory config) private view returns (uint256) {
        (uint128 balance, uint128 claimed) = channels.channels(idOf(config));
        return balance - claimed;
    }

    function unsettled(address receiver) private view returns (uint256) {
        (uint128 claimed, uint128 settled) = channels.receivers(receiver, address(dollar));
        return claimed - settled;
    }

    function depositDigest(address payer, uint96 value, bytes32 nonce) private view returns (bytes32) {
        bytes32 typeHash = keccak256(
            "ReceiveWithAuthorization(address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,"
            "bytes32 nonce)"
        );
        bytes32 content = keccak256(
            abi.encode(typeHash, payer, address(channels), uint256(value), 0, uint256(type(uint40).max), nonce)
        );
        return keccak256(abi.encodePacked(hex"1901", dollar.DOMAIN_SEPARATOR(), content));
    }
}

/// @dev Invariants after any history.
contract ChannelHistoryTest {
    ChannelHistory private history;

    function setUp() public {
        history = new ChannelHistory();
    }

    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(history);
    }

    function invariant_NoStepDoesWhatItMustNot() public view {
        require(bytes(history.fault()).length == 0, history.fault());
    }

    function invariant_MoneyInIsMoneyOutPlusMoneyHeld() public view {
        require(history.paidIn() == history.paidOut() + history.held(), "money appeared or vanished");
        require(history.held() == history.owed(), "the books do not add up to what is held");
    }

    function invariant_NobodyGetsOrLosesMoreThanWasSigned() public view {
        require(history.incomeOf(history.bob()) <= history.signedFor(history.bob()), "Bob got more than was signed");
        require(history.incomeOf(history.ada()) <= history.signedFor(history.ada()), "Ada got more than was signed");
        for (uint8 i = 0; i < 4; ++i) {
            require(history.claimedFits(i), "a payer lost more than he signed");
            require(history.pendingFits(i), "an exit would take what is not there");
        }
    }

    function invariant_EverybodyCanLeaveWithAllThatIsTheirs() public {
        history.everybodyLeaves();
        require(history.held() == 0, "money is locked");
    }
}
