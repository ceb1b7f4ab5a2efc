// What can be wrong with a file that somebody calls a picture. All but the last are found before decoding.
import { LabError } from "@synergy/kit";

/** Bytes; a 24 megapixel photo has about 10 MB. */
export const maxPictureBytes = 32 * 1024 * 1024;
/** Decoded, each pixel takes 4 bytes: 64 megapixels fill 256 MB of memory. */
export const maxPicturePixels = 64_000_000;

export class EmptyFileError extends LabError {
  override name = "EmptyFileError";
  constructor() {
    super("The file has 0 bytes.", { fix: "Choose a file with a picture in it; this download or copy was cut off." });
  }
}

export class NotAPictureError extends LabError {
  override name = "NotAPictureError";
  constructor() {
    super("The file starts like no picture format, whatever its name says.", { fix: "Choose a JPEG or PNG picture." });
  }
}

export class UnsupportedPictureError extends LabError {
  override name = "UnsupportedPictureError";
  constructor(format: string) {
    super(`The file is a ${format} picture; the lab signs JPEG and PNG.`, {
      fix: "Convert it: open it in any picture program and save it as JPEG or PNG.",
    });
  }
}

export class TruncatedPictureError extends LabError {
  override name = "TruncatedPictureError";
  constructor(format: string, bytes: number) {
    super(`The ${format} file breaks off after ${bytes} bytes, before its end mark.`, {
      fix: "Copy or download the picture again.",
    });
  }
}

export class PictureTooHeavyError extends LabError {
  override name = "PictureTooHeavyError";
  constructor(bytes: number) {
    super(`The file has ${bytes} bytes; the lab takes up to ${maxPictureBytes}.`, {
      fix: "Save the picture smaller, or with more compression.",
    });
  }
}

/** Also stops decompression bombs: a few bytes that claim, or unpack to, billions of pixels. */
export class PictureTooLargeError extends LabError {
  override name = "PictureTooLargeError";
  constructor(what: string) {
    super(`The picture ${what}.`, { fix: `Scale it down to at most ${maxPicturePixels / 1e6} megapixels.` });
  }
}

export class CorruptPictureError extends LabError {
  override name = "CorruptPictureError";
  constructor(format: string, cause?: unknown) {
    super(`The ${format} data can't be decoded: it is damaged, or of a rare kind such as CMYK.`, {
      fix: "Open it in a picture program and save it anew as an RGB picture.",
      cause,
    });
  }
}
