/**
 * The thread that makes thumbnails, so that decoding pictures never keeps the share waiting. It holds one picture at a time
 * and nothing between them.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type Vips from 'wasm-vips';
import { answerQuestions } from '../../base/thread-answers.ts';
import type { PictureHeader } from './picture-cost.ts';
import { isAffordable, keepsLittle } from './picture-cost.ts';
import type { ThumbnailResult, ThumbnailTask } from './thumbnail-messages.ts';

/** Longer side, in pixels: sharp on a phone's screen. */
const THUMBNAIL_PIXELS = 400;

/**
 * What the library's memory may grow to, in pages of 64 KiB: 320 MiB. It begins with 256 MiB, which cost nothing until they
 * are used. By itself it would take 2 GiB. A picture that needs more fails.
 */
const MAX_MEMORY_PAGES = 5120;

const WEBP_QUALITY = 72;

/** Little effort: a third of the time for a tenth more octets. */
const WEBP_EFFORT = 2;

/** Octets of a sample, by the library's name of its form. */
const SAMPLE_BYTES: Readonly<Record<string, number>> = {
  uchar: 1,
  char: 1,
  ushort: 2,
  short: 2,
  uint: 4,
  int: 4,
  float: 4,
  complex: 8,
  double: 8,
};
const MAX_SAMPLE_BYTES = 16;

interface MemoryDescriptor {
  readonly initial: number;
  readonly maximum?: number;
  readonly shared?: boolean;
}

interface Engine {
  Memory: new (descriptor: MemoryDescriptor) => { readonly buffer: ArrayBufferLike };
}

/** TypeScript counts it to the browser's. */
const engine = (globalThis as unknown as { readonly WebAssembly: Engine }).WebAssembly;

/** Whether the library's memory is larger than it began. */
let hasGrown = (): boolean => false;

boundMemory();
const library = loadLibrary().catch(() => undefined);

answerQuestions(async ({ bytes }: ThumbnailTask): Promise<ThumbnailResult> => {
  const vips = await library;
  return vips ? makeThumbnail(vips, bytes) : { kind: 'unavailable' };
});

/** The library makes its memory by itself, and takes no word on its size; all that is made in this thread is bounded. */
function boundMemory(): void {
  const { Memory } = engine;
  engine.Memory = class extends Memory {
    constructor(descriptor: MemoryDescriptor) {
      super({ ...descriptor, maximum: Math.min(descriptor.maximum ?? MAX_MEMORY_PAGES, MAX_MEMORY_PAGES) });
      const first = this.buffer.byteLength;
      hasGrown = () => this.buffer.byteLength > first;
    }
  };
}

/** The library lies beside this bundle as it is: it starts threads of its own from its own file. */
async function loadLibrary(): Promise<typeof Vips> {
  const load = createRequire(join(__dirname, 'thumbnail-worker.cjs'));
  const create = load('./vips/vips-node.cjs') as (options: object) => Promise<typeof Vips>;
  const quiet = (): void => undefined;
  // Damaged pictures are nothing to write about.
  const preRun = ({ ENV }: { readonly ENV: Record<string, string> }): void => {
    ENV.VIPS_WARNING = '0';
  };
  const vips = await create({ dynamicLibraries: [], print: quiet, printErr: quiet, preRun });
  vips.Cache.max(0);
  vips.concurrency(1);
  return vips;
}

/** Turned as the camera says, in sRGB, without what the camera wrote beside. */
function makeThumbnail(vips: typeof Vips, bytes: Uint8Array): ThumbnailResult {
  let header: PictureHeader | undefined;
  const isSpent = (): boolean => hasGrown() || (header !== undefined && isAffordable(header) && !keepsLittle(header));
  try {
    header = readHeader(vips, bytes);
    if (!isAffordable(header)) return { kind: 'refused', isSpent: isSpent() };
    const thumbnail = shrink(vips, bytes);
    return { kind: 'made', bytes: thumbnail, isSpent: isSpent() };
  } catch {
    return { kind: 'refused', isSpent: isSpent() };
  }
}

function readHeader(vips: typeof Vips, bytes: Uint8Array): PictureHeader {
  const image = vips.Image.newFromBuffer(bytes, '', { access: 'sequential' });
  try {
    const { width, height, bands, format } = image;
    return {
      width,
      height,
      bands,
      sampleBytes: SAMPLE_BYTES[format] ?? MAX_SAMPLE_BYTES,
      isInterlaced: image.getTypeof('interlaced') !== 0 && image.getInt('interlaced') !== 0,
      loader: image.getString('vips-loader'),
      fileBytes: bytes.byteLength,
    };
  } finally {
    image.delete();
  }
}

function shrink(vips: typeof Vips, bytes: Uint8Array): Uint8Array {
  const image = vips.Image.thumbnailBuffer(bytes, THUMBNAIL_PIXELS, {
    height: THUMBNAIL_PIXELS,
    size: 'down',
    output_profile: 'srgb',
  });
  try {
    return image.writeToBuffer('.webp', { Q: WEBP_QUALITY, effort: WEBP_EFFORT, keep: 'none' });
  } finally {
    image.delete();
  }
}
