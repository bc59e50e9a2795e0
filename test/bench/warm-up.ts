/** Load that is not counted: runtimes that compile while they run serve the same for months, and are measured as they are then. */
import { folderNameOf } from './content.ts';
import type { Dimension } from './dimension.ts';
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
    if (row.kind === 'listing' || row.kind === 'propfind') return row.entries <= LARGEST_LISTING;
    if (row.kind === 'idle' || row.kind === 'transfer' || row.kind === 'upload') return false;
    const key = `${row.kind} ${row.setup} ${row.kind === 'requests' || row.kind === 'handshakes' ? row.style : ''}`;
    if (isVariant(row) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Requests of another style are answered by what plain ones have warmed up. */
function isVariant(row: Dimension): boolean {
  return row.phase === 'plain' && row.kind === 'requests' && row.style !== 'keep-alive';
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
