/** LOCK and UNLOCK (RFC 4918 §9.10, §9.11). */
import { HttpError } from '../http/http-error.ts';
import type { HttpRequest, HttpResponse } from '../http/message.ts';
import { newUploadId } from '../tree/part-names.ts';
import { formatSegment } from '../tree/target-path.ts';
import type { TreePath } from '../tree/tree-writer.ts';
import { isDav } from './asked-properties.ts';
import type { Changes } from './changes.ts';
import { demandVisible } from './changes.ts';
import { parseDepth } from './depth.ts';
import { holderOf } from './lock-guard.ts';
import { MAX_LOCK_SECONDS, MAX_OWNER_LENGTH } from './lock-limits.ts';
import type { Lock, LockWish } from './lock-table.ts';
import { formatLocks } from './lock-xml.ts';
import { NOTHING_LEFT } from './removing.ts';
import type { Resource } from './resource.ts';
import { findResource } from './resource.ts';
import { keyOf } from './resource-key.ts';
import type { DavTarget } from './target.ts';
import { readXmlBody } from './xml-body.ts';
import type { XmlElement } from './xml-reader.ts';
import { conditionResponse, xmlResponse } from './xml-response.ts';

export async function lock(request: HttpRequest, target: DavTarget, changes: Changes): Promise<HttpResponse> {
  const info = await readXmlBody(request);
  if (info === undefined) return refresh(request, target, changes);
  const wish = parseLockInfo(info);
  const depth = parseDepth(request) ?? 'infinity';
  if (depth === 1) throw new HttpError(400);
  const { means, guard, changing } = changes;
  const path = target.components;
  demandVisible(path, means);
  const existing = await findExisting(path, changes);
  if (existing?.kind === 'file' && target.isFolder) throw new HttpError(409);
  // Of two shared locks the second needs no token of the first; what comes into being needs those of its folder.
  await guard.check(request, existing ? [] : [{ path, isDeep: false, isMembership: true }]);
  if (existing === undefined) await changing.ask(request, path);
  const { visitor, identity } = request.context;
  const key = keyOf(means.root, path);
  const segments = [...means.root.split('/').slice(1), ...path.map(formatSegment)];
  const kind = existing?.kind ?? 'file';
  const given = means.state.locks.lock({
    ...{ ...wish, key, segments, kind, visitor, identity, depth },
    seconds: parseTimeout(request),
  });
  if (existing === undefined) await makeEmptyFile(path, given, changes);
  return lockResponse(request, given, { status: existing ? 200 : 201, changes });
}

async function refresh(
  request: HttpRequest,
  { components }: DavTarget,
  { means, ...changes }: Changes,
): Promise<HttpResponse> {
  const holder = holderOf(request);
  if (holder.tokens.size === 0) throw new HttpError(400);
  const refreshed = means.state.locks.refresh(keyOf(means.root, components), holder, parseTimeout(request));
  if (refreshed === undefined) return conditionResponse(412, 'lock-token-matches-request-uri');
  return lockResponse(request, refreshed, { status: 200, changes: { means, ...changes } });
}

export async function unlock(
  request: HttpRequest,
  { components }: DavTarget,
  { means }: Changes,
): Promise<HttpResponse> {
  // Windows leaves the brackets out now and then.
  const token = /^\s*<?([^<>\s]+)>?\s*$/.exec(request.fields.get('lock-token') ?? '')?.[1];
  if (token === undefined) throw new HttpError(400);
  const holder = { identity: request.context.identity, tokens: new Set([token]) };
  const isDone = means.state.locks.unlock(keyOf(means.root, components), holder);
  return isDone ? NOTHING_LEFT : conditionResponse(409, 'lock-token-matches-request-uri');
}

/** @throws HttpError 400 for what is no wish for a lock */
function parseLockInfo(root: XmlElement): Pick<LockWish, 'scope' | 'owner'> {
  if (!isDav(root, 'lockinfo')) throw new HttpError(400);
  const child = (name: string) => root.children.find((element) => isDav(element, name));
  const scopes = child('lockscope')?.children.filter(
    (element) => isDav(element, 'exclusive') || isDav(element, 'shared'),
  );
  const [scope, ...others] = scopes ?? [];
  const isWrite = child('locktype')?.children.some((element) => isDav(element, 'write'));
  if (scope === undefined || others.length > 0 || !isWrite) throw new HttpError(400);
  const owner = child('owner')?.inner.trim() ?? '';
  if (owner.length > MAX_OWNER_LENGTH) throw new HttpError(507);
  return { scope: scope.name === 'shared' ? 'shared' : 'exclusive', owner };
}

/** The first that can be read (RFC 4918 §10.7); at most what is given to anybody. Seconds. */
function parseTimeout({ fields }: HttpRequest): number {
  const seconds = /Second-(\d+)/i.exec(fields.get('timeout') ?? '')?.[1];
  return seconds === undefined ? MAX_LOCK_SECONDS : Math.min(Math.max(Number(seconds), 1), MAX_LOCK_SECONDS);
}

/** undefined for nothing; its folder is there then. Rejects with HttpError 409 where that is missing as well. */
async function findExisting(path: TreePath, { means, writer }: Changes): Promise<Resource | undefined> {
  try {
    return await findResource(means.tree, path, means.look);
  } catch (error) {
    // What is there and is not shown is nobody's to lock.
    if (await writer.find(path, 'for-something-new')) throw error;
    return undefined;
  }
}

/** Nobody else gets the name once it is locked (RFC 4918 §7.3). */
async function makeEmptyFile(path: TreePath, given: Lock, { means, writer }: Changes): Promise<void> {
  try {
    const part = await writer.createPart(path.slice(0, -1), newUploadId());
    await writer.placeFile(part, { name: path.at(-1) ?? '', whenTaken: 'fail' });
  } catch (error) {
    means.state.locks.unlock(given.key, { identity: given.identity, tokens: new Set([given.token]) });
    throw error;
  }
}

function lockResponse(
  request: HttpRequest,
  given: Lock,
  { status, changes }: { readonly status: number; readonly changes: Changes },
): HttpResponse {
  const active = formatLocks(request, changes.means, given.key);
  const text = `<?xml version="1.0" encoding="utf-8"?><D:prop xmlns:D="DAV:"><D:lockdiscovery>${active}</D:lockdiscovery></D:prop>`;
  return xmlResponse(status, text, [['Lock-Token', `<${given.token}>`]]);
}
