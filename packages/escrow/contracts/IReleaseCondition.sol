// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

/// @title What must be true before a job is paid: a proof on record, an attestation, an oracle's word.
/// @notice Small on purpose. The escrow asks; whoever answers needs to know nothing about money.
interface IReleaseCondition {
    /// @notice Whether the provider has done what the job requires.
    /// @dev Called with STATICCALL, so an answer changes nothing. A revert counts as "no".
    /// @param jobId the job in the escrow; a condition that stores results may key them by it
    /// @param requirement what the customer wrote into the job, e.g. a commitment to her picture
    /// @param provider who would be paid; a condition must not accept work that somebody else did
    /// @param evidence whatever this condition needs in order to look, e.g. the id of a proof; anybody may bring it
    function isMet(bytes32 jobId, bytes32 requirement, address provider, bytes calldata evidence)
        external
        view
        returns (bool);
}
