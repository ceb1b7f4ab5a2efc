// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ChannelLedger} from "../ChannelLedger.sol";
import {LabDollar} from "../LabDollar.sol";
import {VoucherChannels} from "../VoucherChannels.sol";
import {X402Channels} from "../X402Channels.sol";

/// @dev The cheatcodes of Hardhat's Solidity tests that ours use.
interface ChannelVm {
    function prank(address sender) external;
    function warp(uint256 time) external;
    function assume(bool condition) external pure;
    function chainId(uint256 id) external;
    function addr(uint256 key) external pure returns (address);
    function sign(uint256 key, bytes32 digest) external pure returns (uint8 v, bytes32 r, bytes32 s);
}

/// @title What people do with channels, in one line each, for the Solidity tests.
abstract contract ChannelActors {
    ChannelVm internal constant vm = ChannelVm(address(uint160(uint256(keccak256("hevm cheat code")))));
    uint256 internal constant CAROL_KEY = 0xCA401;
    uint256 internal constant DAN_KEY = 0xDA4;
    uint256 internal constant EVE_KEY = 0xE5E;
    address internal constant BOB = address(0xB0B);
    address internal constant ADA = address(0xADA);
    uint40 internal constant DELAY = 1 hours;

    address internal immutable carol = vm.addr(CAROL_KEY);
    address internal immutable dan = vm.addr(DAN_KEY);
    address internal immutable eve = vm.addr(EVE_KEY);
    LabDollar internal immutable dollar;
    VoucherChannels internal immutable channels;

    constructor() {
        vm.chainId(31337); // the faucet of LabDollar is open on development chains only
        dollar = new LabDollar();
        channels = new VoucherChannels();
    }

    function configOf(
        address payer,
        address receiver
    ) internal view returns (ChannelLedger.ChannelConfig memory config) {
        config = ChannelLedger.ChannelConfig(payer, payer, receiver, receiver, address(dollar), DELAY, 0);
    }

    function termsOf(
        ChannelLedger.ChannelConfig memory config
    ) internal pure returns (VoucherChannels.Terms memory) {
        return VoucherChannels.Terms(config.token, config.withdrawDelay, config.salt);
    }

    /// @dev An address and an amount in one word, as the direct door takes them.
    function entryOf(address person, uint96 amount) internal pure returns (bytes32) {
        return bytes32(bytes20(person)) | bytes32(uint256(amount));
    }

    function idOf(ChannelLedger.ChannelConfig memory config) internal view returns (bytes32) {
        return channels.getChannelId(config);
    }

    function signatureOf(uint256 key, bytes32 digest) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodePacked(r, s, v);
    }

    function compactOf(uint256 key, bytes32 digest) internal pure returns (VoucherChannels.CompactSignature memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return VoucherChannels.CompactSignature(r, s | bytes32(uint256(v - 27) << 255));
    }

    function voucherOf(
        uint256 key,
        ChannelLedger.ChannelConfig memory config,
        uint96 cumulative
    ) internal view returns (VoucherChannels.CompactSignature memory) {
        return compactOf(key, channels.getVoucherDigest(idOf(config), cumulative));
    }

    function claimOf(
        uint256 key,
        ChannelLedger.ChannelConfig memory config,
        uint128 signed,
        uint128 claimed
    ) internal view returns (X402Channels.VoucherClaim[] memory claims) {
        claims = new X402Channels.VoucherClaim[](1);
        bytes memory signature = signatureOf(key, channels.getVoucherDigest(idOf(config), signed));
        claims[0] = X402Channels.VoucherClaim(X402Channels.Voucher(config, signed), signature, claimed);
    }

    /// @dev The payer gets fresh dollars and pays them in. Calls are prepared before the cheatcode, which takes the
    /// next call whatever it is.
    function open(ChannelLedger.ChannelConfig memory config, uint96 amount) internal {
        dollar.faucet(config.payer, amount);
        vm.prank(config.payer);
        dollar.approve(address(channels), amount);
        vm.prank(config.payer);
        channels.open(termsOf(config), config.receiver, amount);
    }

    function redeem(ChannelLedger.ChannelConfig memory config, uint256 key, uint96 cumulative) internal {
        VoucherChannels.CompactSignature memory signature = voucherOf(key, config, cumulative);
        vm.prank(config.receiver);
        channels.redeem(termsOf(config), entryOf(config.payer, cumulative), signature);
    }

    function rejected(address sender, bytes memory call, bytes memory reason) internal {
        vm.prank(sender);
        (bool isDone, bytes memory answer) = address(channels).call(call);
        require(!isDone, "it was accepted");
        require(keccak256(answer) == keccak256(reason), "it was refused for another reason");
    }
}
