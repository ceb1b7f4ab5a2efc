// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {IERC3009Receive} from "./IERC3009Receive.sol";
import {IReleaseCondition} from "./IReleaseCondition.sol";

/// @title One job, paid once: to the provider when it is done, or back to the customer when it is not.
/// @notice The money leaves by the customer's word, by a condition that both agreed on, by an arbiter's decision in a
/// dispute, or back to the customer after the last deadline. None of these waits for somebody who may never answer.
/// @dev Only a job's status is stored. Its terms come along with every call and are checked against the job's id,
/// which is their hash. **An id takes money once for ever**, and so is paid once: nobody can use the customer's
/// signatures on a second round of the same terms. Money that came in by EIP-3009 has used up the id as a nonce, which
/// the token remembers; so the job's status can be deleted at its end, which saves 4,800 gas. Money that came in by an
/// allowance has not, so such a job stays `Over`. (A token that forgets its nonces harms its own holders only.)
/// Whatever a token does when it is called, it finds the job's status already changed, and the exact balance is checked
/// after money came in. That makes a re-entrancy guard superfluous.
contract JobEscrow is EIP712 {
    using SafeERC20 for IERC20;

    /// @dev How the money came in decides who remembers that the id was used: see _end.
    enum Status {
        None, // never created; or paid in by authorization, and over
        Open,
        Disputed,
        OpenByAuthorization,
        DisputedByAuthorization,
        Over // paid in by allowance, and over
    }

    /// @dev Somebody else's part of what the provider earns, in basis points.
    struct Share {
        address account;
        uint16 bps;
    }

    /// @dev TypeScript twin: Job in src/job.ts
    struct Job {
        address customer;
        address provider;
        IERC20 token;
        uint128 amount;
        Share[] royalties; // the provider gets the rest
        IReleaseCondition condition; // zero: only the customer's word counts
        bytes32 requirement; // what the condition must see; without one, whatever tells this job from others
        uint64 deadline; // until then the condition counts; afterwards the customer gets a refund
        address arbiter; // zero: there are no disputes
    }

    uint256 public constant WHOLE = 10_000; // basis points
    uint256 public constant MAX_ROYALTIES = 16; // keeps the gas of a payment bounded
    uint256 public constant MAX_DURATION = 365 days; // a slip of the pen must not lock money up for centuries
    uint256 public constant RESOLVE_TIME = 7 days; // what an arbiter has after the deadline
    uint256 private constant STATE_GAS = 30_000; // enough for a token behind a proxy to say whether a nonce was used
    bytes32 private constant RELEASE_TYPEHASH = keccak256("Release(bytes32 jobId)");

    mapping(bytes32 jobId => Status status) public statusOf;

    event JobCreated(bytes32 indexed jobId, address indexed customer, address indexed provider);
    event JobPaid(bytes32 indexed jobId);
    event JobRefunded(bytes32 indexed jobId);
    event JobDisputed(bytes32 indexed jobId, address indexed disputedBy);
    event JobResolved(bytes32 indexed jobId, uint256 toProvider, uint256 toCustomer);

    error AlreadyCreated(bytes32 jobId, Status status);
    error AuthorizationUsed(bytes32 jobId);
    error NotHeld(bytes32 jobId);
    error NotOpen(bytes32 jobId, Status status);
    error NotDisputed(bytes32 jobId, Status status);
    error NotCustomer(address caller, address customer);
    error NotParty(address caller);
    error NotArbiter(address caller, address arbiter);
    error NoArbiter(bytes32 jobId);
    error InvalidRelease(address signer, address customer);
    error NoCondition(bytes32 jobId);
    error ConditionNotMet(bytes32 jobId, IReleaseCondition condition);
    error TooEarly(uint256 time, uint256 from);
    error TooLate(uint256 time, uint256 until);
    error DeadlineTooFar(uint256 deadline, uint256 latest);
    error NothingToPay();
    error WrongPayee(address account);
    error TooManyRoyalties(uint256 count, uint256 maximum);
    error RoyaltiesExceedWhole(uint256 total, uint256 whole);
    error WrongBalance(uint256 expected, uint256 held);
    error MoreThanHeld(uint256 asked, uint256 held);

    constructor() EIP712("JobEscrow", "1") {}

    /// @notice Puts the customer's money aside, from her allowance.
    /// @dev Only she herself: an allowance that is left over must not fund a job that somebody else thought up. An id
    /// whose authorization was used, or cancelled, is refused: to order the same again, change the requirement.
    function create(Job calldata job) external returns (bytes32 jobId) {
        if (msg.sender != job.customer) revert NotCustomer(msg.sender, job.customer);
        jobId = _open(job, Status.Open);
        (IERC20 token, uint256 amount) = (job.token, job.amount);
        _requireUnusedAuthorization(token, jobId);
        uint256 expected = token.balanceOf(address(this)) + amount;
        token.safeTransferFrom(msg.sender, address(this), amount);
        _requireBalance(token, expected);
    }

    /// @notice The same without gas for the customer: she signs an EIP-3009 authorization, and anybody sends it.
    /// @dev The job's id is the authorization's nonce. So her signature is good for these terms and no others.
    /// @param r first half of the signature
    /// @param vs second half and parity in one word (EIP-2098)
    function createWithAuthorization(Job calldata job, bytes32 r, bytes32 vs) external returns (bytes32 jobId) {
        jobId = _open(job, Status.OpenByAuthorization);
        (IERC20 token, uint256 amount) = (job.token, job.amount);
        uint256 expected = token.balanceOf(address(this)) + amount;
        IERC3009Receive(address(token)).receiveWithAuthorization(
            job.customer,
            address(this),
            amount,
            0,
            job.deadline,
            jobId,
            uint8(uint256(vs) >> 255) + 27,
            r,
            vs & bytes32(type(uint256).max >> 1)
        );
        _requireBalance(token, expected);
    }

    /// @notice The customer is content.
    function release(Job calldata job) external {
        if (msg.sender != job.customer) revert NotCustomer(msg.sender, job.customer);
        _payProvider(_requireHeld(job), job);
    }

    /// @notice The customer is content, and says so with a signature that anybody may bring.
    function releaseWithSignature(Job calldata job, bytes32 r, bytes32 vs) external {
        bytes32 jobId = _requireHeld(job);
        address signer = ECDSA.recover(releaseHash(jobId), r, vs);
        if (signer != job.customer) revert InvalidRelease(signer, job.customer);
        _payProvider(jobId, job);
    }

    /// @notice The condition is met: the customer needn't agree, and a dispute doesn't stop it.
    function releaseByCondition(Job calldata job, bytes calldata evidence) external {
        bytes32 jobId = _requireHeld(job);
        if (address(job.condition) == address(0)) revert NoCondition(jobId);
        _requireUntil(job.deadline);
        bool isMet = job.condition.isMet(jobId, job.requirement, job.provider, evidence);
        if (!isMet) revert ConditionNotMet(jobId, job.condition);
        _payProvider(jobId, job);
    }

    /// @notice Back to the customer: after the last deadline for anybody to call, or at once if the provider gives up.
    function refund(Job calldata job) external {
        bytes32 jobId = _requireHeld(job);
        uint256 last = _isDisputed(statusOf[jobId]) ? job.deadline + RESOLVE_TIME : job.deadline;
        if (msg.sender != job.provider && block.timestamp <= last) revert TooEarly(block.timestamp, last + 1);
        _end(jobId);
        emit JobRefunded(jobId);
        job.token.safeTransfer(job.customer, job.amount);
    }

    /// @notice Calls the arbiter. The refund waits for him, and comes all the same when his time is over.
    function dispute(Job calldata job) external {
        if (msg.sender != job.customer && msg.sender != job.provider) revert NotParty(msg.sender);
        bytes32 jobId = jobIdOf(job);
        Status status = statusOf[jobId];
        bool byAuthorization = status == Status.OpenByAuthorization;
        if (status != Status.Open && !byAuthorization) revert NotOpen(jobId, status);
        if (job.arbiter == address(0)) revert NoArbiter(jobId);
        _requireUntil(job.deadline);
        statusOf[jobId] = byAuthorization ? Status.DisputedByAuthorization : Status.Disputed;
        emit JobDisputed(jobId, msg.sender);
    }

    /// @notice The arbiter divides the money between the provider (and his royalties) and the customer.
    function resolve(Job calldata job, uint256 toProvider) external {
        if (msg.sender != job.arbiter) revert NotArbiter(msg.sender, job.arbiter);
        bytes32 jobId = jobIdOf(job);
        if (!_isDisputed(statusOf[jobId])) revert NotDisputed(jobId, statusOf[jobId]);
        _requireUntil(job.deadline + RESOLVE_TIME);
        if (toProvider > job.amount) revert MoreThanHeld(toProvider, job.amount);
        uint256 toCustomer = job.amount - toProvider;
        _end(jobId);
        emit JobResolved(jobId, toProvider, toCustomer);
        _split(job, toProvider);
        _transfer(job.token, job.customer, toCustomer);
    }

    /// @notice A job's id commits to its terms, to this contract and to this chain.
    /// @dev TypeScript twin: jobIdOf in src/job.ts
    function jobIdOf(Job calldata job) public view returns (bytes32) {
        return keccak256(abi.encode(block.chainid, address(this), job));
    }

    /// @notice What the customer signs to release a job (EIP-712).
    /// @dev TypeScript twin: releaseTypes in src/job.ts
    function releaseHash(bytes32 jobId) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(RELEASE_TYPEHASH, jobId)));
    }

    function _open(Job calldata job, Status open) private returns (bytes32 jobId) {
        _requireSaneTerms(job);
        jobId = jobIdOf(job);
        Status status = statusOf[jobId];
        if (status != Status.None) revert AlreadyCreated(jobId, status);
        statusOf[jobId] = open;
        emit JobCreated(jobId, job.customer, job.provider);
    }

    // Terms under which the money could get stuck are refused while it is still the customer's.
    function _requireSaneTerms(Job calldata job) private view {
        if (job.amount == 0) revert NothingToPay();
        _requirePayee(job.provider);
        (uint256 deadline, uint256 latest) = (job.deadline, block.timestamp + MAX_DURATION);
        _requireUntil(deadline);
        if (deadline > latest) revert DeadlineTooFar(deadline, latest);
        uint256 count = job.royalties.length;
        if (count > MAX_ROYALTIES) revert TooManyRoyalties(count, MAX_ROYALTIES);
        uint256 total = 0;
        for (uint256 i = 0; i < count; ++i) {
            _requirePayee(job.royalties[i].account);
            total += job.royalties[i].bps;
        }
        if (total > WHOLE) revert RoyaltiesExceedWhole(total, WHOLE);
    }

    // Tokens don't move to the zero address, and what moved to this contract would belong to nobody.
    function _requirePayee(address account) private view {
        if (account == address(0) || account == address(this)) revert WrongPayee(account);
    }

    function _requireUntil(uint256 time) private view {
        if (block.timestamp > time) revert TooLate(block.timestamp, time);
    }

    // A token that keeps a fee, or lies, would let one job be paid with another one's money.
    function _requireBalance(IERC20 token, uint256 expected) private view {
        uint256 held = token.balanceOf(address(this));
        if (held != expected) revert WrongBalance(expected, held);
    }

    // Otherwise a customer who signed, and then paid in by herself, could be made to pay twice. A token that doesn't
    // know EIP-3009 answers with a revert, or with nothing, at which try/catch would revert.
    function _requireUnusedAuthorization(IERC20 token, bytes32 jobId) private view {
        bytes memory question = abi.encodeCall(IERC3009Receive.authorizationState, (msg.sender, jobId));
        (bool success, bytes memory answer) = address(token).staticcall{gas: STATE_GAS}(question);
        bool isUsed = success && answer.length == 32 && bytes32(answer) != 0;
        if (isUsed) revert AuthorizationUsed(jobId);
    }

    function _requireHeld(Job calldata job) private view returns (bytes32 jobId) {
        jobId = jobIdOf(job);
        Status status = statusOf[jobId];
        if (status == Status.None || status == Status.Over) revert NotHeld(jobId);
    }

    function _isDisputed(Status status) private pure returns (bool) {
        return status == Status.Disputed || status == Status.DisputedByAuthorization;
    }

    // The token remembers an authorization's nonce, which is the id. Nobody else remembers an allowance's job.
    function _end(bytes32 jobId) private {
        Status status = statusOf[jobId];
        bool byAuthorization = status == Status.OpenByAuthorization || status == Status.DisputedByAuthorization;
        statusOf[jobId] = byAuthorization ? Status.None : Status.Over;
    }

    function _payProvider(bytes32 jobId, Job calldata job) private {
        _end(jobId);
        emit JobPaid(jobId);
        _split(job, job.amount);
    }

    // Every unit arrives somewhere: what rounding leaves over stays with the provider.
    function _split(Job calldata job, uint256 amount) private {
        uint256 rest = amount;
        uint256 count = job.royalties.length;
        for (uint256 i = 0; i < count; ++i) {
            Share calldata share = job.royalties[i];
            uint256 part = (amount * share.bps) / WHOLE;
            rest -= part;
            _transfer(job.token, share.account, part);
        }
        _transfer(job.token, job.provider, rest);
    }

    function _transfer(IERC20 token, address to, uint256 amount) private {
        if (amount > 0) token.safeTransfer(to, amount);
    }
}
