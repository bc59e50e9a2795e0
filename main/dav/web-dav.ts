/** WebDAV class 1 and 2 (RFC 4918) for what is shared: its methods, for the table of whoever answers there. */
import type { FieldLine } from '../http/fields.ts';
import { HttpError } from '../http/http-error.ts';
import type { HttpRequest, HttpResponse } from '../http/message.ts';
import type { Rights } from '../http/request-context.ts';
import type { MethodFunction, MethodTable } from '../http/request-handler.ts';
import { methodNotAllowed } from '../http/request-handler.ts';
import type { Changes } from './changes.ts';
import { beginChange, hasRight, takesChanges } from './changes.ts';
import type { DavMeans } from './dav-means.ts';
import { isForScattered, respondScattered } from './litter-handler.ts';
import { LockGuard } from './lock-guard.ts';
import { lock, unlock } from './lock-methods.ts';
import { LockedError } from './lock-table.ts';
import { hrefOfKey } from './lock-xml.ts';
import { propfind } from './propfind.ts';
import { patchProperties } from './proppatch.ts';
import { makeCollection, remove } from './removing.ts';
import { findResource } from './resource.ts';
import { keyOf } from './resource-key.ts';
import type { DavTarget } from './target.ts';
import { targetOf } from './target.ts';
import { copy, move } from './transferring.ts';
import { conditionResponse } from './xml-response.ts';
import { escapeXml } from './xml-text.ts';

type ChangingMethod = (request: HttpRequest, target: DavTarget, changes: Changes) => Promise<HttpResponse>;

/** What each method that changes something takes. */
const CHANGING: readonly (readonly [method: string, right: Exclude<Rights, 'look'>, change: ChangingMethod])[] = [
  ['MKCOL', 'add', makeCollection],
  ['DELETE', 'change', remove],
  ['COPY', 'change', copy],
  ['MOVE', 'change', move],
  ['PROPPATCH', 'change', patchProperties],
  ['LOCK', 'change', lock],
  ['UNLOCK', 'change', unlock],
];

/** What may be done to what is there, and to a name that nothing has. In the order in which it is told. */
const LOOKING = ['GET', 'HEAD', 'PROPFIND'];
const ADDING_TO_FOLDERS = ['POST'];
const CHANGING_FILES = ['PUT', 'PATCH'];
const CHANGING_ALL = ['PROPPATCH', 'COPY', 'LOCK', 'UNLOCK'];
const CHANGING_BUT_ROOT = ['DELETE', 'MOVE'];
const ADDING = ['PUT', 'MKCOL'];
/** By those who see nothing of what is there, whatever the name. */
const DROPPING = ['GET', 'HEAD', 'POST', 'PUT', 'MKCOL', 'OPTIONS'];

export class WebDav {
  readonly methods: MethodTable;
  /** Asks the locks of this tree; for whatever else changes it. */
  readonly locks: LockGuard;

  constructor(private readonly means: DavMeans) {
    this.locks = new LockGuard(means);
    const changing = CHANGING.map(([method, right, change]): [string, MethodFunction] => [
      method,
      (request) => this.#change(request, right, change),
    ]);
    this.methods = { PROPFIND: (request) => this.#propfind(request), ...Object.fromEntries(changing) };
  }

  /**
   * Methods of another table that change something, as they are here: refused where nothing is taken, with what programs scatter
   * kept out of their way, and locked names told as WebDAV tells them.
   */
  guarded(methods: MethodTable): MethodTable {
    const guard = (method: MethodFunction): MethodFunction => {
      return async (request) => {
        if (!takesChanges(this.means)) throw methodNotAllowed(await this.#allow(request));
        if (isForScattered(request)) return this.#respondScattered(request);
        return this.#told(request, () => method(request));
      };
    };
    return Object.fromEntries(Object.entries(methods).map(([name, method]) => [name, guard(method)]));
  }

  mayAdd(request: HttpRequest): boolean {
    return takesChanges(this.means) && hasRight(request, 'add');
  }

  /** What this visitor keeps here in memory; undefined when it is nothing. */
  respondFromMemory(request: HttpRequest): Promise<HttpResponse> | undefined {
    if (!isForScattered(request)) return undefined;
    const key = keyOf(this.means.root, targetOf(request).components);
    const isKept = this.means.state.scattered.get(request.context.visitor, key)?.kind === 'file';
    return isKept ? this.#respondScattered(request) : undefined;
  }

  /** Fields that go with the answer to OPTIONS: what programs look for before they take an address for a drive. */
  optionFields(request: HttpRequest): readonly FieldLine[] {
    const canLock = takesChanges(this.means) && hasRight(request, 'change');
    return [
      ['DAV', canLock ? '1, 2' : '1'],
      ['MS-Author-Via', 'DAV'],
    ];
  }

  /** What this visitor may do to what the request is for (RFC 9110 §10.2.1). */
  async allowed(request: HttpRequest): Promise<readonly string[]> {
    if (this.means.changing?.isDropBox(request.context)) return DROPPING;
    const kind = request.path === '*' ? 'all' : await this.#kindOf(request);
    const takes = takesChanges(this.means);
    const [adds, changes] = [this.mayAdd(request), takes && hasRight(request, 'change')];
    if (kind === 'missing') return [...(adds ? ADDING : []), ...(changes ? ['LOCK'] : []), 'OPTIONS'];
    return [
      ...LOOKING,
      ...(adds && kind !== 'file' ? ADDING_TO_FOLDERS : []),
      ...(adds && kind === 'all' ? ADDING : []),
      ...(changes && kind === 'file' ? CHANGING_FILES : []),
      ...(changes ? CHANGING_ALL : []),
      ...(changes && kind !== 'root' ? CHANGING_BUT_ROOT : []),
      'OPTIONS',
    ];
  }

  async #kindOf(request: HttpRequest): Promise<'root' | 'folder' | 'file' | 'missing'> {
    const { components } = targetOf(request);
    if (components.length === 0) return 'root';
    const resource = await findResource(this.means.tree, components, this.means.look).catch(() => undefined);
    return resource?.kind ?? 'missing';
  }

  async #propfind(request: HttpRequest): Promise<HttpResponse> {
    if (!isForScattered(request)) return propfind(request, targetOf(request), this.means);
    const response = await this.#respondScattered(request);
    if (response.status !== 404) return response;
    // One that really lies there is shown like everything else.
    return propfind(request, targetOf(request), this.means).catch(() => response);
  }

  async #change(request: HttpRequest, right: Exclude<Rights, 'look'>, change: ChangingMethod): Promise<HttpResponse> {
    if (!takesChanges(this.means)) throw methodNotAllowed(await this.#allow(request));
    if (isForScattered(request)) return this.#respondScattered(request);
    return this.#told(request, () => change(request, targetOf(request), beginChange(request, this.means, right)));
  }

  async #allow(request: HttpRequest): Promise<string> {
    return (await this.allowed(request)).join(', ');
  }

  /** Who is refused for a lock learns where it is, and for the method which there are. */
  async #told(request: HttpRequest, answer: () => HttpResponse | Promise<HttpResponse>): Promise<HttpResponse> {
    try {
      return await answer();
    } catch (error) {
      if (error instanceof HttpError && error.status === 405) throw methodNotAllowed(await this.#allow(request));
      if (!(error instanceof LockedError)) throw error;
      // Where nothing is told of what is there, neither is where a lock is.
      if (this.means.changing?.isDropBox(request.context)) throw new HttpError(423);
      const href = escapeXml(hrefOfKey(request, this.means, error.key));
      return conditionResponse(423, error.condition, `<D:href>${href}</D:href>`);
    }
  }

  #respondScattered(request: HttpRequest): Promise<HttpResponse> {
    const { root, state } = this.means;
    const mayChange = this.mayAdd(request);
    return respondScattered(request, { root, files: state.scattered, mayChange });
  }
}
