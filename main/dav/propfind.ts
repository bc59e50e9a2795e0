/** PROPFIND (RFC 4918 §9.1): one resource, or a folder with what lies directly in it. */
import { inTurn, nextTurn } from '../base/next-turn.ts';
import { joinPath } from '../files/file-path.ts';
import { HttpError } from '../http/http-error.ts';
import type { HttpRequest, HttpResponse } from '../http/message.ts';
import { pathFromOutside } from '../http/mount.ts';
import type { FolderName } from '../tree/shared-tree.ts';
import { formatTargetPath } from '../tree/target-path.ts';
import { isWindowsName } from '../tree/windows-names.ts';
import type { AskedProperties } from './asked-properties.ts';
import { parseAskedProperties } from './asked-properties.ts';
import type { DavMeans } from './dav-means.ts';
import { depthOfPropfind } from './depth.ts';
import type { LiveMeans } from './live-properties.ts';
import { asksForQuota } from './live-properties.ts';
import { formatLocks } from './lock-xml.ts';
import { formatProperties, MULTISTATUS_END, MULTISTATUS_START } from './multistatus.ts';
import type { Resource } from './resource.ts';
import { findResource } from './resource.ts';
import { keyOf } from './resource-key.ts';
import type { DavTarget } from './target.ts';
import type { DeadOf } from './told-properties.ts';
import { ToldProperties } from './told-properties.ts';
import { readXmlBody } from './xml-body.ts';
import { conditionResponse, streamedResponse } from './xml-response.ts';

/** Told before others have their turn: about a millisecond's work, where each has little to tell. */
const ENTRIES_PER_TURN = 32;
/** The same in UTF-16 code units, where each has much. It is also what is in memory of an answer that nobody takes. */
const PIECE_LENGTH = 32 * 1024;

/** A folder with a name that Windows has no place for can't be opened there at all. */
const FEARS_NAMES = /^Microsoft-WebDAV/i;

/** Rejects as `SharedTree.find` does, and with HttpError 400 for what can't be understood. */
export async function propfind(
  request: HttpRequest,
  { components, isFolder }: DavTarget,
  means: DavMeans,
): Promise<HttpResponse> {
  const depth = depthOfPropfind(request);
  const asked = parseAskedProperties(await readXmlBody(request));
  const resource = await findResource(means.tree, components, means.look);
  if (isFolder && resource.kind === 'file') throw new HttpError(404);
  if (resource.kind === 'folder' && !means.lists) throw new HttpError(404);
  if (resource.kind === 'folder' && depth === 'infinity') return conditionResponse(403, 'propfind-finite-depth');
  const live = await liveMeansOf(request, means, asked);
  const teller = new Teller(request, means, new ToldProperties(asked, live, deadOf(means)));
  return streamedResponse(request, teller.tell(resource, depth === 1), means.work);
}

async function liveMeansOf(request: HttpRequest, means: DavMeans, asked: AskedProperties): Promise<LiveMeans> {
  return {
    tagOf: means.tagOf,
    typeOf: means.typeOf,
    rootName: means.tree.rootName,
    locksOf: ({ components }) =>
      means.state.locks.isEmpty ? '' : formatLocks(request, means, keyOf(means.root, components)),
    quota: asksForQuota(asked) ? await means.quota?.(request) : undefined,
  };
}

class Teller {
  readonly #leavesOutNames: boolean;

  constructor(
    private readonly request: HttpRequest,
    private readonly means: DavMeans,
    private readonly told: ToldProperties,
  ) {
    this.#leavesOutNames = FEARS_NAMES.test(request.fields.get('user-agent') ?? '');
  }

  async *tell(resource: Resource, withMembers: boolean): AsyncGenerator<string, void, void> {
    yield MULTISTATUS_START + this.#format(resource);
    if (withMembers && resource.kind === 'folder') yield* this.#tellMembers(resource);
    yield MULTISTATUS_END;
  }

  async *#tellMembers(folder: Resource): AsyncGenerator<string, void, void> {
    const { context, departure } = this.request;
    const { visitor } = context;
    const { names } = await inTurn(this.means.reader.readNames(folder.path, 'en', departure), visitor);
    for (let start = 0; start < names.length; start += ENTRIES_PER_TURN) {
      if (start > 0) await nextTurn(visitor);
      const slice = names.slice(start, start + ENTRIES_PER_TURN).filter((name) => this.#isTold(name));
      const members = await Promise.all(slice.map((name) => this.#look(folder, name)));
      yield* this.#tellEach(members, visitor);
    }
  }

  /** What vanished meanwhile is left out. */
  async *#tellEach(members: readonly (Resource | undefined)[], visitor: string): AsyncGenerator<string, void, void> {
    let text = '';
    for (const member of members) {
      if (member === undefined) continue;
      text += this.#format(member);
      if (text.length < PIECE_LENGTH) continue;
      yield text;
      text = '';
      await nextTurn(visitor);
    }
    if (text !== '') yield text;
  }

  #isTold({ name }: FolderName): boolean {
    return !this.#leavesOutNames || (typeof name === 'string' && isWindowsName(name));
  }

  async #look(folder: Resource, { name, kind }: FolderName): Promise<Resource | undefined> {
    const components = [...folder.components, name];
    if (folder.path === '') return findResource(this.means.tree, components, this.means.look).catch(() => undefined);
    const path = joinPath(folder.path, [name]);
    const stats = await this.means.look(path);
    return stats && { components, kind, stats, path };
  }

  #format(resource: Resource): string {
    const path = formatTargetPath(resource.components, resource.kind === 'folder');
    return formatProperties(pathFromOutside(this.request, path), this.told.groups(resource));
  }
}

function deadOf({ state, root }: DavMeans): DeadOf {
  return ({ components }) => (state.properties.isEmpty ? undefined : state.properties.of(keyOf(root, components)));
}
