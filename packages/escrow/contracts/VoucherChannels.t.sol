// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ChannelActors} from "./test/ChannelActors.t.sol";
import {ChannelLedger} from "./ChannelLedger.sol";
import {VoucherChannels} from "./VoucherChannels.sol";

/// @dev Properties for any amount and person; hostile tokens and wallets, and who may do what, are in test/*.test.ts.
contract VoucherChannelsTest is ChannelActors {
    function testFuzz_BothDoorsKnowAChannelByTheSameId(address payer, address receiver, bytes32 salt) public {
        vm.assume(payer != address(0) && receiver != address(0));
        vm.assume(payer != address(channels) && receiver != address(channels));
        ChannelLedger.ChannelConfig memory config = configOf(payer, receiver);
        config.salt = salt;
        open(config, 7);
        (uint128 balance, ) = channels.channels(idOf(config));
        require(balance == 7, "the deposit went into another channel");
    }

    function testFuzz_TheLastVoucherPaysWhatItAddsAndCloseReturnsTheRest(uint96[3] memory amounts) public {
        ChannelLedger.ChannelConfig memory config = configOf(carol, BOB);
        (uint96 first, uint96 last, uint96 deposit) = sorted(amounts);
        vm.assume(first > 0 && first < last);
        open(config, deposit);
        redeem(config, CAROL_KEY, first);
        require(dollar.balanceOf(BOB) == first, "not what was signed");

        VoucherChannels.CompactSignature memory signature = voucherOf(CAROL_KEY, config, last);
        vm.prank(BOB);
        channels.close(termsOf(config), entryOf(carol, last), signature);
        require(dollar.balanceOf(BOB) == last && dollar.balanceOf(carol) == deposit - last, "not split at the total");
        (uint128 balance, uint128 claimed) = channels.channels(idOf(config));
        require(balance == last && claimed == last, "the totals went down");
    }

    function testFuzz_AClosedAndReopenedChannelRevivesNoVoucher(uint96 old, uint96 closedAt, uint96 again) public {
        ChannelLedger.ChannelConfig memory config = configOf(carol, BOB);
        closedAt = uint96(bound(closedAt, 1, type(uint96).max / 2));
        old = uint96(bound(old, 1, closedAt));
        again = uint96(bound(again, 1, type(uint96).max / 2));
        open(config, closedAt);
        VoucherChannels.CompactSignature memory signature = voucherOf(CAROL_KEY, config, old);
        VoucherChannels.CompactSignature memory last = voucherOf(CAROL_KEY, config, closedAt);
        vm.prank(BOB);
        channels.close(termsOf(config), entryOf(carol, closedAt), last);
        open(config, again);

        bytes memory call = abi.encodeCall(channels.redeem, (termsOf(config), entryOf(carol, old), signature));
        rejected(BOB, call, abi.encodeWithSelector(ChannelLedger.StaleVoucher.selector, 0, old, closedAt));
    }

    function testFuzz_NobodyElsesSignatureAndNoOtherAmountIsAVoucher(uint256 key, uint96 signed, uint96 asked) public {
        key = bound(key, 1, type(uint128).max);
        signed = uint96(bound(signed, 1, type(uint96).max));
        asked = uint96(bound(asked, 1, type(uint96).max));
        ChannelLedger.ChannelConfig memory config = configOf(carol, BOB);
        vm.assume(key != CAROL_KEY || signed != asked);
        open(config, type(uint96).max);

        VoucherChannels.CompactSignature memory signature = voucherOf(key, config, signed);
        bytes memory call = abi.encodeCall(channels.redeem, (termsOf(config), entryOf(carol, asked), signature));
        bytes memory reason = abi.encodeWithSelector(ChannelLedger.InvalidVoucherSignature.selector, 0, idOf(config));
        rejected(BOB, call, reason);
    }

    function testFuzz_NothingBeyondTheBalanceIsPaid(uint96 deposit, uint96 signed) public {
        deposit = uint96(bound(deposit, 1, type(uint96).max - 1));
        signed = uint96(bound(signed, uint256(deposit) + 1, type(uint96).max));
        ChannelLedger.ChannelConfig memory config = configOf(carol, BOB);
        open(config, deposit);
        open(configOf(dan, BOB), type(uint96).max); // there is enough in the contract, but it is Dan's

        VoucherChannels.CompactSignature memory signature = voucherOf(CAROL_KEY, config, signed);
        bytes memory call = abi.encodeCall(channels.redeem, (termsOf(config), entryOf(carol, signed), signature));
        rejected(BOB, call, abi.encodeWithSelector(ChannelLedger.VoucherExceedsBalance.selector, 0, signed, deposit));
    }

    function testFuzz_TheExitPaysOnTheSecondAndNotBefore(uint96 deposit, uint96 claimed, uint40 early) public {
        deposit = uint96(bound(deposit, 2, type(uint96).max));
        claimed = uint96(bound(claimed, 1, deposit - 1));
        early = uint40(bound(early, 1, DELAY));
        ChannelLedger.ChannelConfig memory config = configOf(carol, BOB);
        open(config, deposit);
        uint256 readyAt = block.timestamp + DELAY;
        vm.prank(carol);
        channels.initiateWithdraw(config, deposit);
        redeem(config, CAROL_KEY, claimed); // Bob still brings what he holds

        vm.warp(readyAt - early);
        bytes memory reason = abi.encodeWithSelector(
            ChannelLedger.WithdrawTooEarly.selector,
            readyAt,
            readyAt - early
        );
        rejected(carol, abi.encodeCall(channels.finalizeWithdraw, (config)), reason);
        vm.warp(readyAt);
        vm.prank(carol);
        channels.finalizeWithdraw(config);
        require(dollar.balanceOf(carol) == deposit - claimed, "the exit did not pay");
    }

    function testFuzz_AnOldRequestNeverTakesLaterDeposits(uint96 deposit, uint96 later) public {
        deposit = uint96(bound(deposit, 1, type(uint96).max / 2));
        later = uint96(bound(later, 1, type(uint96).max / 2));
        ChannelLedger.ChannelConfig memory config = configOf(carol, BOB);
        open(config, deposit);
        vm.prank(carol);
        channels.initiateWithdraw(config, deposit);
        vm.prank(BOB);
        channels.close(termsOf(config), entryOf(carol, 0), VoucherChannels.CompactSignature(0, 0));
        open(config, later);
        vm.warp(block.timestamp + DELAY);

        bytes memory reason = abi.encodeWithSelector(ChannelLedger.NoWithdrawal.selector, idOf(config));
        rejected(carol, abi.encodeCall(channels.finalizeWithdraw, (config)), reason);
    }

    function bound(uint256 value, uint256 low, uint256 high) private pure returns (uint256) {
        return low + (value % (high - low + 1));
    }

    function sorted(uint96[3] memory a) private pure returns (uint96, uint96, uint96) {
        if (a[0] > a[1]) (a[0], a[1]) = (a[1], a[0]);
        if (a[1] > a[2]) (a[1], a[2]) = (a[2], a[1]);
        if (a[0] > a[1]) (a[0], a[1]) = (a[1], a[0]);
        return (a[0], a[1], a[2]);
    }
}
