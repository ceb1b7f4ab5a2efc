// What becomes of a picture out there: the copies that the demo and the tests tell apart.
import { moveCredential } from "./picture/moveCredential.ts";
import { openPicture } from "./picture/openPicture.ts";
import { decodePicture, encodeJpeg, encodePng, type Pixels, paintOver, resize } from "./picture/pixels.ts";

/** What every platform does to an upload: half the size, strong JPEG compression, no credential. */
export async function reencode(bytes: Uint8Array, quality = 60): Promise<Uint8Array<ArrayBuffer>> {
  const pixels = await decodePicture(openPicture(bytes));
  const half = (length: number) => Math.max(1, Math.round(length / 2));
  return encodeJpeg(resize(pixels, half(pixels.width), half(pixels.height)), quality);
}

/** Paints over a part of the picture and puts the credential of the original on the result. */
export async function doctor(signed: Uint8Array): Promise<Uint8Array> {
  const pixels = await decodePicture(openPicture(signed));
  const area = { x: pixels.width >> 2, y: pixels.height >> 2, width: pixels.width >> 2, height: pixels.height >> 2 };
  return moveCredential(signed, await encodeLike(signed, paintOver(pixels, area, [200, 30, 60])));
}

/** Encodes `pixels` in the format of the file `like`. */
export async function encodeLike(like: Uint8Array, pixels: Pixels): Promise<Uint8Array<ArrayBuffer>> {
  return openPicture(like).mime === "image/jpeg" ? encodeJpeg(pixels, 95) : encodePng(pixels);
}

/** The name under which a signed picture is kept: signed.jpg or signed.png. */
export function signedName(bytes: Uint8Array): string {
  return openPicture(bytes).mime === "image/jpeg" ? "signed.jpg" : "signed.png";
}
