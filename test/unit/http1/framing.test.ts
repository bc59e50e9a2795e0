import { describe, expect, it } from 'vitest';
import { evaluateExpectation } from '../../../main/http/expectation.ts';
import { FieldSection } from '../../../main/http/fields.ts';
import { HttpError } from '../../../main/http/http-error.ts';
import type { HttpVersion } from '../../../main/http/message.ts';
import { evaluateFraming, evaluatePersistence } from '../../../main/http1/framing.ts';

function section(text: string): FieldSection {
  const fields = new FieldSection();
  for (const line of text === '' ? [] : text.split('|')) {
    const colon = line.indexOf(':');
    fields.append(line.slice(0, colon), line.slice(colon + 1));
  }
  return fields;
}

/** What the function gives, or the status of what it throws. */
function outcome<T>(act: () => T): T | number {
  try {
    return act();
  } catch (error) {
    if (error instanceof HttpError) return error.status;
    throw error;
  }
}

describe('evaluateFraming (RFC 9112 §6.3)', () => {
  it.each([
    ['', { kind: 'none' }],
    ['Content-Length:0', { kind: 'none' }],
    ['Content-Length:5', { kind: 'length', length: 5 }],
    ['Content-Length:0005', { kind: 'length', length: 5 }],
    ['Content-Length:9007199254740991', { kind: 'length', length: 9_007_199_254_740_991 }],
    ['Content-Length:9007199254740992', 413],
    ['Content-Length:99999999999999999999999999', 413],
    ['Content-Length:', 400],
    ['Content-Length:+5', 400],
    ['Content-Length:-5', 400],
    ['Content-Length:-0', 400],
    ['Content-Length:5.0', 400],
    ['Content-Length:0x5', 400],
    ['Content-Length:5e0', 400],
    ['Content-Length:5 5', 400],
    ['Content-Length:5,5', 400],
    ['Content-Length:5, 5', 400],
    ['Content-Length:5,', 400],
    ['Content-Length:\u00b2', 400],
    ['Content-Length:five', 400],
    ['Content-Length:5|Content-Length:5', 400],
    ['Content-Length:5|content-length:6', 400],
    ['Content-Length:|Content-Length:5', 400],
    ['Transfer-Encoding:chunked', { kind: 'chunked' }],
    ['Transfer-Encoding:Chunked', { kind: 'chunked' }],
    ['Transfer-Encoding:, chunked ,', { kind: 'chunked' }],
    ['Transfer-Encoding:', 400],
    ['Transfer-Encoding:,', 400],
    ['Transfer-Encoding:identity', 400],
    ['Transfer-Encoding:gzip', 400],
    ['Transfer-Encoding:gzip, chunked', 501],
    ['Transfer-Encoding:gzip|Transfer-Encoding:chunked', 501],
    ['Transfer-Encoding:xchunked, chunked', 501],
    ['Transfer-Encoding:chunked, gzip', 400],
    ['Transfer-Encoding:chunked, identity', 400],
    ['Transfer-Encoding:chunked|Transfer-Encoding:identity', 400],
    ['Transfer-Encoding:chunked, chunked', 400],
    ['Transfer-Encoding:chunked|Transfer-Encoding:chunked', 400],
    ['Transfer-Encoding:xchunked', 400],
    ['Transfer-Encoding:chunkedx', 400],
    ['Transfer-Encoding:chunked;q=1', 400],
    ['Transfer-Encoding:"chunked"', 400],
    ['Transfer-Encoding:chunked, "\\', 400],
    ['Transfer-Encoding:chunked\x0b', 400],
    ['Transfer-Encoding:\u00a0chunked', 400],
    ['Transfer-Encoding:chun ked', 400],
    ['Transfer-Encoding:chunked|Content-Length:5', 400],
    ['Content-Length:5|Transfer-Encoding:chunked', 400],
    ['Transfer-Encoding:gzip|Content-Length:5', 400],
    ['Transfer-Encoding:|Content-Length:5', 400],
  ])('%j', (text, expected) => {
    expect(outcome(() => evaluateFraming('1.1', section(text)))).toEqual(expected);
  });

  it('refuses any Transfer-Encoding in HTTP/1.0 (RFC 9112 §6.1)', () => {
    expect(outcome(() => evaluateFraming('1.0', section('Transfer-Encoding:chunked')))).toBe(400);
    expect(outcome(() => evaluateFraming('1.0', section('Content-Length:1')))).toEqual({ kind: 'length', length: 1 });
  });
});

describe('evaluatePersistence (RFC 9112 §9.3)', () => {
  it.each<[HttpVersion, string, boolean]>([
    ['1.1', '', true],
    ['1.0', '', false],
    ['1.1', 'Connection:close', false],
    ['1.1', 'Connection:Close', false],
    ['1.1', 'Connection:keep-alive, close', false],
    ['1.1', 'Connection:keep-alive|Connection:close', false],
    ['1.1', 'Connection:x ,close', false],
    ['1.1', 'Connection:upgrade', true],
    ['1.1', 'Connection:closed', true],
    ['1.1', 'Connection:', true],
    ['1.0', 'Connection:keep-alive', true],
    ['1.0', 'Connection:Keep-Alive', true],
    ['1.0', 'Connection:x, keep-alive', true],
    ['1.0', 'Connection:keep-alive, close', false],
    ['1.0', 'Connection:upgrade', false],
  ])('HTTP/%s with %j: %s', (version, text, expected) => {
    expect(evaluatePersistence(version, section(text))).toBe(expected);
  });
});

describe('evaluateExpectation (RFC 9110 §10.1.1)', () => {
  it.each<[HttpVersion, string, boolean | number]>([
    ['1.1', '', false],
    ['1.1', 'Expect:100-continue', true],
    ['1.1', 'Expect:100-Continue', true],
    ['1.1', 'Expect:100-continues', 417],
    ['1.1', 'Expect:200-ok', 417],
    ['1.1', 'Expect:', 417],
    ['1.1', 'Expect:100-continue, x', 417],
    ['1.0', 'Expect:100-continue', false],
  ])('HTTP/%s with %j: %s', (version, text, expected) => {
    expect(outcome(() => evaluateExpectation(version, section(text)))).toBe(expected);
  });
});
