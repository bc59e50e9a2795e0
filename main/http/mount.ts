/**
 * Below which path of the server something lies. A request that has entered a mount has the path within it, as if there were
 * nothing else; whatever leads back, such as a redirect, begins with `RequestContext.mount`.
 */
import type { Guard } from './guard.ts';
import { HttpError } from './http-error.ts';
import type { HttpRequest, HttpResponse } from './message.ts';

/** Takes what follows `prefix` for the whole path from here on. @param prefix a beginning of the path, without a slash at its end */
export function enterMount(request: HttpRequest, prefix: string): void {
  request.path = request.path.slice(prefix.length);
  request.context = { ...request.context, mount: request.context.mount + prefix };
}

/** The path as the visitor's browser has it, of one within the request's mount. */
export function pathFromOutside({ context }: Pick<HttpRequest, 'context'>, path: string): string {
  return context.mount === '' ? path : context.mount + path;
}

/**
 * What follows the mount in a path as the visitor's browser has it: the inverse of `pathFromOutside`. undefined for what does
 * not lie below it.
 */
export function pathWithinMount(path: string, mount: string): string | undefined {
  if (mount === '') return path;
  const prefix = findPrefix(path, mount, decodeNames(mount));
  if (prefix === undefined) return undefined;
  return path.length === prefix.length ? '/' : path.slice(prefix.length);
}

/**
 * Everything lies below this path: what is asked for elsewhere is not found.
 * @param basePath from slash to slash, encoded; `/` for none, and for that there is no guard
 */
export function mountGuard(basePath: string): Guard | undefined {
  const mount = basePath.slice(0, -1);
  if (mount === '') return undefined;
  const names = decodeNames(mount);
  return (request, next) => {
    const prefix = findPrefix(request.path, mount, names);
    if (prefix !== undefined && request.path.length > prefix.length) {
      request.path = mount + request.path.slice(prefix.length);
      enterMount(request, mount);
      return next.respond(request);
    }
    if (prefix !== undefined) return redirectInto(`${mount}/`, request.query);
    if (request.path === '*') return next.respond(request);
    // What is told of it, such as the way back, leads to where there is something.
    request.context = { ...request.context, mount };
    throw new HttpError(404);
  };
}

/** The beginning of a path that means this mount, as it was sent; most send it as it is written here. */
function findPrefix(path: string, mount: string, names: readonly (string | undefined)[]): string | undefined {
  if (path.startsWith(mount) && (path.length === mount.length || path[mount.length] === '/')) return mount;
  if (!path.includes('%')) return undefined;
  const segments = path.split('/', names.length);
  const prefix = segments.join('/');
  const decoded = decodeNames(prefix);
  return decoded.length === names.length && decoded.every((name, at) => name === names[at]) ? prefix : undefined;
}

/** The text before the first slash, which is empty, is one of them. What can't be decoded is equal to none. */
function decodeNames(path: string): readonly (string | undefined)[] {
  return path.split('/').map((segment) => {
    try {
      return decodeURIComponent(segment);
    } catch {
      return undefined;
    }
  });
}

/** A folder's address ends with a slash (compare DirectoryHandler); the query goes along. */
function redirectInto(path: string, query: string | undefined): HttpResponse {
  return {
    status: 301,
    fields: [
      ['Location', query === undefined ? path : `${path}?${query}`],
      ['Cache-Control', 'no-cache'],
    ],
    body: { kind: 'empty' },
  };
}
