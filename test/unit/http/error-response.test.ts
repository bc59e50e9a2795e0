import { describe, expect, it } from 'vitest';
import { errorPage } from '../../../main/http/error-page.ts';
import { toErrorResponse } from '../../../main/http/error-response.ts';
import { statusOfError } from '../../../main/http/error-status.ts';
import { HttpError } from '../../../main/http/http-error.ts';
import type { HttpResponse } from '../../../main/http/message.ts';
import { reasonPhrase } from '../../../main/http/status-codes.ts';
import { findErrorText } from '../../../main/site-words/error-text.ts';

const coded = (code: string): Error => Object.assign(new Error(`${code}: open '/home/me/secret'`), { code });

const QUIET = { report: () => undefined };

function textOf({ body }: HttpResponse): string {
  if (body.kind !== 'bytes') throw new Error(`A body of kind ${body.kind}`);
  return Buffer.from(body.bytes).toString();
}

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
    [coded('EBUSY'), 503, 0],
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
    const allowed = toErrorResponse(new HttpError(405, [['Allow', 'GET']]), QUIET);
    expect(allowed.fields).toContainEqual(['Allow', 'GET']);
    expect(toErrorResponse(coded('EMFILE'), QUIET).fields).toContainEqual(['Retry-After', '5']);
  });

  it('tells nothing of our side', () => {
    for (const code of ['ENOENT', 'EACCES', 'EIO']) {
      expect(textOf(toErrorResponse(coded(code), QUIET))).not.toContain('secret');
    }
  });

  it('is a page that may do nothing and is kept by nobody', () => {
    const page = errorPage(404);
    const { status, fields } = page;
    expect(status).toBe(404);
    expect(Object.fromEntries(fields)).toMatchObject({
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': expect.stringContaining("default-src 'none'"),
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    });
    expect(textOf(page)).toContain('<h1>404 Not Found</h1>');
    expect(textOf(page).length).toBeLessThan(800);
  });

  it.each([
    [403, 'en', 'To everything that is shared here'],
    [404, 'en', 'To everything that is shared here'],
    [404, 'zh-CN', '前往这里共享的全部内容'],
  ] as const)('leads from %i to the root of the share, in %s', (status, language, words) => {
    expect(textOf(errorPage(status, [], { language }))).toContain(`<a href="/">${words}</a>`);
  });

  it.each([400, 421, 500, 503])('offers no way that would lead nowhere: %i', (status) => {
    expect(textOf(errorPage(status))).not.toContain('<a ');
  });

  it('speaks the language that was negotiated, and says that it was', () => {
    const page = toErrorResponse(coded('ENOENT'), { ...QUIET, language: 'zh-CN' });
    expect(page.fields).toContainEqual(['Content-Language', 'zh-CN']);
    expect(page.fields).toContainEqual(['Vary', 'Accept-Language']);
    expect(textOf(page)).toMatch(/<html lang="zh-CN">[\s\S]*<h1>404 未找到<\/h1>\n<p>这里什么也没有。<\/p>/);
  });

  it('is English, and the same for everybody, where no request could be read', () => {
    const { fields } = toErrorResponse(new HttpError(400), QUIET);
    expect(fields).toContainEqual(['Content-Language', 'en']);
    expect(fields.map(([name]) => name)).not.toContain('Vary');
  });

  it.each([400, 403, 404, 405, 408, 412, 413, 414, 416, 417, 421, 431, 500, 501, 503, 505])(
    'has words for %i in each language, the reason phrase in English',
    (status) => {
      expect(findErrorText(status, 'en')?.title).toBe(reasonPhrase(status));
      expect(textOf(errorPage(status, [], { language: 'zh-CN' }))).toMatch(
        new RegExp(`<h1>${status} .*\\p{Script=Han}`, 'u'),
      );
    },
  );

  it('takes the reason phrase for a status that has no words', () => {
    expect(textOf(errorPage(410, [], { language: 'zh-CN' }))).toContain('<h1>410 Gone</h1>');
  });
});
