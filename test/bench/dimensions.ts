/** What is measured: each dimension by its name on the command line. */

const KIB = 1024;
const MIB = 1024 * KIB;
const GIB = 1024 * MIB;

/** Requests sent in one go before any answer is read. */
export const PIPELINE_DEPTH = 16;

/** Octets asked for by the range dimension, from the middle of a large file. */
export const RANGE_BYTES = 64 * KIB;

/** Connections at which the idle dimension looks at memory. */
export const IDLE_STEPS: readonly number[] = [0, 2_500, 5_000, 10_000];

/** How a request is made: each but the first differs from a plain GET on a kept connection in one thing. */
export type RequestStyle = 'keep-alive' | 'close' | 'pipelined' | 'revalidate' | 'range';

export type Dimension = { readonly id: string; readonly title: string } & (
  | {
      readonly kind: 'requests';
      readonly file: string;
      readonly bytes: number;
      readonly connections: number;
      readonly style: RequestStyle;
    }
  | { readonly kind: 'transfer'; readonly file: string; readonly bytes: number; readonly readers: number }
  | { readonly kind: 'listing'; readonly entries: number }
  | { readonly kind: 'idle' }
);

/** A file that dimensions ask for. */
export interface ContentFile {
  readonly name: string;
  readonly bytes: number;
  /** A hole: read as zeros, and takes no room on the disk. */
  readonly isSparse: boolean;
}

const SMALL_FILES = [
  { key: '1k', label: '1 KiB', bytes: KIB },
  { key: '10k', label: '10 KiB', bytes: 10 * KIB },
  { key: '100k', label: '100 KiB', bytes: 100 * KIB },
  { key: '1m', label: '1 MiB', bytes: MIB },
];
const CONNECTIONS = [1, 64, 512];

const LARGE_FILES = [
  { key: '1g', label: '1 GiB', bytes: GIB },
  { key: '8g', label: '8 GiB', bytes: 8 * GIB },
];
const READERS = [1, 8];
const ENTRIES = [100, 10_000, 100_000];

/** The dimensions that `--quick` measures. */
export const QUICK: readonly string[] = ['1k-64', '100k-64', '304', '1g-sparse-1', 'list-10000'];

export const DIMENSIONS: readonly Dimension[] = [
  ...SMALL_FILES.flatMap(({ key, label, bytes }) =>
    CONNECTIONS.map(
      (connections): Dimension => ({
        id: `${key}-${connections}`,
        title: `${label}, ${connections} ${connections === 1 ? 'connection' : 'connections'}`,
        kind: 'requests',
        file: `${key}.bin`,
        bytes,
        connections,
        style: 'keep-alive',
      }),
    ),
  ),
  styled('1k-64-close', '1 KiB, 64 connections, one request each', 'close'),
  styled('1k-64-pipelined', `1 KiB, 64 connections, ${PIPELINE_DEPTH} requests at a time`, 'pipelined'),
  styled('304', '304 by entity tag, 64 connections', 'revalidate'),
  {
    id: 'range',
    title: '64 KiB from the middle of 1 GiB, 64 connections',
    kind: 'requests',
    file: '1g-sparse.bin',
    bytes: RANGE_BYTES,
    connections: 64,
    style: 'range',
  },
  ...LARGE_FILES.flatMap((file) => ['sparse', 'real'].flatMap((form) => READERS.map((n) => transfer(file, form, n)))),
  ...ENTRIES.map(
    (entries): Dimension => ({
      id: `list-${entries}`,
      title: `listing of ${entries.toLocaleString('en-US')} entries`,
      kind: 'listing',
      entries,
    }),
  ),
  { id: 'idle', title: `${(IDLE_STEPS.at(-1) ?? 0).toLocaleString('en-US')} idle connections`, kind: 'idle' },
];

function styled(id: string, title: string, style: RequestStyle): Dimension {
  return { id, title, kind: 'requests', file: '1k.bin', bytes: KIB, connections: 64, style };
}

function transfer(file: (typeof LARGE_FILES)[number], form: string, readers: number): Dimension {
  const name = form === 'sparse' ? `${file.key}-sparse` : file.key;
  return {
    id: `${file.key}-${form}-${readers}`,
    title: `${file.label} ${form}, ${readers} ${readers === 1 ? 'reader' : 'readers'}`,
    kind: 'transfer',
    file: `${name}.bin`,
    bytes: file.bytes,
    readers,
  };
}

/** Dimensions by name, else by how their names begin: `1k` is `1k-1`, `1k-64` and so on. Unknown names select nothing. */
export function selectDimensions(names: readonly string[]): readonly Dimension[] {
  const isExact = (name: string): boolean => DIMENSIONS.some(({ id }) => id === name);
  return DIMENSIONS.filter(({ id }) => names.some((name) => (isExact(name) ? id === name : id.startsWith(`${name}-`))));
}

/** Every file that the dimensions ask for, once; the smallest is always there to see whether a server answers. */
export function listFiles(dimensions: readonly Dimension[]): readonly ContentFile[] {
  const files = new Map<string, ContentFile>([['1k.bin', { name: '1k.bin', bytes: KIB, isSparse: false }]]);
  for (const dimension of dimensions) {
    if (dimension.kind !== 'requests' && dimension.kind !== 'transfer') continue;
    const name = dimension.file;
    const isSparse = name.includes('sparse');
    const bytes = dimension.kind === 'requests' && dimension.style === 'range' ? GIB : dimension.bytes;
    files.set(name, { name, bytes, isSparse });
  }
  return [...files.values()];
}

/** The folders of entries that the dimensions list, by their number of entries. */
export function listFolders(dimensions: readonly Dimension[]): readonly number[] {
  return dimensions.flatMap((dimension) => (dimension.kind === 'listing' ? [dimension.entries] : []));
}
