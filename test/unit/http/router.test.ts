import { describe, expect, it } from 'vitest';
import type { Guard } from '../../../main/http/guard.ts';
import { standInRow } from '../../../main/http/guard.ts';
import type { Handler, HttpRequest } from '../../../main/http/message.ts';
import { textResponse } from '../../../main/http/request-handler.ts';
import { Router } from '../../../main/http/router.ts';

function named(name: string, log: string[]): Handler {
  return {
    respond: () => {
      log.push(name);
      return textResponse(name);
    },
  };
}

function follow(handler: Handler, path: string): unknown {
  return handler.respond({ path } as HttpRequest);
}

describe('Router', () => {
  it.each([
    ['/~porthole/a.css', 'assets'],
    ['/~porthole/', 'assets'],
    ['/~porthole', 'folder'],
    ['/~portholes/x', 'folder'],
    ['/~/TOKEN/photo.jpg', 'links'],
    ['/~', 'folder'],
    ['/', 'folder'],
    ['/a/~porthole/x', 'folder'],
    ['/%7Eporthole/x', 'folder'],
    ['*', 'folder'],
  ])('%s leads to the %s', (path, name) => {
    const log: string[] = [];
    const routes = [
      { prefix: '/~porthole/', handler: named('assets', log) },
      { prefix: '/~/', handler: named('links', log) },
    ];
    follow(new Router(routes, named('folder', log)), path);
    expect(log).toEqual([name]);
  });

  it('has no route that could take an address from what is shared', () => {
    const route = { prefix: '/photos/', handler: named('x', []) };
    expect(() => new Router([route], named('folder', []))).toThrow('/photos/');
  });
});

describe('guards in a row', () => {
  it('see a request in their order, and each decides whether it goes on', () => {
    const log: string[] = [];
    const noting =
      (name: string): Guard =>
      (request, next) => {
        log.push(name);
        return next.respond(request);
      };
    const answering: Guard = () => textResponse('refused', 403);
    follow(standInRow([noting('first'), noting('second')], named('last', log)), '/');
    expect(log).toEqual(['first', 'second', 'last']);
    expect(follow(standInRow([noting('third'), answering], named('never', log)), '/')).toMatchObject({ status: 403 });
    expect(log.slice(3)).toEqual(['third']);
  });

  it('make no promise of what is answered at once', () => {
    const passing: Guard = (request, next) => next.respond(request);
    expect(follow(standInRow([passing, passing], named('last', [])), '/')).not.toBeInstanceOf(Promise);
  });
});
