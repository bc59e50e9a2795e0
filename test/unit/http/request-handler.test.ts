import { describe, expect, it } from 'vitest';
import { Departure } from '../../../main/http/departure.ts';
import { FieldSection } from '../../../main/http/fields.ts';
import { HttpError } from '../../../main/http/http-error.ts';
import type { HttpRequest } from '../../../main/http/message.ts';
import type { MethodTable } from '../../../main/http/request-handler.ts';
import { RequestHandler, textResponse } from '../../../main/http/request-handler.ts';
import { NO_CONTENT } from '../../../main/serving/request-content.ts';
import { peerAt } from '../../support/peer.ts';

class TableHandler extends RequestHandler {
  constructor(protected override readonly methods: MethodTable) {
    super();
  }
}

const say = (text: string) => () => textResponse(text);

function requestOf(method: string): HttpRequest {
  return {
    method,
    target: '/',
    path: '/',
    query: undefined,
    version: '1.1',
    authority: 'localhost',
    fields: new FieldSection(),
    content: NO_CONTENT,
    peer: peerAt('192.0.2.1'),
    context: peerAt('192.0.2.1').direct,
    turn: 1,
    departure: new Departure(),
  };
}

/** The content, or the status and Allow of what is thrown. */
async function answer(methods: MethodTable, method: string): Promise<unknown> {
  try {
    const { status, body, fields } = await new TableHandler(methods).respond(requestOf(method));
    return body.kind === 'bytes' ? Buffer.from(body.bytes).toString() : [status, fields];
  } catch (error) {
    if (error instanceof HttpError) return [error.status, ...error.fields.flat()];
    throw error;
  }
}

const ALL: MethodTable = {
  GET: say('get'),
  POST: say('post'),
  PUT: say('put'),
  PATCH: say('patch'),
  DELETE: say('delete'),
};

describe('RequestHandler', () => {
  it.each([
    [ALL, 'GET', 'get'],
    [ALL, 'HEAD', 'get'],
    [ALL, 'POST', 'post'],
    [ALL, 'PUT', 'put'],
    [ALL, 'PATCH', 'patch'],
    [ALL, 'DELETE', 'delete'],
    [ALL, 'OPTIONS', [204, [['Allow', 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS']]]],
    [{ GET: say('get') }, 'OPTIONS', [204, [['Allow', 'GET, HEAD, OPTIONS']]]],
    [{ POST: say('post') }, 'OPTIONS', [204, [['Allow', 'POST, OPTIONS']]]],
    [{}, 'GET', [405, 'Allow', 'OPTIONS']],
    [{ POST: say('post') }, 'GET', [405, 'Allow', 'POST, OPTIONS']],
    [{ POST: say('post') }, 'HEAD', [405, 'Allow', 'POST, OPTIONS']],
    [{ GET: say('get') }, 'PUT', [405, 'Allow', 'GET, HEAD, OPTIONS']],
    [ALL, 'CONNECT', [405, 'Allow', 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS']],
    [ALL, 'TRACE', [405, 'Allow', 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS']],
    [{ GET: say('get'), PROPFIND: say('found') }, 'PROPFIND', 'found'],
    [{ GET: say('get'), PROPFIND: say('found') }, 'PUT', [405, 'Allow', 'GET, HEAD, PROPFIND, OPTIONS']],
    [ALL, 'get', [501]],
    [ALL, 'PROPFIND', [405, 'Allow', 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS']],
    [ALL, 'PROPFINDX', [501]],
    [ALL, 'constructor', [501]],
    [ALL, 'toString', [501]],
    [ALL, '__proto__', [501]],
  ])('case %#: %j, %s', async (methods, method, expected) => {
    expect(await answer(methods, method)).toEqual(expected);
  });
});
