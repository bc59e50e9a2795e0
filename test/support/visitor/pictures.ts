/** Pictures for tests, made by the library that also makes the thumbnails. */
import { createRequire } from 'node:module';
import type Vips from 'wasm-vips';

type Library = typeof Vips;

let library: Promise<Library> | undefined;

/** The library, loaded once. */
export function loadLibrary(): Promise<Library> {
  const create = createRequire(import.meta.url)('wasm-vips') as (options: object) => Promise<Library>;
  library ??= create({ dynamicLibraries: [], print: () => undefined, printErr: () => undefined });
  return library;
}

export interface PictureOptions {
  readonly width: number;
  readonly height: number;
  /** sRGB of the upper left corner; the picture fades to black towards the lower right. */
  readonly colour: readonly [red: number, green: number, blue: number];
  /** EXIF orientation, 1 to 8. */
  readonly orientation?: number;
}

/** A JPEG file. */
export async function createPicture({ width, height, colour, orientation = 1 }: PictureOptions): Promise<Uint8Array> {
  const vips = await loadLibrary();
  const ramp = vips.Image.xyz(width, height);
  const fade = ramp.extractBand(0).divide(width).add(ramp.extractBand(1).divide(height)).multiply(-0.4).add(1);
  const bands = vips.Image.bandjoin(colour.map((value) => fade.multiply(value)));
  const picture = bands.cast('uchar').copy({ interpretation: 'srgb' });
  picture.setInt('orientation', orientation);
  const bytes = picture.writeToBuffer('.jpg', { Q: 80 });
  for (const image of [ramp, fade, bands, picture]) image.delete();
  return bytes;
}

/** Width, height and the colour of the upper left corner of a picture. */
export async function readPicture(bytes: Uint8Array): Promise<{ width: number; height: number; corner: number[] }> {
  const vips = await loadLibrary();
  const image = vips.Image.newFromBuffer(bytes);
  try {
    return { width: image.width, height: image.height, corner: image.getpoint(2, 2) };
  } finally {
    image.delete();
  }
}
