/** MKCOL and DELETE (RFC 4918 §9.3, §9.6). */
import { HttpError } from '../http/http-error.ts';
import type { HttpRequest, HttpResponse } from '../http/message.ts';
import { pathFromOutside } from '../http/mount.ts';
import { addingTo, makeUnseenFolders, unlockedFor } from '../receiving/unseen-folders.ts';
import { formatTargetPath } from '../tree/target-path.ts';
import type { PlacedEntry, TreePath } from '../tree/tree-writer.ts';
import type { Changes } from './changes.ts';
import { demandConditions, demandVisible } from './changes.ts';
import { parseDepth } from './depth.ts';
import { findResource } from './resource.ts';
import { keyOf } from './resource-key.ts';
import type { DavTarget } from './target.ts';
import { hasContent } from './xml-body.ts';

export async function makeCollection(request: HttpRequest, target: DavTarget, changes: Changes): Promise<HttpResponse> {
  const { writer, guard, means, changing } = changes;
  const path = target.components;
  if (await hasContent(request)) throw new HttpError(415);
  demandVisible(path, means);
  if (changing.isDropBox(request.context)) return makeUnseen(request, path, changes);
  const change = { path, isDeep: false, isMembership: true };
  if (path.length === 0 || (await writer.find(path, 'for-something-new'))) throw new HttpError(405);
  await guard.check(request, [change]);
  const goal = await changing.ask(request, path);
  const wanted = { ...change, path: goal };
  const isOwn = goal.length !== path.length;
  // The sender's own folder is theirs to fill: what leads to the new one is made as well.
  const make = (): Promise<PlacedEntry> => (isOwn ? writer.makeFolders(goal) : writer.makeFolder(goal));
  const made = await guard.during(request, [wanted], make);
  if (!isOwn) forgetNotes(changes, made.path);
  return createdResponse(request, formatTargetPath(made.path, true));
}

/** The same answer whether something has the name or not (as for files: `Taking`). */
async function makeUnseen(request: HttpRequest, path: TreePath, changes: Changes): Promise<HttpResponse> {
  const { writer, guard, changing } = changes;
  if (path.length === 0) throw new HttpError(405);
  if (request.fields.has('if')) throw new HttpError(412);
  const goal = writer.goodPath(await changing.ask(request, path));
  const mayAddTo = unlockedFor(request, guard);
  await guard.during(request, [addingTo([])], () => makeUnseenFolders(writer, goal, mayAddTo));
  return createdResponse(request, formatTargetPath(writer.goodPath(path), true));
}

export async function remove(request: HttpRequest, target: DavTarget, changes: Changes): Promise<HttpResponse> {
  const { means, writer, guard } = changes;
  const path = target.components;
  const depth = parseDepth(request);
  const resource = await findResource(means.tree, path, means.look);
  if (target.isFolder && resource.kind === 'file') throw new HttpError(404);
  if (resource.kind === 'folder' && depth !== undefined && depth !== 'infinity') throw new HttpError(400);
  demandConditions(request, resource, means);
  await guard.during(request, [{ path, isDeep: true, isMembership: true }], () => writer.remove(path, request.context));
  forgetNotes(changes, path);
  return NOTHING_LEFT;
}

export const NOTHING_LEFT: HttpResponse = { status: 204, fields: [], body: { kind: 'empty' } };

export function createdResponse(request: HttpRequest, path: string): HttpResponse {
  return { status: 201, fields: [['Location', pathFromOutside(request, path)]], body: { kind: 'empty' } };
}

/** What was noted and locked of something goes with it. */
function forgetNotes({ means }: Changes, path: DavTarget['components']): void {
  const key = keyOf(means.root, path);
  means.state.locks.forget(key);
  means.state.properties.remove(key);
}
