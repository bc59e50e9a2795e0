/** What everything that takes something in needs to know of where it goes. */
import type { Stats } from 'node:fs';
import { evaluatePreconditions, hasPreconditions } from '../../http/conditional.ts';
import { parseEntityTag } from '../../http/entity-tag.ts';
import { HttpError } from '../../http/http-error.ts';
import type { HttpRequest } from '../../http/message.ts';
import type { RequestContext } from '../../http/request-context.ts';
import { rightsNow } from '../../http/request-context.ts';
import { demandRight } from '../../http/running-change.ts';
import type { Locks } from '../../receiving/locks.ts';
import type { Receiving } from '../../receiving/receiving.ts';
import type { FoundEntry, TreeWriter, WhenTaken } from '../../tree/tree-writer.ts';

export interface UploadMeans {
  readonly receiving: Receiving;
  readonly locks: Locks;
  readonly writer: TreeWriter;
  /** Absolute path of what is shared, with all links resolved. */
  readonly root: string;
  /** The strong entity tag of a file as it is sent. */
  readonly tagOf: (stats: Stats) => string;
  /** Whether they see nothing of what is there: then nothing tells them of it either. Nobody when left out. */
  readonly isDropBox?: ((context: RequestContext) => boolean) | undefined;
  /** Names of what would run as a part of the site; undefined where what is shared is none. */
  readonly actsInSite?: ((name: string) => boolean) | undefined;
}

/** Pages that stand in for others: for a listing, and for what is not found. */
const STAND_INS = /^(?:index|404)\.html$/i;

/**
 * The name under which something is kept. What those send who may only add takes no part in a site, and stands in for nothing
 * that others would see. @throws HttpError 403
 */
export function nameFor(context: RequestContext, name: string, means: UploadMeans): string {
  if (rightsNow(context) === 'change') return name;
  if (means.actsInSite?.(name)) throw new HttpError(403);
  return STAND_INS.test(name) ? `_${name}` : name;
}

/** Who may change things replaces what is there; who may add keeps it. */
export function whenTakenBy(context: RequestContext): WhenTaken {
  return rightsNow(context) === 'change' ? 'replace' : 'keep-both';
}

/** See `demandRight`. @throws HttpError 403 when they may only look */
export function checkMayAdd(request: HttpRequest): void {
  demandRight(request, 'add');
}

/** The conditions of a request that changes what has a name (RFC 9110 §13.2). @throws HttpError 412 */
export function checkConditions(
  { method, fields }: HttpRequest,
  existing: FoundEntry | undefined,
  means: UploadMeans,
): void {
  if (!hasPreconditions(fields)) return;
  if (existing === undefined) {
    if (fields.has('if-match')) throw new HttpError(412);
    return;
  }
  const entityTag = parseEntityTag(means.tagOf(existing.stats));
  if (entityTag === undefined) throw new Error('An entity tag of our own is none');
  const outcome = evaluatePreconditions(method, fields, { entityTag, lastModified: existing.stats.mtimeMs });
  if (outcome !== 'proceed') throw new HttpError(412);
}
