/** Asks the locks of one tree, and what a request says of them in its `If` field (RFC 4918 §7, §10.4). */

import { nextTurn } from '../base/next-turn.ts';
import { parseEntityTag } from '../http/entity-tag.ts';
import { HttpError } from '../http/http-error.ts';
import type { HttpRequest } from '../http/message.ts';
import type { IntendedChange, Locks } from '../receiving/locks.ts';
import type { TreePath } from '../tree/tree-writer.ts';
import type { DavMeans } from './dav-means.ts';
import type { IfCondition, IfList } from './if-field.ts';
import { parseIf } from './if-field.ts';
import type { Holder } from './lock-table.ts';
import { resolveReference } from './reference.ts';
import { findResource } from './resource.ts';
import { keyOf } from './resource-key.ts';
import { targetOf } from './target.ts';

/** Resources that one field may have us look at. */
const MAX_RESOURCES = 32;

/** What a condition is about. */
interface Meant {
  /** undefined for what is not ours. */
  readonly isOurs: boolean;
  readonly tag: string | undefined;
  /** Of the locks on it. */
  readonly tokens: ReadonlySet<string>;
}

export class LockGuard implements Locks {
  constructor(private readonly means: Pick<DavMeans, 'tree' | 'look' | 'root' | 'tagOf' | 'state'>) {}

  async check(request: HttpRequest, changes: readonly IntendedChange[]): Promise<void> {
    request.change?.check();
    if (request.fields.has('if')) {
      // Many may ask at once, and each condition is read and looked at.
      await nextTurn(request.context.visitor);
      if (!(await this.#holdsAny(request, listsOf(request)))) throw new HttpError(412);
    }
    this.demand(holderOf(request), changes);
  }

  /**
   * The same, and nobody gets a lock on any of it until `act` is over. Rejects as `check` does, and as `act` does.
   */
  async during<T>(request: HttpRequest, changes: readonly IntendedChange[], act: () => Promise<T>): Promise<T> {
    await this.check(request, changes);
    const { locks } = this.means.state;
    const ends = changes.map(({ path, isDeep }) => locks.run({ key: this.#key(path), isTree: isDeep }));
    try {
      return await act();
    } finally {
      for (const end of ends) end();
    }
  }

  /** @throws LockedError */
  demand(holder: Holder, changes: readonly IntendedChange[]): void {
    const { locks } = this.means.state;
    if (locks.isEmpty) return;
    for (const { path, isDeep, isMembership } of changes) {
      const key = this.#key(path);
      locks.demand(key, holder);
      if (isDeep) locks.demandBelow(key, holder);
      if (isMembership) locks.demandAround(key, holder);
    }
  }

  async #holdsAny(request: HttpRequest, lists: readonly IfList[]): Promise<boolean> {
    const known = new Map<string | undefined, Promise<Meant>>();
    for (const { resource, conditions } of lists) {
      if (!known.has(resource) && known.size >= MAX_RESOURCES) throw new HttpError(400);
      const needsTag = (): boolean => lists.some((list) => list.resource === resource && list.conditions.some(isTag));
      const meant = known.get(resource) ?? this.#find(request, resource, needsTag());
      known.set(resource, meant);
      const found = await meant;
      if (conditions.every((condition) => this.#holds(condition, found))) return true;
    }
    return false;
  }

  async #find(request: HttpRequest, reference: string | undefined, needsTag: boolean): Promise<Meant> {
    const target = reference === undefined ? targetOf(request) : resolveReference(request, reference);
    const path = target?.components;
    if (path === undefined) return { isOurs: false, tag: undefined, tokens: new Set() };
    const tag = needsTag ? await this.#tagOf(path) : undefined;
    return { isOurs: true, tag, tokens: new Set(this.means.state.locks.on(this.#key(path)).map(({ token }) => token)) };
  }

  async #tagOf(path: TreePath): Promise<string | undefined> {
    const { tree, look, tagOf } = this.means;
    const resource = await findResource(tree, path, look).catch(() => undefined);
    return resource?.kind === 'file' && resource.stats ? tagOf(resource.stats) : undefined;
  }

  #holds({ kind, value, isNegated }: IfCondition, { isOurs, tag, tokens }: Meant): boolean {
    const isSo = kind === 'tag' ? isSameTag(value, tag) : isOurs && tokens.has(value);
    return isSo !== isNegated;
  }

  #key(path: TreePath): string {
    return keyOf(this.means.root, path);
  }
}

function isTag({ kind }: IfCondition): boolean {
  return kind === 'tag';
}

/** Compared strongly: it is for changes (RFC 9110 §8.8.3.2). */
function isSameTag(text: string, tag: string | undefined): boolean {
  const wanted = parseEntityTag(text);
  return wanted !== undefined && !wanted.weak && text === tag;
}

/** Of requests under way: each is asked several times. */
const known = new WeakMap<HttpRequest['fields'], readonly IfList[]>();

/** @throws HttpError 400 */
export function listsOf({ fields }: Pick<HttpRequest, 'fields'>): readonly IfList[] {
  const text = fields.get('if');
  if (text === undefined) return [];
  const lists = known.get(fields) ?? parseIf(text);
  known.set(fields, lists);
  return lists;
}

/** Every token in the field is submitted, whatever is said of it there (RFC 4918 §10.4.1). @throws HttpError 400 */
export function holderOf(request: Pick<HttpRequest, 'fields' | 'context'>): Holder {
  const conditions = listsOf(request).flatMap((list) => list.conditions);
  const tokens = conditions.filter(({ kind }) => kind === 'token').map(({ value }) => value);
  return { identity: request.context.identity, tokens: new Set(tokens) };
}
