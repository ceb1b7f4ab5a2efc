// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @title A token whose transfers say yes and move nothing, and whose balances are what one likes. For tests only.
contract LyingToken is ERC20 {
    uint256 public lie;

    constructor() ERC20("Lying", "LIE") {}

    function claimBalance(uint256 amount) external {
        lie = amount;
    }

    function balanceOf(address) public view override returns (uint256) {
        return lie;
    }

    function transferFrom(address, address, uint256) public pure override returns (bool) {
        return true;
    }
}
