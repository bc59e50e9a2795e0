import { describe, expect, it } from 'vitest';
import { errorPage, statusOfError, toErrorResponse } from '../../../main/handler/error-response.ts';
import { HttpError } from '../../../main/http/http-error.ts';

const coded = (code: string): Error => Object.assign(new Error(`${code}: open '/home/me/secret'`), { code });

describe('statusOfError', () => {
  it.each([
    [new HttpError(418), 418, 0],
    [coded('ENOENT'), 404, 0],
    [coded('ENOTDIR'), 404, 0],
    [coded('ENAMETOOLONG'), 404, 0],
    [coded('ELOOP'), 404, 0],
    [coded('ENXIO'), 404, 0],
    [coded('EACCES'), 403, 0],
    [coded('EPERM'), 403, 0],
    [coded('EMFILE'), 503, 0],
    [coded('ENFILE'), 503, 0],
    [coded('EIO'), 500, 1],
    [new Error('bug'), 500, 1],
    [undefined, 500, 1],
    ['text', 500, 1],
  ])('%s: %i', (error, status, reported) => {
    const bugs: unknown[] = [];
    expect(statusOfError(error, (bug) => bugs.push(bug))).toBe(status);
    expect(bugs).toHaveLength(reported);
  });
});

describe('toErrorResponse', () => {
  it('carries the fields of the error, and asks to come again when there is no room', () => {
    const allowed = toErrorResponse(new HttpError(405, [['Allow', 'GET']]), () => undefined);
    expect(allowed.fields).toContainEqual(['Allow', 'GET']);
    expect(toErrorResponse(coded('EMFILE'), () => undefined).fields).toContainEqual(['Retry-After', '5']);
  });

  it('tells nothing of our side', () => {
    for (const code of ['ENOENT', 'EACCES', 'EIO']) {
      const { body } = toErrorResponse(coded(code), () => undefined);
      expect(body.kind === 'bytes' && Buffer.from(body.bytes).toString()).not.toContain('secret');
    }
  });

  it('is a page that may do nothing and is kept by nobody', () => {
    const { status, fields, body } = errorPage(404);
    expect(status).toBe(404);
    expect(Object.fromEntries(fields)).toMatchObject({
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': expect.stringContaining("default-src 'none'"),
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    });
    expect(body.kind === 'bytes' && Buffer.from(body.bytes).toString()).toContain('<h1>404 Not Found</h1>');
  });
});
