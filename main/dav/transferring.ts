/** COPY and MOVE (RFC 4918 §9.8, §9.9), within one share. */

import { askerOf } from '../heavy-work/asker.ts';
import { HttpError } from '../http/http-error.ts';
import type { HttpRequest, HttpResponse } from '../http/message.ts';
import { formatTargetPath } from '../tree/target-path.ts';
import type { InLine, PlacedEntry, TreePath } from '../tree/tree-writer.ts';
import type { Changes } from './changes.ts';
import { demandConditions, demandVisible, goingOn } from './changes.ts';
import { parseDepth } from './depth.ts';
import { resolveReference } from './reference.ts';
import { createdResponse, NOTHING_LEFT } from './removing.ts';
import type { Resource } from './resource.ts';
import { findResource } from './resource.ts';
import { keyOf } from './resource-key.ts';
import { isScattered } from './system-litter.ts';
import type { DavTarget } from './target.ts';
import { sizeOf } from './tree-size.ts';

interface Transfer {
  readonly from: Resource;
  readonly to: TreePath;
  readonly overwrites: boolean;
  readonly isShallow: boolean;
}

export async function copy(request: HttpRequest, target: DavTarget, changes: Changes): Promise<HttpResponse> {
  const { writer, guard, means } = changes;
  const transfer = await readTransfer(request, target, changes);
  const { from, to, overwrites, isShallow } = transfer;
  const goal = { path: to, isDeep: true, isMembership: true };
  const goesOn = goingOn(request);
  const { visitor } = request.context;
  await guard.check(request, [goal]);
  const asker = askerOf(request);
  const inLine: InLine = (step) => means.work.run({ kind: 'copy', asker, isLetIn: true }, step);
  const manner = { overwrites, isShallow, goesOn, visitor, inLine };
  const giveBack = means.work.hold('copy', asker);
  const placed = await withRoom(request, transfer, changes, () =>
    guard.during(request, [goal], () => writer.copy(from.components, to, manner)),
  ).finally(giveBack);
  const [source, key] = [keyOf(means.root, from.components), keyOf(means.root, placed.path)];
  means.state.properties.copy(source, key, { visitor, isDeep: !isShallow });
  return answer(request, transfer, placed);
}

export async function move(request: HttpRequest, target: DavTarget, changes: Changes): Promise<HttpResponse> {
  const { writer, guard, means } = changes;
  const transfer = await readTransfer(request, target, changes);
  if (transfer.isShallow) throw new HttpError(400);
  const { from, to, overwrites } = transfer;
  const goesOn = goingOn(request);
  const intended = [from.components, to].map((path) => ({ path, isDeep: true, isMembership: true }));
  const manner = { overwrites, goesOn, visitor: request.context.visitor };
  const placed = await guard.during(request, intended, () => writer.move(from.components, to, manner));
  const [source, key] = [keyOf(means.root, from.components), keyOf(means.root, placed.path)];
  const { locks, properties } = means.state;
  locks.forget(source);
  locks.forget(key);
  if (source !== key) properties.move(source, key);
  return answer(request, transfer, placed);
}

/** Refused before anything is written, where what is copied does not fit. */
async function withRoom(
  request: HttpRequest,
  { from, isShallow }: Transfer,
  { means, changing }: Changes,
  act: () => Promise<PlacedEntry>,
): Promise<PlacedEntry> {
  const measure = { kind: 'walk', asker: askerOf(request) } as const;
  const size = isShallow ? 0 : await means.work.run(measure, (turn) => sizeOf(from, turn));
  const release = await changing.reserve(request, size);
  let added = 0;
  try {
    const placed = await act();
    added = size;
    return placed;
  } finally {
    release(added);
  }
}

async function readTransfer(request: HttpRequest, target: DavTarget, { means }: Changes): Promise<Transfer> {
  const depth = parseDepth(request) ?? 'infinity';
  if (depth === 1) throw new HttpError(400);
  const overwrites = parseOverwrite(request);
  const destination = parseDestination(request);
  const from = await findResource(means.tree, target.components, means.look);
  if (target.isFolder && from.kind === 'file') throw new HttpError(404);
  demandConditions(request, from, means);
  if (from.components.length === 0 || destination.components.length === 0) throw new HttpError(403);
  demandVisible(destination.components, means);
  // Kept in memory, it would be lost.
  if (isScattered(destination.components)) throw new HttpError(403);
  return { from, to: destination.components, overwrites, isShallow: depth === 0 && from.kind === 'folder' };
}

/** RFC 4918 §10.6 */
function parseOverwrite({ fields }: HttpRequest): boolean {
  const value = (fields.get('overwrite') ?? 'T').toUpperCase();
  if (value !== 'T' && value !== 'F') throw new HttpError(400);
  return value === 'T';
}

/** RFC 4918 §10.3 */
function parseDestination(request: HttpRequest): DavTarget {
  const reference = request.fields.get('destination');
  if (reference === undefined) throw new HttpError(400);
  const destination = resolveReference(request, reference);
  if (destination === undefined) throw new HttpError(502);
  return destination;
}

function answer(request: HttpRequest, { from }: Transfer, { path, isReplaced }: PlacedEntry): HttpResponse {
  return isReplaced ? NOTHING_LEFT : createdResponse(request, formatTargetPath(path, from.kind === 'folder'));
}
