/** What every method that changes something begins with: whether anything may be changed, and by whom. */

import { lastModifiedOf } from '../files/file-time.ts';
import { evaluatePreconditions, hasPreconditions } from '../http/conditional.ts';
import { parseEntityTag } from '../http/entity-tag.ts';
import { HttpError } from '../http/http-error.ts';
import type { HttpRequest } from '../http/message.ts';
import type { Rights } from '../http/request-context.ts';
import { allows } from '../http/request-context.ts';
import { demandRight } from '../http/running-change.ts';
import { isHiddenName } from '../tree/hidden-names.ts';
import type { TreePath, TreeWriter } from '../tree/tree-writer.ts';
import type { Changing, DavMeans } from './dav-means.ts';
import { LockGuard } from './lock-guard.ts';
import type { Resource } from './resource.ts';

/** What changes are made with. */
export interface Changes {
  readonly means: DavMeans;
  readonly writer: TreeWriter;
  readonly changing: Changing;
  readonly guard: LockGuard;
}

export function hasRight({ context }: Pick<HttpRequest, 'context'>, wanted: Rights): boolean {
  return allows(context, wanted);
}

/** Asked between the steps of what takes long. @throws HttpError when nobody waits for it any more, or they may not go on */
export function goingOn({ change, departure }: HttpRequest): () => void {
  return () => {
    change?.check();
    if (departure.hasLeft) throw new HttpError(400);
  };
}

/** Whether anybody may change anything here. */
export function takesChanges({ changing }: DavMeans): boolean {
  return changing?.isOpen() === true;
}

/** @throws HttpError 403 for who may not, and 405 where nobody may */
export function beginChange(request: HttpRequest, means: DavMeans, right: Exclude<Rights, 'look'>): Changes {
  const { changing } = means;
  if (changing === undefined || !changing.isOpen()) throw new HttpError(405);
  demandRight(request, right);
  return { means, changing, writer: changing.writer, guard: new LockGuard(means) };
}

/** @throws HttpError 403 for names that would not be shown: whoever gave one would look for it in vain */
export function demandVisible(path: TreePath, { showsHidden }: DavMeans): void {
  if (!showsHidden && path.some(isHiddenName)) throw new HttpError(403);
}

/** RFC 9110 §13, for what is there. @throws HttpError 412 */
export function demandConditions(request: HttpRequest, resource: Resource, { tagOf }: DavMeans): void {
  const { stats, kind } = resource;
  if (!hasPreconditions(request.fields) || stats === undefined) return;
  const entityTag = (kind === 'file' ? parseEntityTag(tagOf(stats)) : undefined) ?? { weak: true, opaque: '' };
  const validators = { entityTag, lastModified: Math.min(lastModifiedOf(stats), Date.now()) };
  if (evaluatePreconditions(request.method, request.fields, validators) !== 'proceed') throw new HttpError(412);
}
