/** Load that is not counted: runtimes that compile while they run serve the same for months, and are measured as they are then. */
import { folderNameOf } from './content.ts';
import type { Dimension, DimensionOf } from './dimension.ts';
import { runWrk } from './load/wrk.ts';
import { measure } from './measure.ts';
import type { RunningServer } from './servers/server.ts';

/** By turns: what has cooled down while the others had their turn is warm again in the last one. */
export const WARM_UP_ROUNDS = 2;

/** Longer listings are of the same making, and some servers go on with one that nobody reads any more. */
const LARGEST_LISTING = 10_000;

/** The rows that stand for all of their phase: the first of each kind and setup, and listings, whose lengths go different ways. */
export function rowsToWarmUp(rows: readonly Dimension[]): readonly Dimension[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const kind = warmedKind(row);
    const isKnown = kind === undefined || seen.has(kind);
    if (kind !== undefined) seen.add(kind);
    return !isKnown;
  });
}

/** What a row warms up, by name; undefined for what has nothing to compile, or is warm when it has been checked. */
function warmedKind(row: Dimension): string | undefined {
  switch (row.kind) {
    case 'listing':
    case 'propfind':
      return row.entries <= LARGEST_LISTING ? `${row.kind} ${row.entries}` : undefined;
    case 'requests':
      return `${row.kind} ${row.setup} ${wayIn(row)}`;
    case 'handshakes':
      return `${row.kind} ${row.style}`;
    case 'streams':
    case 'uploads':
      return row.kind;
    case 'transfer':
    case 'upload':
    case 'idle':
      return undefined;
  }
}

/** Requests of all other styles are answered by the same. */
function wayIn({ style }: DimensionOf<'requests'>): string {
  return style === 'basic' || style === 'cookie' ? style : '';
}

/** @param fields that the row needs on this server */
export async function warmUp(
  server: RunningServer,
  row: Dimension,
  { fields, seconds }: { readonly fields: readonly string[]; readonly seconds: number },
): Promise<void> {
  if (row.kind === 'listing' || row.kind === 'propfind') {
    await runWrk({
      url: `${server.origin}/${folderNameOf(row.entries)}/`,
      connections: 1,
      seconds,
      // As curl asks for it when it is measured.
      fields: ['Accept: */*', ...(row.kind === 'propfind' ? ['Depth: 1'] : [])],
      pipelineDepth: 1,
      method: row.kind === 'propfind' ? 'PROPFIND' : 'GET',
    });
    return;
  }
  const deadline = performance.now() + seconds * 1000;
  do await measure({ server, dimension: row, fields, seconds });
  while (performance.now() < deadline);
}
