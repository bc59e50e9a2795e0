import { describe, expect, it } from 'vitest';
import { addingFields, isAddableField } from '../../../main/handler/extra-fields.ts';
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

  it('makes the same object of a reusable response, a new one of any other', () => {
    const add = addingFields([['X-A', '1']]);
    const reusable = { ...responseOf(), reusable: true };
    expect(add(reusable)).toBe(add(reusable));
    expect(add(reusable).reusable).toBe(true);
    const other = responseOf();
    expect(add(other)).not.toBe(add(other));
  });
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
  ])('%s: %s', (name, expected) => {
    expect(isAddableField(name)).toBe(expected);
  });
});
