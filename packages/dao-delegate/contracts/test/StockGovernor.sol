// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {Governor} from "@openzeppelin/contracts/governance/Governor.sol";
import {GovernorCountingSimple} from "@openzeppelin/contracts/governance/extensions/GovernorCountingSimple.sol";
import {GovernorVotes} from "@openzeppelin/contracts/governance/extensions/GovernorVotes.sol";
import {
    GovernorVotesQuorumFraction
} from "@openzeppelin/contracts/governance/extensions/GovernorVotesQuorumFraction.sol";
import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Votes} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Votes.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";

/// @title What most DAOs run: no way to overrule a delegate, no timelock, and time counted in blocks.
contract StockGovernor is GovernorCountingSimple, GovernorVotesQuorumFraction {
    constructor(
        IVotes token
    ) Governor("StockGovernor") GovernorVotes(token) GovernorVotesQuorumFraction(4) {}

    function votingDelay() public pure override returns (uint256) {
        return 1;
    }

    function votingPeriod() public pure override returns (uint256) {
        return 30;
    }
}

/// @title The same as it was before OpenZeppelin 5.3, when nobody could ask for the id of a proposal.
contract OldGovernor is StockGovernor {
    constructor(IVotes token) StockGovernor(token) {}

    function getProposalId(
        address[] memory targets,
        uint256[] memory values,
        bytes[] memory calldatas,
        bytes32 descriptionHash
    ) public view override returns (uint256) {
        // The Governor itself uses this function; from outside it must look as if there were none.
        if (msg.sig == this.getProposalId.selector) revert();
        return super.getProposalId(targets, values, calldatas, descriptionHash);
    }
}

/// @title A voting token without a memory of single holders, as most DAOs have it.
contract StockToken is ERC20, EIP712, ERC20Votes {
    constructor(address holder, uint256 supply) ERC20("Stock", "STK") EIP712("Stock", "1") {
        _mint(holder, supply);
    }

    function _update(address from, address to, uint256 amount) internal override(ERC20, ERC20Votes) {
        super._update(from, to, amount);
    }
}
