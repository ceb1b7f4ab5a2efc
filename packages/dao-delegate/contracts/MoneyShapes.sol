// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

/// @title The functions that move money or let others take it: those whose amounts a cap can count, and the others.
/// @notice An approval is counted like a payment: whoever has it can take the money later without asking.
/// @dev TypeScript twin: the tables in src/calldata/signatures.ts; a test sees to it that none of them is missing here.
library MoneyShapes {
    // (somebody, amount, …) of the target's own token
    function isAmount2(bytes4 selector) internal pure returns (bool) {
        return
            selector == IERC20.transfer.selector ||
            selector == IERC20.approve.selector ||
            selector == bytes4(keccak256("increaseAllowance(address,uint256)")) ||
            selector == bytes4(keccak256("increaseApproval(address,uint256)")) || // OpenZeppelin before 2.0
            selector == bytes4(keccak256("approveDelegation(address,uint256)")) || // Aave's debt tokens
            selector == bytes4(keccak256("transferAndCall(address,uint256)")) || // ERC-1363
            selector == bytes4(keccak256("transferAndCall(address,uint256,bytes)")) ||
            selector == bytes4(keccak256("approveAndCall(address,uint256)")) ||
            selector == bytes4(keccak256("approveAndCall(address,uint256,bytes)")) ||
            selector == bytes4(keccak256("send(address,uint256,bytes)")) || // ERC-777
            selector == bytes4(keccak256("withdrawTo(address,uint256)")) ||
            selector == bytes4(keccak256("mint(address,uint256)")) ||
            selector == bytes4(keccak256("mint(address,uint256,bytes)")) ||
            selector == bytes4(keccak256("mintTo(address,uint256)")) ||
            selector == bytes4(keccak256("issue(address,uint256)")) ||
            selector == bytes4(keccak256("generateTokens(address,uint256)"));
    }

    // (from, to, amount, …) of the target's own token
    function isAmount3(bytes4 selector) internal pure returns (bool) {
        return
            selector == IERC20.transferFrom.selector ||
            selector == bytes4(keccak256("transferFromAndCall(address,address,uint256)")) || // ERC-1363
            selector == bytes4(keccak256("transferFromAndCall(address,address,uint256,bytes)"));
    }

    // (token, somebody, amount, …): Permit2, Aave's collector, Aragon's agent
    function isTokenAmount(bytes4 selector) internal pure returns (bool) {
        return
            selector == bytes4(keccak256("approve(address,address,uint160,uint48)")) ||
            selector == bytes4(keccak256("approve(address,address,uint256)")) ||
            selector == bytes4(keccak256("transfer(address,address,uint256)")) ||
            selector == bytes4(keccak256("withdrawToken(address,address,uint256)")) ||
            selector == bytes4(keccak256("withdrawERC20(address,address,uint256)")) ||
            selector == bytes4(keccak256("recoverERC20(address,address,uint256)"));
    }

    // Everything of a kind at once, permits, numbered tokens, and amounts in a form that is not read here
    function isUncounted(bytes4 selector) internal pure returns (bool) {
        return
            _isOpenApproval(selector) ||
            _isNumberedTransfer(selector) ||
            _isOtherPayment(selector) ||
            _isStream(selector);
    }

    function _isOpenApproval(bytes4 selector) private pure returns (bool) {
        return
            selector == bytes4(keccak256("setApprovalForAll(address,bool)")) || // ERC-721, 1155
            selector == bytes4(keccak256("setOperator(address,bool)")) || // ERC-6909
            selector == bytes4(keccak256("approve(address,uint256,uint256)")) ||
            selector == bytes4(keccak256("authorizeOperator(address)")) || // ERC-777
            selector == bytes4(keccak256("approve(address)")) || // Maker's tokens
            selector == bytes4(keccak256("hope(address)")) ||
            // ERC-2612, DAI, Permit2
            selector == bytes4(keccak256("permit(address,address,uint256,uint256,uint8,bytes32,bytes32)")) ||
            selector == bytes4(keccak256("permit(address,address,uint256,uint256,bool,uint8,bytes32,bytes32)")) ||
            selector == bytes4(keccak256("permit(address,((address,uint160,uint48,uint48),address,uint256),bytes)")) ||
            selector ==
            bytes4(keccak256("permit(address,((address,uint160,uint48,uint48)[],address,uint256),bytes)")) ||
            selector == bytes4(keccak256("approveThis(address,address,uint256)")) ||
            selector == bytes4(keccak256("_approveComp(address,uint256)")) ||
            selector == bytes4(keccak256("setAllowance(address,address,uint96,uint16,uint32)")); // renews itself
    }

    function _isNumberedTransfer(bytes4 selector) private pure returns (bool) {
        return
            selector == bytes4(keccak256("safeTransferFrom(address,address,uint256)")) ||
            selector == bytes4(keccak256("safeTransferFrom(address,address,uint256,bytes)")) ||
            selector == bytes4(keccak256("safeTransferFrom(address,address,uint256,uint256,bytes)")) ||
            selector == bytes4(keccak256("safeBatchTransferFrom(address,address,uint256[],uint256[],bytes)")) ||
            selector == bytes4(keccak256("transferFrom(address,address,uint160,address)")) || // Permit2
            selector == bytes4(keccak256("transferFrom((address,address,uint160,address)[])"));
    }

    // Treasuries, vaults and bridges
    function _isOtherPayment(bytes4 selector) private pure returns (bool) {
        return
            selector ==
            bytes4(
                keccak256(
                    "executeAllowanceTransfer(address,address,address,uint96,address,uint96,address,bytes)"
                )
            ) ||
            selector == bytes4(keccak256("bridgeERC20To(address,address,address,uint256,uint32,bytes)")) ||
            selector == bytes4(keccak256("depositERC20To(address,address,address,uint256,uint32,bytes)")) ||
            selector == bytes4(keccak256("outboundTransfer(address,address,uint256,uint256,uint256,bytes)")) ||
            selector == bytes4(keccak256("transfer(address,uint256,address)")) ||
            selector == bytes4(keccak256("transferETH(address,uint256)")) ||
            selector == bytes4(keccak256("sendETH(address,uint256)")) ||
            selector == bytes4(keccak256("sendERC20(address,address,uint256)")) ||
            selector == bytes4(keccak256("sendOrRegisterDebt(address,uint256)")) ||
            selector == bytes4(keccak256("withdrawETH(address,uint256)")) ||
            selector == bytes4(keccak256("disperseEther(address[],uint256[])")) ||
            selector == bytes4(keccak256("disperseToken(address,address[],uint256[])")) ||
            selector == bytes4(keccak256("_grantComp(address,uint256)")) ||
            selector == bytes4(keccak256("withdrawReserves(address,uint256)")) ||
            selector == bytes4(keccak256("pay(address,uint256)")) ||
            selector == bytes4(keccak256("withdraw(uint256,address,address)")) ||
            selector == bytes4(keccak256("withdraw(address,uint256,address)")) ||
            selector == bytes4(keccak256("redeem(uint256,address,address)"));
    }

    // Money that flows from now on
    function _isStream(bytes4 selector) private pure returns (bool) {
        return
            selector == bytes4(keccak256("setFlowrate(address,address,int96)")) ||
            selector == bytes4(keccak256("createFlow(address,address,address,int96,bytes)")) ||
            selector == bytes4(keccak256("updateFlow(address,address,address,int96,bytes)")) ||
            selector == bytes4(keccak256("createWrapSchedule(address,address,address,uint64,uint64,uint64)")) ||
            selector == bytes4(keccak256("createStream(address,uint256,address,uint256,uint256)")) ||
            selector == bytes4(keccak256("createStream(address,address,uint256,address,uint256,uint256)")) ||
            selector == bytes4(keccak256("createStream(address,uint256,address,uint256,uint256,uint8,address)")) ||
            selector == bytes4(keccak256("createStream(address,uint216)")) ||
            selector == bytes4(keccak256("createStreamWithReason(address,uint216,string)")) ||
            selector ==
            bytes4(
                keccak256(
                    "createWithDurations((address,address,uint128,address,bool,bool,(uint40,uint40),(address,uint256)))"
                )
            ) ||
            selector == bytes4(keccak256("depositAndCreate(uint256,address,uint216)")) ||
            selector ==
            bytes4(keccak256("createPlan(address,address,uint256,uint256,uint256,uint256,uint256,address,bool)")) ||
            selector ==
            bytes4(
                keccak256(
                    "batchVestingPlans(address,address,uint256,(address,uint256,uint256,uint256,uint256)[],uint256,address,bool,uint8)"
                )
            ) ||
            selector == bytes4(keccak256("create(address,uint256,uint256,uint256,uint256,address)"));
    }
}
