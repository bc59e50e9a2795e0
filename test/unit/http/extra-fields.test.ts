import { describe, expect, it } from 'vitest';
import { addingFields, isAddableField, overriding } from '../../../main/http/extra-fields.ts';
import type { FieldLine } from '../../../main/http/fields.ts';
import type { HttpResponse } from '../../../main/http/message.ts';

const responseOf = (...fields: readonly FieldLine[]): HttpResponse => ({
  status: 200,
  fields,
  body: { kind: 'empty' },
});

describe('addingFields', () => {
  it('replaces fields of the same name, but lets members add up', () => {
    const add = addingFields([
      ['Cache-Control', 'no-store'],
      ['vary', 'Origin'],
      ['X-A', '1'],
      ['x-a', '2'],
    ]);
    const { fields } = add(responseOf(['cache-control', 'no-cache'], ['Vary', 'Accept'], ['ETag', '"t"']));
    expect(fields).toEqual([
      ['Vary', 'Accept'],
      ['ETag', '"t"'],
      ['Cache-Control', 'no-store'],
      ['vary', 'Origin'],
      ['X-A', '1'],
      ['x-a', '2'],
    ]);
  });

  it('leaves alone what frames a message or describes one response', () => {
    const add = addingFields([
      ['Content-Length', '1'],
      ['Transfer-Encoding', 'chunked'],
      ['Connection', 'close'],
      ['Content-Type', 'a/b'],
    ]);
    const response = responseOf(['Content-Type', 'text/plain']);
    expect(add(response)).toBe(response);
  });

  it.each([
    ['Cache-Control', [200, 206, 304]],
    ['cdn-cache-control', [200, 206, 304]],
    ['Expires', [200, 206, 304]],
    ['Pragma', [200, 206, 304]],
    ['Content-Disposition', [200, 206]],
    ['Content-Language', [200, 206]],
    ['Content-Security-Policy', [200, 204, 206, 301, 304, 404, 416, 500]],
    ['Access-Control-Allow-Origin', [200, 204, 206, 301, 304, 404, 416, 500]],
    ['X-Anything', [200, 204, 206, 301, 304, 404, 416, 500]],
  ])('adds %s where it makes sense: %j', (name, statuses) => {
    const add = addingFields([[name, 'new']]);
    const changed = [200, 204, 206, 301, 304, 404, 416, 500].filter((status) => {
      const { fields } = add({ ...responseOf([name, 'own']), status });
      expect(fields).toHaveLength(1);
      return fields[0]?.[1] === 'new';
    });
    expect(changed).toEqual(statuses);
  });

  it('makes the same object of a reusable response, a new one of any other', () => {
    const add = addingFields([['X-A', '1']]);
    const reusable = { ...responseOf(), reusable: true };
    expect(add(reusable)).toBe(add(reusable));
    expect(add(reusable).reusable).toBe(true);
    const other = responseOf();
    expect(add(other)).not.toBe(add(other));
  });
});

describe('a policy that a person gave', () => {
  const own = "sandbox allow-same-origin; script-src 'none'; frame-ancestors 'self'";
  const policiesWith = (...given: readonly string[]): string[] => {
    const add = addingFields(given.map((value) => ['content-security-policy', value]));
    const response = { ...responseOf(), fields: [['Content-Security-Policy', own]] as const };
    return add(response)
      .fields.filter(([name]) => name.toLowerCase() === 'content-security-policy')
      .map(([, value]) => value);
  };

  it('stands in for ours, and lifts no sandbox that it says nothing of', () => {
    expect(policiesWith('frame-ancestors *')).toEqual(['sandbox allow-same-origin', 'frame-ancestors *']);
    expect(policiesWith('default-src sandbox.example')).toEqual([
      'sandbox allow-same-origin',
      'default-src sandbox.example',
    ]);
  });

  it.each(['sandbox allow-scripts', 'img-src *; SANDBOX allow-scripts', 'img-src *, sandbox', 'img-src *;sandbox'])(
    'may have one of its own: %s',
    (given) => {
      expect(policiesWith('frame-ancestors *', given)).toEqual(['frame-ancestors *', given]);
    },
  );
});

it('what a person gave overrides what a switch adds', () => {
  const own = [
    ['Access-Control-Allow-Origin', '*'],
    ['X-Own', '1'],
  ] as const;
  const extra = [['access-control-allow-origin', 'https://a.example']] as const;
  expect(overriding(own, extra)).toEqual([['X-Own', '1'], ...extra]);
});

describe('isAddableField', () => {
  it.each([
    ['X-Anything', true],
    ['Cache-Control', true],
    ['Content-Security-Policy', true],
    ['CONTENT-LENGTH', false],
    ['transfer-encoding', false],
    ['Date', false],
    ['ETag', false],
    ['Location', false],
    ['WWW-Authenticate', false],
    ['Retry-After', false],
    ['Server', false],
  ])('%s: %s', (name, expected) => {
    expect(isAddableField(name)).toBe(expected);
  });
});
