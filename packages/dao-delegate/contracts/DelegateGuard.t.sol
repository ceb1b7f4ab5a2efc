// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {DelegateGuard} from "./DelegateGuard.sol";
import {SignedRationale} from "./SignedRationale.sol";
import {LabDao} from "./test/LabDao.t.sol";

/// @dev What holds for any input; one example of each rule, and the story around it, is in test/guard.test.ts.
contract DelegateGuardTest is LabDao {
    function testFuzz_OnlyTheAgentsKeyStagesAVote(uint256 key) public {
        key = (key % 1e30) + 1;
        vm.assume(key != AGENT_KEY);
        SignedRationale.Rationale memory rationale = rationaleOf(propose(0), 0);
        bytes memory call = abi.encodeCall(guard.stage, (actionsOf(0), rationale, signatureOf(key, rationale)));
        rejected(
            address(guard),
            call,
            abi.encodeWithSelector(SignedRationale.NotTheAgent.selector, vm.addr(key), vm.addr(AGENT_KEY))
        );
    }

    function testFuzz_ASignatureCoversEveryFieldOfTheRationale(uint8 field, uint256 change) public {
        vm.assume(change != 0);
        SignedRationale.Rationale memory rationale = rationaleOf(propose(0), 0);
        bytes memory signature = signatureOf(AGENT_KEY, rationale);
        if (field % 4 == 0) rationale.support = uint8(1 + (change % 2));
        if (field % 4 == 1) rationale.rationaleHash ^= bytes32(change);
        if (field % 4 == 2) rationale.modelHash ^= bytes32(change);
        if (field % 4 == 3) rationale.confidenceBps = uint16(change % 9000);
        (bool isDone, bytes memory answer) = address(guard).call(
            abi.encodeCall(guard.stage, (actionsOf(0), rationale, signature))
        );
        require(!isDone && bytes4(answer) == SignedRationale.NotTheAgent.selector, "an altered rationale was staged");
    }

    function testFuzz_ASignatureCountsUnderNoOtherMandateThanItsOwn(uint8 changes) public {
        SignedRationale.Rationale memory rationale = rationaleOf(propose(0), 0);
        bytes memory signature = signatureOf(AGENT_KEY, rationale);
        for (uint256 i = 0; i < 1 + (changes % 5); ++i) {
            vm.prank(DAN);
            guard.setPolicy(POLICY); // the same as before
        }
        (bool isDone, bytes memory answer) = address(guard).call(
            abi.encodeCall(guard.stage, (actionsOf(0), rationale, signature))
        );
        require(!isDone && bytes4(answer) == SignedRationale.NotTheAgent.selector, "an old signature was staged");
        stage(0, rationale.proposalId, 0);
    }

    function testFuzz_OtherActionsThanThoseOfTheProposalAreRefused(address target, uint256 value, bytes memory data)
        public
    {
        SignedRationale.Rationale memory rationale = rationaleOf(propose(0), 0);
        DelegateGuard.Actions memory actions = actionsOf(0);
        bool isSame = target == actions.targets[0] && value == 0 && data.length == 0;
        vm.assume(!isSame);
        (actions.targets[0], actions.values[0], actions.calldatas[0]) = (target, value, data);
        uint256 other = governor.getProposalId(
            actions.targets,
            actions.values,
            actions.calldatas,
            actions.descriptionHash
        );
        rejected(
            address(guard),
            abi.encodeCall(guard.stage, (actions, rationale, signatureOf(AGENT_KEY, rationale))),
            abi.encodeWithSelector(DelegateGuard.OtherProposal.selector, rationale.proposalId, other)
        );
    }

    function testFuzz_OnlyTheStagedReasonIsCast(string memory reason) public {
        uint256 proposalId = propose(0);
        stage(0, proposalId, 2);
        vm.warp(block.timestamp + VETO_WINDOW);
        bytes32 given = keccak256(bytes(reason));
        vm.assume(given != keccak256(bytes(REASON)));
        rejected(
            address(guard),
            abi.encodeCall(guard.cast, (proposalId, reason)),
            abi.encodeWithSelector(DelegateGuard.AlteredReason.selector, keccak256(bytes(REASON)), given)
        );
    }

    function testFuzz_AVoteIsCastWithinItsTimeAndNeverOutsideOfIt(uint32 wait) public {
        uint256 start = block.timestamp;
        uint256 proposalId = propose(0);
        stage(0, proposalId, 2);
        uint256 time = start + (wait % (2 * VOTING_PERIOD));
        (uint256 first, uint256 last) = (start + VETO_WINDOW, start + VOTING_DELAY + VOTING_PERIOD - MARGIN);
        vm.warp(time);

        bytes memory call = abi.encodeCall(guard.cast, (proposalId, REASON));
        if (time < first) {
            rejected(address(guard), call, abi.encodeWithSelector(DelegateGuard.TooEarly.selector, time, first));
        } else if (time > last) {
            rejected(address(guard), call, abi.encodeWithSelector(DelegateGuard.TooLate.selector, time, last));
        } else {
            guard.cast(proposalId, REASON);
        }
    }

    function testFuzz_NoSpanOfOnePeriodHoldsMoreVotesThanAllowed(uint16[12] memory pauses) public {
        uint256[] memory times = new uint256[](12);
        uint256 staged = 0;
        for (uint256 number = 0; number < 12; ++number) {
            vm.warp(block.timestamp + (pauses[number] % (PERIOD / 2)));
            uint256 proposalId = propose(number);
            bool isFull = staged >= MAX_VOTES && block.timestamp - times[staged - MAX_VOTES] < PERIOD;
            SignedRationale.Rationale memory rationale = rationaleOf(proposalId, 0);
            bytes memory signature = signatureOf(AGENT_KEY, rationale);
            bytes memory call = abi.encodeCall(guard.stage, (actionsOf(number), rationale, signature));
            if (isFull) {
                bytes4 reason = DelegateGuard.TooManyVotes.selector;
                rejected(address(guard), call, abi.encodeWithSelector(reason, MAX_VOTES, PERIOD));
            } else {
                guard.stage(actionsOf(number), rationale, signature);
                times[staged++] = block.timestamp;
            }
        }
    }

    function testFuzz_AVetoedProposalIsNeverVotedOn(bool isStagedFirst, uint16 wait) public {
        uint256 proposalId = propose(0);
        if (isStagedFirst) stage(0, proposalId, 0);
        vm.prank(DAN);
        guard.veto(proposalId);
        vm.warp(block.timestamp + (wait % VOTING_PERIOD));
        bytes memory reason = abi.encodeWithSelector(DelegateGuard.Vetoed.selector, proposalId);
        SignedRationale.Rationale memory rationale = rationaleOf(proposalId, 0);
        bytes memory signature = signatureOf(AGENT_KEY, rationale);
        rejected(address(guard), abi.encodeCall(guard.stage, (actionsOf(0), rationale, signature)), reason);
        rejected(address(guard), abi.encodeCall(guard.cast, (proposalId, REASON)), reason);
    }
}
