import { describe, expect, test } from 'vitest';
import type { PictureHeader } from '../../../../main/site/thumbnails/picture-cost.ts';
import { isAffordable, keepsLittle } from '../../../../main/site/thumbnails/picture-cost.ts';

const PHOTO: PictureHeader = {
  width: 8000,
  height: 6000,
  bands: 3,
  sampleBytes: 1,
  isInterlaced: false,
  loader: 'jpegload_buffer',
  fileBytes: 12_000_000,
};

const MEGABYTE = 1024 * 1024;

describe('a picture is decoded', () => {
  test.each<[string, Partial<PictureHeader>, boolean]>([
    ['a photo of 48 megapixels', {}, true],
    ['one of 120, row by row', { width: 12_000, height: 10_000 }, true],
    ['one of more', { width: 12_001, height: 10_000 }, false],
    ['one row of a billion pixels', { width: 1_000_000_000, height: 1 }, false],
    ['a progressive photo of 24', { width: 6000, height: 4000, isInterlaced: true }, true],
    ['a progressive photo of 48', { isInterlaced: true }, false],
    ['a PNG of 100, row by row', { width: 10_000, height: 10_000, bands: 4, loader: 'pngload_buffer' }, true],
    [
      'the same of 16 bits, interlaced',
      { width: 10_000, height: 10_000, bands: 4, sampleBytes: 2, isInterlaced: true, loader: 'pngload_buffer' },
      false,
    ],
    ['a WebP of 12', { width: 4000, height: 3000, loader: 'webpload_buffer', fileBytes: MEGABYTE }, true],
    ['a WebP of 48', { loader: 'webpload_buffer' }, false],
    ['a GIF of the largest size', { width: 65_535, height: 65_535, loader: 'gifload_buffer' }, false],
    ['a TIFF of 20', { width: 5000, height: 4000, loader: 'tiffload_buffer' }, true],
    ['a TIFF of 48 in floats', { sampleBytes: 4, loader: 'tiffload_buffer' }, false],
    ['a TIFF of a thousand bands', { bands: 1000, loader: 'tiffload_buffer' }, false],
    ['whatever else is large', { loader: 'ppmload_buffer' }, false],
    ['a file that is itself large', { fileBytes: 100 * MEGABYTE }, false],
  ])('only when that takes little memory: %s', (_, part, expected) => {
    expect(isAffordable({ ...PHOTO, ...part })).toBe(expected);
  });

  test('and much memory is given back afterwards', () => {
    expect(keepsLittle(PHOTO)).toBe(true);
    expect(keepsLittle({ ...PHOTO, width: 6000, height: 4000, isInterlaced: true })).toBe(false);
  });
});
