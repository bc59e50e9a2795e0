/**
 * A video for tests: a WebM file (RFC 9559) of one VP8 key frame per second. A lossy WebP picture is such a key frame in a
 * wrapping of its own, so the library that makes the pictures makes the frames too.
 */
import { loadLibrary } from './pictures.ts';

export interface VideoOptions {
  /** sRGB of each second. */
  readonly colours: readonly (readonly [red: number, green: number, blue: number])[];
  /** Octets of nothing in front of each frame: what a player has no reason to fetch when it jumps. */
  readonly gap: number;
}

const WIDTH = 160;
const HEIGHT = 120;
const FRAME_MS = 1000;

/** Element identifiers of Matroska (RFC 9559 §5.1) and EBML (RFC 8794 §11). */
const ID = {
  ebml: 0x1a45dfa3,
  docType: 0x4282,
  docTypeVersion: 0x4287,
  docTypeReadVersion: 0x4285,
  segment: 0x18538067,
  info: 0x1549a966,
  timestampScale: 0x2ad7b1,
  duration: 0x4489,
  muxingApp: 0x4d80,
  writingApp: 0x5741,
  tracks: 0x1654ae6b,
  trackEntry: 0xae,
  trackNumber: 0xd7,
  trackUid: 0x73c5,
  trackType: 0x83,
  codecId: 0x86,
  video: 0xe0,
  pixelWidth: 0xb0,
  pixelHeight: 0xba,
  cues: 0x1c53bb6b,
  cuePoint: 0xbb,
  cueTime: 0xb3,
  cueTrackPositions: 0xb7,
  cueTrack: 0xf7,
  cueClusterPosition: 0xf1,
  cluster: 0x1f43b675,
  timestamp: 0xe7,
  simpleBlock: 0xa3,
  void: 0xec,
} as const;

const FIRST_TRACK = 1;
const VIDEO_TRACK = 1;
/** Track number, time relative to the cluster, and the flag of a key frame (RFC 9559 §10.2). */
const BLOCK_HEAD = Buffer.from([0x80 | FIRST_TRACK, 0, 0, 0x80]);

/** A WebM file with an index at its beginning, so that a player can jump at once. */
export async function createVideo({ colours, gap }: VideoOptions): Promise<Uint8Array> {
  const frames = await Promise.all(colours.map(createKeyFrame));
  const clusters = frames.map((frame, index) =>
    element(ID.cluster, number(ID.timestamp, index * FRAME_MS), element(ID.simpleBlock, BLOCK_HEAD, frame)),
  );
  const space = element(ID.void, Buffer.alloc(gap));
  const opening = Buffer.concat([describe(frames.length), describeTrack()]);
  // Every number has the same length, so the index is as long as any other for as many frames.
  const start = opening.length + index(clusters.map(() => 0)).length;
  const positions: number[] = [];
  let position = start;
  for (const cluster of clusters) {
    position += space.length;
    positions.push(position);
    position += cluster.length;
  }
  const media = clusters.flatMap((cluster) => [space, cluster]);
  const head = element(
    ID.ebml,
    text(ID.docType, 'webm'),
    number(ID.docTypeVersion, 4),
    number(ID.docTypeReadVersion, 2),
  );
  return Buffer.concat([head, element(ID.segment, opening, index(positions), ...media)]);
}

function describe(seconds: number): Buffer {
  const duration = Buffer.alloc(8);
  duration.writeDoubleBE(seconds * FRAME_MS);
  return element(
    ID.info,
    number(ID.timestampScale, 1_000_000),
    element(ID.duration, duration),
    text(ID.muxingApp, 'Porthole'),
    text(ID.writingApp, 'Porthole'),
  );
}

function describeTrack(): Buffer {
  const video = element(ID.video, number(ID.pixelWidth, WIDTH), number(ID.pixelHeight, HEIGHT));
  const names = [number(ID.trackNumber, FIRST_TRACK), number(ID.trackUid, FIRST_TRACK)];
  return element(
    ID.tracks,
    element(ID.trackEntry, ...names, number(ID.trackType, VIDEO_TRACK), text(ID.codecId, 'V_VP8'), video),
  );
}

/** @param positions of the clusters, from where the segment's content begins */
function index(positions: readonly number[]): Buffer {
  const points = positions.map((position, second) => {
    const place = [number(ID.cueTrack, FIRST_TRACK), number(ID.cueClusterPosition, position)];
    return element(ID.cuePoint, number(ID.cueTime, second * FRAME_MS), element(ID.cueTrackPositions, ...place));
  });
  return element(ID.cues, ...points);
}

/** The chunk `VP8 ` of a WebP file (RFC 9649 §2.5). */
async function createKeyFrame(colour: readonly [number, number, number]): Promise<Buffer> {
  const vips = await loadLibrary();
  const black = vips.Image.black(WIDTH, HEIGHT, { bands: 3 });
  const picture = black
    .add([...colour])
    .cast('uchar')
    .copy({ interpretation: 'srgb' });
  const file = Buffer.from(picture.writeToBuffer('.webp', { Q: 80, keep: 'none' }));
  for (const image of [black, picture]) image.delete();
  if (file.toString('latin1', 12, 16) !== 'VP8 ') throw new Error('This picture has more than a key frame in it');
  return file.subarray(20, 20 + file.readUInt32LE(16));
}

function element(id: number, ...content: readonly Uint8Array[]): Buffer {
  const digits = id.toString(16);
  const size = Buffer.alloc(8);
  size.writeBigUInt64BE(BigInt(content.reduce((sum, { length }) => sum + length, 0)));
  // The marker of a size of eight octets (RFC 8794 §4.1).
  size[0] = 1;
  return Buffer.concat([Buffer.from(digits, 'hex'), size, ...content]);
}

function number(id: number, value: number): Buffer {
  const octets = Buffer.alloc(4);
  octets.writeUInt32BE(value);
  return element(id, octets);
}

function text(id: number, value: string): Buffer {
  return element(id, Buffer.from(value, 'latin1'));
}
