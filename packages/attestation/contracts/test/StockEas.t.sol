// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IEAS} from "@ethereum-attestation-service/eas-contracts/contracts/IEAS.sol";
import {Create2} from "@openzeppelin/contracts/utils/Create2.sol";

/// @dev The cheatcodes of Hardhat's Solidity tests that ours use.
interface Vm {
    function readFile(string calldata path) external view returns (string memory);
    function parseJsonBytes(string calldata json, string calldata key) external pure returns (bytes memory);
    function prank(address sender) external;
    function warp(uint256 time) external;
    function assume(bool condition) external pure;
    function expectRevert(bytes calldata reason) external;
}

/// @title Deploys the published EAS as it is.
/// @dev Its source pins another compiler, so its bytecode is read from the package.
abstract contract StockEas {
    Vm internal constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));
    string private constant ARTIFACTS =
        "../../node_modules/@ethereum-attestation-service/eas-contracts/artifacts/contracts/";

    function deployEas() internal returns (IEAS) {
        address schemaRegistry = Create2.deploy(0, 0, creationCodeOf("SchemaRegistry"));
        return IEAS(Create2.deploy(0, 0, bytes.concat(creationCodeOf("EAS"), abi.encode(schemaRegistry))));
    }

    function creationCodeOf(string memory name) private view returns (bytes memory) {
        string memory artifact = vm.readFile(string.concat(ARTIFACTS, name, ".sol/", name, ".json"));
        return vm.parseJsonBytes(artifact, ".bytecode");
    }
}
