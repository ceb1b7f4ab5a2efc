// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IReleaseCondition} from "../IReleaseCondition.sol";
import {JobEscrow} from "../JobEscrow.sol";
import {LabDollar} from "../LabDollar.sol";
import {PasswordCondition} from "./PasswordCondition.sol";

/// @dev The cheatcodes of Hardhat's Solidity tests that ours use.
interface JobVm {
    function prank(address sender) external;
    function warp(uint256 time) external;
    function assume(bool condition) external pure;
    function chainId(uint256 id) external;
    function expectRevert(bytes calldata reason) external;
}

/// @title What people do with jobs, in one line each, for the Solidity tests.
abstract contract JobActors {
    JobVm internal constant vm = JobVm(address(uint160(uint256(keccak256("hevm cheat code")))));
    address internal constant ADA = address(0xADA);
    address internal constant BOB = address(0xB0B);
    address internal constant CAROL = address(0xCA401);
    address internal constant DAN = address(0xDA4);

    LabDollar internal immutable dollar;
    JobEscrow internal immutable escrow = new JobEscrow();
    IReleaseCondition internal immutable condition = new PasswordCondition();

    constructor() {
        vm.chainId(31337); // the faucet of LabDollar is open on development chains only
        dollar = new LabDollar();
    }

    function jobOf(uint128 amount) internal view returns (JobEscrow.Job memory job) {
        job.customer = CAROL;
        job.provider = BOB;
        job.token = IERC20(dollar);
        job.amount = amount;
        job.deadline = uint64(block.timestamp + 1 hours);
        job.arbiter = DAN;
    }

    /// @dev The calls are prepared before the cheatcode, which takes the next call whatever it is.
    function fund(JobEscrow.Job memory job) internal {
        dollar.faucet(job.customer, job.amount);
        vm.prank(job.customer);
        dollar.approve(address(escrow), job.amount);
    }

    function create(JobEscrow.Job memory job) internal returns (bytes32) {
        fund(job);
        vm.prank(job.customer);
        return escrow.create(job);
    }

    function dispute(JobEscrow.Job memory job, address party) internal {
        vm.prank(party);
        escrow.dispute(job);
    }

    function rejected(address sender, bytes memory call, bytes memory reason) internal {
        vm.prank(sender);
        (bool isDone, bytes memory answer) = address(escrow).call(call);
        require(!isDone, "it was accepted");
        require(keccak256(answer) == keccak256(reason), "it was refused for another reason");
    }
}
