// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {LabDao} from "./test/LabDao.t.sol";

/// @dev Four people, Dan among them, move and delegate tokens and vote on proposals in any order, as often as they
/// like; the guard may be anybody's delegate. Beside it runs a count that anybody can follow: see `expectedVotes`.
contract Assembly is LabDao {
    struct Ballot {
        bool isCast;
        uint8 support;
    }

    uint256[] public proposals;
    // As the people meant it: whom a delegate voted for, and who overruled his delegate.
    mapping(uint256 proposalId => mapping(address voter => Ballot)) private _delegateBallots;
    mapping(uint256 proposalId => mapping(address holder => Ballot)) private _ownBallots;
    uint256 public overrides;
    uint256 public guardVotes;

    constructor() {
        for (uint8 i = 0; i < 4; ++i) token.transfer(personAt(i), SUPPLY / 8);
    }

    function doTransfer(uint8 from, uint8 to, uint256 amount) external {
        uint256 balance = token.balanceOf(personAt(from));
        vm.prank(personAt(from));
        token.transfer(personAt(to), amount % (balance + 1));
    }

    function doMint(uint8 to, uint256 amount) external {
        token.mint(personAt(to), amount % SUPPLY);
    }

    function doDelegate(uint8 from, uint8 to) external {
        vm.prank(personAt(from));
        token.delegate(delegateAt(to));
    }

    function doWait(uint16 time) external {
        vm.warp(block.timestamp + (time % 1000) + 1);
    }

    function doPropose() external {
        proposals.push(propose(proposals.length));
        vm.warp(block.timestamp + VOTING_DELAY + 1);
    }

    function doVote(uint8 person, uint8 index, uint8 support) external {
        uint256 proposalId = proposalAt(index);
        vm.prank(personAt(person));
        governor.castVote(proposalId, support % 3);
        _delegateBallots[proposalId][personAt(person)] = Ballot(true, support % 3);
    }

    function doOverride(uint8 person, uint8 index, uint8 support) external {
        uint256 proposalId = proposalAt(index);
        vm.prank(personAt(person));
        governor.castOverrideVote(proposalId, support % 3, "mine");
        _ownBallots[proposalId][personAt(person)] = Ballot(true, support % 3);
        ++overrides;
    }

    function doVoteThroughTheGuard(uint8 index, uint8 support) external {
        uint256 proposalId = proposalAt(index);
        stage(index % proposals.length, proposalId, support % 3);
        vm.warp(block.timestamp + VETO_WINDOW);
        guard.cast(proposalId, REASON);
        _delegateBallots[proposalId][address(guard)] = Ballot(true, support % 3);
        ++guardVotes;
    }

    /// @dev From scratch: each holder's tokens at the snapshot count once, by his own ballot or by his delegate's.
    function expectedVotes(uint256 proposalId) public view returns (uint256[3] memory votes) {
        uint256 snapshot = governor.proposalSnapshot(proposalId);
        for (uint8 i = 0; i < 4; ++i) {
            address holder = personAt(i);
            Ballot memory ballot = _ownBallots[proposalId][holder];
            if (!ballot.isCast) ballot = _delegateBallots[proposalId][token.getPastDelegate(holder, snapshot)];
            if (ballot.isCast) votes[ballot.support] += token.getPastBalanceOf(holder, snapshot);
        }
    }

    function countedVotes(uint256 proposalId) external view returns (uint256[3] memory votes) {
        (votes[0], votes[1], votes[2]) = governor.proposalVotes(proposalId);
    }

    function supplyAt(uint256 proposalId) external view returns (uint256) {
        return token.getPastTotalSupply(governor.proposalSnapshot(proposalId));
    }

    function proposalCount() external view returns (uint256) {
        return proposals.length;
    }

    function proposalAt(uint8 index) public view returns (uint256) {
        return proposals[index % proposals.length];
    }

    function personAt(uint8 person) public pure returns (address) {
        return person % 4 == 0 ? DAN : address(uint160(person % 4) + 0x1000);
    }

    function delegateAt(uint8 index) public view returns (address) {
        return index % 3 == 0 ? address(guard) : index % 3 == 1 ? personAt(index / 3) : address(0);
    }
}

/// @dev Invariants after any history.
contract LabGovernorTest {
    Assembly private people;

    function setUp() public {
        people = new Assembly();
    }

    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(people);
    }

    function invariant_EveryTokenCountsOnceAndAsItsHolderOrHisDelegateSaid() public view {
        for (uint256 i = 0; i < people.proposalCount(); ++i) {
            uint256 proposalId = people.proposals(i);
            uint256[3] memory counted = people.countedVotes(proposalId);
            uint256[3] memory expected = people.expectedVotes(proposalId);
            for (uint8 support = 0; support < 3; ++support) {
                require(counted[support] == expected[support], "the votes are not those that people cast");
            }
            uint256 total = counted[0] + counted[1] + counted[2];
            require(total <= people.supplyAt(proposalId), "more votes than tokens");
        }
    }
}
