import { describe, expect, it } from 'vitest';
import { isAuthority } from '../../../main/http/authority.ts';
import { FieldSection } from '../../../main/http/fields.ts';
import { HttpError } from '../../../main/http/http-error.ts';
import type { HttpVersion } from '../../../main/http/message.ts';
import { resolveTarget } from '../../../main/http1/request-target.ts';

function resolve(method: string, target: string, hosts: readonly string[] = ['here'], version: HttpVersion = '1.1') {
  const fields = new FieldSection();
  for (const host of hosts) fields.append('Host', host);
  return resolveTarget({ method, target, version }, fields);
}

function refusal(act: () => unknown): number | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    return error instanceof HttpError ? error.status : Number.NaN;
  }
}

describe('resolveTarget', () => {
  it.each([
    ['GET', '/', { path: '/', query: undefined, authority: 'here' }],
    ['GET', '/a?b?c', { path: '/a', query: 'b?c', authority: 'here' }],
    ['GET', '/a?', { path: '/a', query: '', authority: 'here' }],
    ['GET', '//a', { path: '//a', query: undefined, authority: 'here' }],
    ['GET', '/http://there/', { path: '/http://there/', query: undefined, authority: 'here' }],
    // RFC 9112 §3.2.2: the authority of an absolute-form target wins.
    ['GET', 'http://there/a?b', { path: '/a', query: 'b', authority: 'there' }],
    ['GET', 'HTTP://there:80', { path: '/', query: undefined, authority: 'there:80' }],
    ['GET', 'http://there?q', { path: '/', query: 'q', authority: 'there' }],
    ['GET', 'http://[::1]:8000/a', { path: '/a', query: undefined, authority: '[::1]:8000' }],
    // RFC 9112 §3.2.4
    ['OPTIONS', '*', { path: '*', query: undefined, authority: 'here' }],
    ['OPTIONS', 'http://there', { path: '*', query: undefined, authority: 'there' }],
    ['OPTIONS', 'http://there?', { path: '/', query: '', authority: 'there' }],
    ['OPTIONS', '/a', { path: '/a', query: undefined, authority: 'here' }],
    ['CONNECT', 'there:443', { path: '*', query: undefined, authority: 'here' }],
  ])('%s %s', (method, target, expected) => {
    expect(resolve(method, target)).toEqual(expected);
  });

  it.each([
    ['GET', '*', 400],
    ['GET', 'a', 400],
    ['GET', '?a', 400],
    ['GET', 'there:443', 400],
    ['CONNECT', ':443:', 400],
    ['GET', 'http:', 400],
    ['GET', 'http:/a', 400],
    ['GET', 'http://', 400],
    ['GET', 'http:///a', 400],
    ['GET', 'http://user@there/', 400],
    ['GET', 'http://user:pass@there/', 400],
    ['GET', 'http://there:x/', 400],
    ['GET', 'http://there:65536/', 400],
    ['GET', 'ftp://there/', 400],
    ['GET', 'file:///etc/passwd', 400],
    // RFC 9110 §7.4: no request for https is answered on a connection that is not secured.
    ['GET', 'https://here/', 421],
  ])('refuses %s %s with %i', (method, target, status) => {
    expect(refusal(() => resolve(method, target))).toBe(status);
  });

  it.each([
    [[], '1.1', 400],
    [[], '1.0', undefined],
    [['a', 'a'], '1.1', 400],
    [['a', 'b'], '1.0', 400],
    [[''], '1.1', 400],
    [['a b'], '1.1', 400],
    [['a,b'], '1.1', undefined],
    [['http://a'], '1.1', 400],
    [['a/'], '1.1', 400],
    [['a@b'], '1.1', 400],
    [['a:b'], '1.1', 400],
    [['[::1'], '1.0', 400],
  ] as const)('Host %j in HTTP/%s: %s', (hosts, version, status) => {
    expect(refusal(() => resolve('GET', '/', hosts, version))).toBe(status);
    expect(refusal(() => resolve('GET', 'http://there/', hosts, version))).toBe(status);
  });
});

describe('isAuthority', () => {
  it.each([
    ['localhost', true],
    ['LOCALHOST:8000', true],
    ['localhost:', true],
    ['127.0.0.1:0', true],
    ['a.b-c_d~e', true],
    ['a%20b', true],
    ["a!$&'()*+,;=b", true],
    ['[::1]', true],
    ['[::ffff:1.2.3.4]:65535', true],
    ['', false],
    [':80', false],
    ['a:65536', false],
    ['a:000080', false],
    ['a:8 0', false],
    ['a:-1', false],
    ['::1', false],
    ['[]', false],
    ['[:::::]', false],
    ['[1.2.3.4]', false],
    ['[fe80::1%25eth0]:8000', true],
    ['[fe80::1%wlp3s0.20]', true],
    ['[%25eth0]', false],
    ['[fe80::1%]', false],
    ['[fe80::1%25eth/0]', false],
    ['[::1]a', false],
    ['[::1]:x', false],
    ['[fe80::1%25eth0]', true],
    ['a%2', false],
    ['a%zz', false],
    ['a\\b', false],
    ['a?b', false],
    ['\u00e4', false],
  ])('%j: %s', (text, expected) => {
    expect(isAuthority(text)).toBe(expected);
  });
});
