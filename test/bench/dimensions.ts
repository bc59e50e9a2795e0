/** What is measured: each dimension by its name on the command line. */
import type { Dimension, DimensionOf, Phase, RequestStyle, Setup } from './dimension.ts';
import { PHASES } from './dimension.ts';

const KIB = 1024;
const MIB = 1024 * KIB;
const GIB = 1024 * MIB;

/** Requests sent in one go before any answer is read. */
export const PIPELINE_DEPTH = 16;

/** Octets asked for by the range dimension, from the middle of a large file. */
export const RANGE_BYTES = 64 * KIB;

/** Octets of a piece where a large file is sent in pieces. */
export const PIECE_BYTES = 64 * MIB;

/** Connections at which the idle dimension looks at memory. */
export const IDLE_STEPS: readonly number[] = [0, 2_500, 5_000, 10_000];

/** Connections and, on each, requests at a time by HTTP/2. */
const HTTP2_LOAD = { connections: 16, streams: 10 };

/** Clients that shake hands, or send files, at the same time. */
const CLIENTS = 4;

/** A file that dimensions ask for. */
export interface ContentFile {
  readonly name: string;
  readonly bytes: number;
  /** A hole: read as zeros, and takes no room on the disk. */
  readonly isSparse: boolean;
}

interface SizedFile {
  readonly key: string;
  readonly label: string;
  readonly bytes: number;
}

const ONE_KIB: SizedFile = { key: '1k', label: '1 KiB', bytes: KIB };
const HUNDRED_KIB: SizedFile = { key: '100k', label: '100 KiB', bytes: 100 * KIB };
const SMALL_FILES: readonly SizedFile[] = [
  ONE_KIB,
  { key: '10k', label: '10 KiB', bytes: 10 * KIB },
  HUNDRED_KIB,
  { key: '1m', label: '1 MiB', bytes: MIB },
];
/** Those of the rows that are about something else than size. */
const COMPARED_FILES: readonly SizedFile[] = [ONE_KIB, HUNDRED_KIB];
const CONNECTIONS = [1, 64, 512];

const ONE_GIB: SizedFile = { key: '1g', label: '1 GiB', bytes: GIB };
const LARGE_FILES: readonly SizedFile[] = [ONE_GIB, { key: '8g', label: '8 GiB', bytes: 8 * GIB }];
const READERS = [1, 8];
const ENTRIES = [100, 10_000, 100_000];
const DRIVE_ENTRIES = [1_000, 10_000];

/** The dimensions that `--quick` measures. */
export const QUICK: readonly string[] = [
  ...['1k-64', '100k-64', '304', '1g-sparse-1', 'list-10000'],
  ...['tls-1k-64', 'h2-1k', 'put-1000', 'propfind-1000'],
];

/** What differs from a row of the first phase. */
interface RowPlace {
  readonly id: string;
  readonly title: string;
  readonly phase: Phase;
  readonly setup: Setup;
}

const PLAIN: readonly Dimension[] = [
  ...SMALL_FILES.flatMap((file) => CONNECTIONS.map((connections) => requests(file, connections))),
  styled('1k-64-close', '1 KiB, 64 connections, one request each', 'close'),
  styled('1k-64-pipelined', `1 KiB, 64 connections, ${PIPELINE_DEPTH} requests at a time`, 'pipelined'),
  styled('304', '304 by entity tag, 64 connections', 'revalidate'),
  {
    ...styled('range', '64 KiB from the middle of 1 GiB, 64 connections', 'range'),
    file: '1g-sparse.bin',
    bytes: RANGE_BYTES,
  },
  ...LARGE_FILES.flatMap((file) => ['sparse', 'real'].flatMap((form) => READERS.map((n) => transfer(file, form, n)))),
  ...ENTRIES.map(
    (entries): Dimension => ({
      ...plain(`list-${entries}`, `listing of ${formatCount(entries)} entries`),
      kind: 'listing',
      entries,
    }),
  ),
  { ...plain('idle', `${formatCount(IDLE_STEPS.at(-1) ?? 0)} idle connections`), kind: 'idle' },
];

const SECURED: readonly Dimension[] = [
  ...COMPARED_FILES.map((file) => ({
    ...requests(file, 64),
    ...secured(`tls-${file.key}-64`, `${file.label}, 64 connections, https`),
  })),
  { ...transfer(ONE_GIB, 'real', 1), ...secured('tls-1g-1', '1 GiB real, 1 reader, https') },
  handshakes('tls-handshakes', 'full handshakes, TLS 1.3', 'full'),
  handshakes('tls-resumed', 'handshakes that go on, TLS 1.2', 'resumed'),
  ...COMPARED_FILES.map(
    ({ key, label, bytes }): Dimension => ({
      ...secured(
        `h2-${key}`,
        `${label}, ${HTTP2_LOAD.connections} connections of ${HTTP2_LOAD.streams} streams, HTTP/2`,
      ),
      kind: 'streams',
      file: `${key}.bin`,
      bytes,
      ...HTTP2_LOAD,
    }),
  ),
  { ...transfer(ONE_GIB, 'real', 1), ...secured('h2-1g', '1 GiB real, 1 reader, HTTP/2'), version: 'http2' },
];

const RECEIVING: readonly Dimension[] = [
  { ...receiving('put-1g', '1 GiB by PUT'), kind: 'upload', style: 'whole', bytes: GIB },
  {
    ...receiving('put-pieces', `1 GiB in pieces of ${PIECE_BYTES / MIB} MiB`),
    kind: 'upload',
    style: 'pieces',
    bytes: GIB,
  },
  {
    ...receiving('put-1000', `1,000 files of 10 KiB by PUT, ${CLIENTS} at a time`),
    kind: 'uploads',
    files: 1_000,
    bytes: 10 * KIB,
    clients: CLIENTS,
  },
  ...DRIVE_ENTRIES.map(
    (entries): Dimension => ({
      ...receiving(`propfind-${entries}`, `PROPFIND of ${formatCount(entries)} entries`),
      kind: 'propfind',
      entries,
    }),
  ),
];

const PASSWORD: readonly Dimension[] = [
  {
    ...requests(ONE_KIB, 64),
    ...row('password', 'open', { id: 'password-none', title: '1 KiB, 64 connections, no password' }),
  },
  ...(['basic', 'cookie'] as const).map((style) => ({
    ...requests(ONE_KIB, 64),
    ...row('password', 'password', {
      id: `password-${style}`,
      title: `1 KiB, 64 connections, password by ${style === 'basic' ? 'Basic' : style}`,
    }),
    style,
  })),
];

const CORES: readonly Dimension[] = COMPARED_FILES.flatMap((file) =>
  (['open', 'two-workers'] as const).map((setup) => ({
    ...requests(file, 64),
    ...row('cores', setup, {
      id: `cores-${file.key}-${setup === 'open' ? 1 : 2}`,
      title: `${file.label}, 64 connections, ${setup === 'open' ? 'one worker' : 'two workers'}`,
    }),
    clients: 2,
  })),
);

export const DIMENSIONS: readonly Dimension[] = [...PLAIN, ...SECURED, ...RECEIVING, ...PASSWORD, ...CORES];

/** Sizes, connections and entries against which cost is drawn: of the first phase alone. */
export const PLAIN_DIMENSIONS: readonly Dimension[] = PLAIN;

/** Rows that tell what each thread of ours did. */
export const THREAD_ROWS: readonly string[] = ['1k-64', '1g-real-1'];

function row(phase: Phase, setup: Setup, { id, title }: Pick<RowPlace, 'id' | 'title'>): RowPlace {
  return { id, title, phase, setup };
}

function plain(id: string, title: string): RowPlace {
  return row('plain', 'open', { id, title });
}

function secured(id: string, title: string): RowPlace {
  return row('secured', 'secured', { id, title });
}

function receiving(id: string, title: string): RowPlace {
  return row('receiving', 'receiving', { id, title });
}

function requests({ key, label, bytes }: SizedFile, connections: number): DimensionOf<'requests'> {
  return {
    ...plain(`${key}-${connections}`, `${label}, ${connections} ${connections === 1 ? 'connection' : 'connections'}`),
    kind: 'requests',
    file: `${key}.bin`,
    bytes,
    connections,
    style: 'keep-alive',
  };
}

function styled(id: string, title: string, style: RequestStyle): DimensionOf<'requests'> {
  return { ...requests(ONE_KIB, 64), ...plain(id, title), style };
}

function handshakes(id: string, title: string, style: 'full' | 'resumed'): Dimension {
  return { ...secured(id, `${title}, ${CLIENTS} at a time`), kind: 'handshakes', style, clients: CLIENTS };
}

function transfer(file: SizedFile, form: string, readers: number): DimensionOf<'transfer'> {
  const name = form === 'sparse' ? `${file.key}-sparse` : file.key;
  return {
    ...plain(
      `${file.key}-${form}-${readers}`,
      `${file.label} ${form}, ${readers} ${readers === 1 ? 'reader' : 'readers'}`,
    ),
    kind: 'transfer',
    file: `${name}.bin`,
    bytes: file.bytes,
    readers,
  };
}

function formatCount(count: number): string {
  return count.toLocaleString('en-US');
}

/** Dimensions by name, else by how their names begin: `1k` is `1k-1`, `1k-64` and so on. Unknown names select nothing. */
export function selectDimensions(names: readonly string[]): readonly Dimension[] {
  const isExact = (name: string): boolean => DIMENSIONS.some(({ id }) => id === name);
  return DIMENSIONS.filter(({ id }) => names.some((name) => (isExact(name) ? id === name : id.startsWith(`${name}-`))));
}

/** Dimensions by their phases, in the order of a run; phases without any are left out. */
export function groupByPhase(
  dimensions: readonly Dimension[],
): readonly { phase: Phase; rows: readonly Dimension[] }[] {
  return PHASES.map((phase) => ({ phase, rows: dimensions.filter((dimension) => dimension.phase === phase) })).filter(
    ({ rows }) => rows.length > 0,
  );
}

/** Every file that the dimensions ask for, once; the smallest is always there to see whether a server answers. */
export function listFiles(dimensions: readonly Dimension[]): readonly ContentFile[] {
  const files = new Map<string, ContentFile>([['1k.bin', { name: '1k.bin', bytes: KIB, isSparse: false }]]);
  for (const dimension of dimensions) {
    if (!('file' in dimension)) continue;
    const name = dimension.file;
    const isSparse = name.includes('sparse');
    const bytes = dimension.kind === 'requests' && dimension.style === 'range' ? GIB : dimension.bytes;
    files.set(name, { name, bytes, isSparse });
  }
  return [...files.values()];
}

/** The folders of entries that the dimensions of a kind list, by their number of entries. */
export function listFolders(dimensions: readonly Dimension[], kind: 'listing' | 'propfind'): readonly number[] {
  return dimensions.flatMap((dimension) =>
    dimension.kind === kind && 'entries' in dimension ? [dimension.entries] : [],
  );
}
