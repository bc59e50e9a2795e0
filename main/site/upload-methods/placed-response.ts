/** The answer to whoever has sent a file that is in place now. */
import type { Stats } from 'node:fs';
import type { FieldLine } from '../../http/fields.ts';
import type { HttpRequest, HttpResponse } from '../../http/message.ts';
import { pathFromOutside } from '../../http/mount.ts';
import { formatTargetPath } from '../../tree/target-path.ts';
import type { PlacedEntry } from '../../tree/tree-writer.ts';

export interface PlacedFacts {
  readonly tagOf: (stats: Stats) => string;
  /** Its time is the one that was sent along. */
  readonly hasTime: boolean;
}

/** 201 with the address that it has, which may be another than was asked for; 204 where it took the place of another. */
export function placedResponse(
  request: HttpRequest,
  entry: PlacedEntry,
  { tagOf, hasTime }: PlacedFacts,
): HttpResponse {
  const { path, isReplaced, stats } = entry;
  const fields: FieldLine[] = [['Location', pathFromOutside(request, formatTargetPath(path, false))]];
  if (stats) fields.push(['ETag', tagOf(stats)]);
  if (hasTime) fields.push(['X-OC-Mtime', 'accepted']);
  return { status: isReplaced ? 204 : 201, fields: isReplaced ? fields.slice(1) : fields, body: { kind: 'empty' } };
}
