/** Archives that nobody would make by accident. */
import { gzipSync } from 'node:zlib';
import { Header } from 'tar';

const TAR_BLOCK = 512;

type TarType = 'File' | 'ExtendedHeader' | 'GlobalExtendedHeader' | 'OldGnuLongPath';

/** An entry of a tar: its header, and its content up to the next block. */
export function tarEntry(type: TarType, content: Uint8Array | string = ''): Buffer {
  const octets = Buffer.from(content);
  const padding = Buffer.alloc((TAR_BLOCK - (octets.byteLength % TAR_BLOCK)) % TAR_BLOCK);
  return Buffer.concat([tarHeader(type, octets.byteLength), octets, padding]);
}

/** A header that announces so many octets. */
export function tarHeader(type: TarType, size: number): Buffer {
  const block = Buffer.alloc(TAR_BLOCK);
  new Header({ path: 'name', mode: 0o644, size, mtime: new Date(0), type }).encode(block);
  return block;
}

/** A gzip file that unpacks to the same octets again and again. */
export function gzipRepeated(octets: Uint8Array, count: number): Buffer {
  const member = gzipSync(octets);
  return Buffer.concat(Array.from({ length: count }, () => member));
}

export interface ZipRecord {
  readonly name: Uint8Array | string;
  readonly extra?: Uint8Array;
}

/** A ZIP file that is nothing but its index: all entries lie at offset 0, one over the other. */
export function zipOfRecords(records: readonly ZipRecord[], told: { readonly count?: number } = {}): Buffer {
  const index = Buffer.concat(records.map(zipRecord));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(told.count ?? records.length, 8);
  end.writeUInt16LE(told.count ?? records.length, 10);
  end.writeUInt32LE(index.byteLength, 12);
  return Buffer.concat([index, end]);
}

function zipRecord({ name, extra = Buffer.alloc(0) }: ZipRecord): Buffer {
  const octets = Buffer.from(name);
  const record = Buffer.alloc(46);
  record.writeUInt32LE(0x02014b50, 0);
  record.writeUInt32LE(0xffff_fff0, 24);
  record.writeUInt16LE(octets.byteLength, 28);
  record.writeUInt16LE(extra.byteLength, 30);
  return Buffer.concat([record, octets, extra]);
}
