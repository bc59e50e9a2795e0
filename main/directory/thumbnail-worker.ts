/**
 * The thread that makes thumbnails, so that decoding pictures never keeps the share waiting. It holds one picture at a time
 * and nothing between them.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import type Vips from 'wasm-vips';
import type { FromThumbnailWorker, ThumbnailTask } from './thumbnail-messages.ts';

/** Longer side, in pixels: sharp on a phone's screen. */
const THUMBNAIL_PIXELS = 400;

/** Pictures with more are not decoded. */
const MAX_PIXELS = 120_000_000;

const WEBP_QUALITY = 72;

/** Little effort: a third of the time for a tenth more octets. */
const WEBP_EFFORT = 2;

const port = parentPort;
if (!port) throw new Error('thumbnail-worker runs in a worker thread only');

const send = (message: FromThumbnailWorker): void => port.postMessage(message);

void loadLibrary().then(
  (vips) => {
    port.on('message', ({ bytes }: ThumbnailTask) => send(makeThumbnail(vips, bytes)));
    send({ kind: 'ready' });
  },
  (error: unknown) => send({ kind: 'unavailable', reason: error instanceof Error ? error.message : String(error) }),
);

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
function makeThumbnail(vips: typeof Vips, bytes: Uint8Array): FromThumbnailWorker {
  try {
    const header = vips.Image.newFromBuffer(bytes, '', { access: 'sequential' });
    const pixels = header.width * header.height;
    header.delete();
    if (pixels > MAX_PIXELS) return { kind: 'refused' };
    const image = vips.Image.thumbnailBuffer(bytes, THUMBNAIL_PIXELS, {
      height: THUMBNAIL_PIXELS,
      size: 'down',
      output_profile: 'srgb',
    });
    try {
      const options = { Q: WEBP_QUALITY, effort: WEBP_EFFORT, keep: 'none' };
      return { kind: 'made', bytes: image.writeToBuffer('.webp', options) };
    } finally {
      image.delete();
    }
  } catch {
    return { kind: 'refused' };
  }
}
