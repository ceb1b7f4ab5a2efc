// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import {DelegateGuard} from "../DelegateGuard.sol";
import {GuardTerms} from "../GuardTerms.sol";
import {LabGovernor} from "../LabGovernor.sol";
import {LabToken} from "../LabToken.sol";
import {SignedRationale} from "../SignedRationale.sol";

/// @dev The cheatcodes of Hardhat's Solidity tests that ours use.
interface Vm {
    function addr(uint256 privateKey) external pure returns (address);
    function sign(uint256 privateKey, bytes32 digest) external pure returns (uint8 v, bytes32 r, bytes32 s);
    function prank(address sender) external;
    function warp(uint256 time) external;
    function assume(bool condition) external pure;
    function expectRevert(bytes calldata reason) external;
}

/// @title LabDAO with Dan's guard, and what people do there in one line each, for the Solidity tests.
abstract contract LabDao {
    Vm internal constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));

    uint256 internal constant AGENT_KEY = 0xA6E47;
    uint48 internal constant VETO_WINDOW = 100;
    uint48 internal constant MARGIN = 200;
    uint48 internal constant PERIOD = 1000;
    uint16 internal constant MAX_VOTES = 3;
    uint48 internal constant VOTING_DELAY = 10;
    uint32 internal constant VOTING_PERIOD = 5000;
    uint256 internal constant SUPPLY = 1_000_000e18;
    bytes32 internal constant POLICY = keccak256("policy");
    address internal constant DAN = address(0xDA4);
    string internal constant REASON = "FOR: it pays for public goods";

    LabToken internal immutable token = new LabToken(address(this), SUPPLY);
    LabGovernor internal immutable governor;
    DelegateGuard internal immutable guard;

    constructor() {
        address[] memory nobody = new address[](0);
        TimelockController timelock = new TimelockController(1, nobody, nobody, address(this));
        governor = new LabGovernor(token, timelock, VOTING_DELAY, VOTING_PERIOD);
        GuardTerms.Limits memory limits = GuardTerms.Limits(VETO_WINDOW, MARGIN, PERIOD, MAX_VOTES, 6000);
        guard = new DelegateGuard(governor, DAN, vm.addr(AGENT_KEY), POLICY, limits);
    }

    /// @dev A proposal that does nothing; its number makes it different from the others.
    function actionsOf(uint256 number) internal view returns (DelegateGuard.Actions memory actions) {
        actions.targets = new address[](1);
        actions.targets[0] = address(this);
        actions.values = new uint256[](1);
        actions.calldatas = new bytes[](1);
        actions.descriptionHash = keccak256(bytes(descriptionOf(number)));
    }

    function propose(uint256 number) internal returns (uint256 proposalId) {
        DelegateGuard.Actions memory actions = actionsOf(number);
        string memory description = descriptionOf(number);
        return governor.propose(actions.targets, actions.values, actions.calldatas, description);
    }

    function descriptionOf(uint256 number) internal pure returns (string memory) {
        return string(abi.encode(number));
    }

    function rationaleOf(uint256 proposalId, uint8 support) internal pure returns (SignedRationale.Rationale memory) {
        return SignedRationale.Rationale(proposalId, support, keccak256(bytes(REASON)), keccak256("model"), POLICY, 9000);
    }

    function signatureOf(uint256 key, SignedRationale.Rationale memory rationale) internal view returns (bytes memory) {
        (, string memory name, string memory version, uint256 chainId, address verifier, bytes32 salt, ) = guard
            .eip712Domain();
        bytes32 domainType = keccak256(
            "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract,bytes32 salt)"
        );
        bytes32 domain = keccak256(
            abi.encode(domainType, keccak256(bytes(name)), keccak256(bytes(version)), chainId, verifier, salt)
        );
        bytes32 message = keccak256(abi.encode(guard.RATIONALE_TYPEHASH(), rationale));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, MessageHashUtils.toTypedDataHash(domain, message));
        return abi.encodePacked(r, s, v);
    }

    function stage(uint256 number, uint256 proposalId, uint8 support) internal {
        SignedRationale.Rationale memory rationale = rationaleOf(proposalId, support);
        guard.stage(actionsOf(number), rationale, signatureOf(AGENT_KEY, rationale));
    }

    /// @dev Takes the answer of a call that must fail, and holds it against the reason that is expected.
    function rejected(address target, bytes memory call, bytes memory reason) internal {
        (bool isDone, bytes memory answer) = target.call(call);
        require(!isDone, "it was accepted");
        require(keccak256(answer) == keccak256(reason), "it was refused for another reason");
    }
}
