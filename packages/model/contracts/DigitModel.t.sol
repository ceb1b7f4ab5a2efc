// SPDX-License-Identifier: MIT
pragma solidity ^0.8.37;

import {DigitModel} from "./DigitModel.sol";
import {IDigitModel} from "./IDigitModel.sol";
import {PlainDigitModel} from "./PlainDigitModel.sol";

/// @dev The packed contract against the plain one, on any picture. All 1,797 real ones are in test/DigitModel.test.ts.
contract DigitModelTest {
    DigitModel private packed = new DigitModel();
    PlainDigitModel private plain = new PlainDigitModel();

    function testFuzz_PackedAndPlainAgreeOnEveryLogit(uint8[64] memory pixels) public view {
        for (uint256 i = 0; i < 64; i++) pixels[i] %= 17;
        _assertSame(pixels);
    }

    /// @dev Black and white only: the sums are as far from zero as pictures take them.
    function testFuzz_PackedAndPlainAgreeOnExtremePictures(uint64 mask) public view {
        uint8[64] memory pixels;
        for (uint256 i = 0; i < 64; i++) pixels[i] = (mask >> i) & 1 == 1 ? 16 : 0;
        _assertSame(pixels);
    }

    function testFuzz_APixelOutOfRangeIsRefusedWithItsPlace(uint256 index, uint8 pixel) public view {
        index %= 64;
        pixel = uint8(17 + (uint256(pixel) % 239));
        uint8[64] memory pixels;
        pixels[index] = pixel;
        _assertRefused(packed, pixels, index, pixel);
        _assertRefused(plain, pixels, index, pixel);
    }

    function test_PackedNamesTheBytesThatPlainComputesWith() public view {
        require(packed.modelRoot() == plain.modelRoot(), "another model");
    }

    function _assertSame(uint8[64] memory pixels) private view {
        (uint8 class, int256[10] memory logits) = packed.classify(pixels);
        (uint8 expected, int256[10] memory expectedLogits) = plain.classify(pixels);
        require(class == expected, "another class");
        for (uint256 c = 0; c < 10; c++) require(logits[c] == expectedLogits[c], "another logit");
    }

    function _assertRefused(IDigitModel model, uint8[64] memory pixels, uint256 index, uint8 pixel) private view {
        (bool accepted, bytes memory answer) = address(model).staticcall(abi.encodeCall(model.classify, (pixels)));
        require(!accepted, "accepted");
        bytes memory expected = abi.encodeWithSelector(IDigitModel.PixelOutOfRange.selector, index, pixel);
        require(keccak256(answer) == keccak256(expected), "refused for another reason");
    }
}
