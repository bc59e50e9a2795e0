/** Opens a tree to programs that speak WebDAV, with the entity tags and media types that its files have for everybody. */
import * as fs from 'node:fs';
import type { Changing } from '../dav/dav-means.ts';
import type { DavState } from '../dav/dav-state.ts';
import type { Quota } from '../dav/live-properties.ts';
import { keyOfRoot } from '../dav/resource-key.ts';
import { WebDav } from '../dav/web-dav.ts';
import type { FilePath } from '../files/file-path.ts';
import type { QuickStat } from '../files/quick-stat.ts';
import type { HeavyWork } from '../heavy-work/heavy-work.ts';
import { HttpError } from '../http/http-error.ts';
import type { HttpRequest } from '../http/message.ts';
import type { RequestContext } from '../http/request-context.ts';
import type { Receiving } from '../receiving/receiving.ts';
import { ownerOf } from '../receiving/upload-record.ts';
import { displayName } from '../tree/target-path.ts';
import type { TreePath } from '../tree/tree-writer.ts';
import type { ContentTypes } from './files/content-types.ts';
import type { EntityTags } from './files/entity-tags.ts';
import type { OpenTree, WritableTree } from './open-tree.ts';

export interface DavParts {
  readonly tags: EntityTags;
  readonly types: ContentTypes;
  readonly state: DavState;
  readonly work: HeavyWork;
  /** Nothing is changed where it is left out. */
  readonly receiving: Receiving | undefined;
  /** Whether they see nothing of what is there. */
  readonly isDropBox: (context: RequestContext) => boolean;
}

export function openWebDav({ tree, reader, quickStat, writable, settings }: OpenTree, parts: DavParts): WebDav {
  const { tags, types, state, work, receiving, isDropBox } = parts;
  const root = writable?.root;
  return new WebDav({
    tree,
    reader,
    look: (path) => look(path, quickStat),
    root: keyOfRoot(root ?? ''),
    lists: settings.lists,
    tagOf: (stats) => tags.ofListed(stats),
    typeOf: (name) => types.ofName(name),
    quota: root === undefined ? undefined : (request) => quotaOf(request, root, receiving),
    showsHidden: settings.showsHidden,
    state,
    changing: receiving && writable && changingOf(receiving, writable, isDropBox),
    work,
  });
}

async function look(path: FilePath, quickStat: QuickStat): Promise<fs.Stats | undefined> {
  if (quickStat.isAvailable) return quickStat.stat(path);
  return fs.promises.stat(path).catch(() => undefined);
}

function changingOf(receiving: Receiving, { root, writer }: WritableTree, isDropBox: DavParts['isDropBox']): Changing {
  return {
    writer,
    isOpen: () => receiving.isOpen,
    ask: (request, path) => ask(request, path, { receiving, root, isDropBox }),
    isDropBox,
    reserve: async ({ context }, octets) => {
      const needs = { folder: root, length: octets, quota: context.admission?.quota };
      const reservation = await receiving.room.reserve(needs);
      return (added) => reservation.release(added);
    },
  };
}

/** A folder, or an empty file, is asked about as a file is that is sent. */
async function ask(
  { context, departure, change, fields }: HttpRequest,
  path: TreePath,
  {
    receiving,
    root,
    isDropBox,
  }: Pick<DavParts, 'isDropBox'> & { readonly receiving: Receiving; readonly root: string },
): Promise<TreePath> {
  // Where nothing is seen, all that is named lies in what is the sender's own.
  const [folder, below] = isDropBox(context) ? [[], path] : [path.slice(0, -1), path.slice(-1)];
  const batch = receiving.sendings.find(fields.get('porthole-sending') ?? '', ownerOf(context), root);
  // Of a batch that was asked about already, an empty folder is a part.
  if (batch?.verdict?.state === 'accepted') return [...batch.verdict.folder, ...below];
  const left = new AbortController();
  const stays = [departure.onLeft(() => left.abort()), change?.onEnded(() => left.abort())];
  try {
    const files = [{ path: below.map(displayName).join('/'), size: 0, modified: undefined }];
    const sender = { name: '', device: '' };
    const offer = { context, sender, folder, files, withdrawn: left.signal };
    const admission = await receiving.policy.admit(offer);
    const verdict = admission.state === 'asked' ? await admission.verdict : admission;
    change?.check();
    if (verdict.state === 'declined' || verdict.files?.length === 0) throw new HttpError(403);
    return [...verdict.folder, ...below];
  } finally {
    for (const stay of stays) stay?.();
  }
}

/** undefined where the system does not say. */
async function quotaOf(
  { context }: HttpRequest,
  root: string,
  receiving: Receiving | undefined,
): Promise<Quota | undefined> {
  const space = await fs.promises.statfs(root).catch(() => undefined);
  if (space === undefined) return undefined;
  const { bsize, blocks, bfree, bavail } = space;
  const free = bavail * bsize;
  const available = receiving?.isOpen
    ? await receiving.room.freeIn(root, context.admission?.quota).catch(() => free)
    : free;
  return { available, used: (blocks - bfree) * bsize };
}
