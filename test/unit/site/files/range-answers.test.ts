import { describe, expect, it, vi } from 'vitest';
import type { FieldLine } from '../../../../main/http/fields.ts';
import { FieldSection } from '../../../../main/http/fields.ts';
import type { Body, HttpRequest, HttpResponse } from '../../../../main/http/message.ts';
import { RangeAnswers } from '../../../../main/site/files/range-answers.ts';

function requestOf(lines: readonly FieldLine[], method = 'GET'): HttpRequest {
  const fields = new FieldSection();
  for (const [name, value] of lines) fields.append(name, value);
  return { method, fields } as unknown as HttpRequest;
}

function makerOf(body: Body = { kind: 'bytes', bytes: Buffer.alloc(10) }) {
  return vi.fn<() => HttpResponse>(() => ({ status: 206, fields: [], body }));
}

const RANGE: FieldLine = ['Range', 'bytes=0-9'];

describe('RangeAnswers', () => {
  it('gives the same object to the same question', () => {
    const [answers, make] = [new RangeAnswers(), makerOf()];
    const first = answers.answer(requestOf([RANGE]), make);
    expect(first).toMatchObject({ status: 206, reusable: true });
    expect(answers.answer(requestOf([RANGE]), make)).toBe(first);
    expect(make).toHaveBeenCalledTimes(1);
    expect(answers.answer(requestOf([['Range', 'bytes=1-9']]), make)).not.toBe(first);
  });

  it.each<[readonly FieldLine[], string]>([
    [[RANGE, ['If-Range', '"t"']], 'GET'],
    [[RANGE, ['If-None-Match', '"t"']], 'GET'],
    [[RANGE, ['If-Match', '"t"']], 'GET'],
    [[RANGE, ['If-Modified-Since', 'x']], 'GET'],
    [[RANGE, ['If-Unmodified-Since', 'x']], 'GET'],
    [[RANGE, RANGE], 'GET'],
    [[RANGE], 'HEAD'],
    [[], 'GET'],
    [[['Range', `bytes=${'0'.repeat(200)}-9`]], 'GET'],
  ])('makes an answer anew where another may be due: %j %s', (lines, method) => {
    const [answers, make] = [new RangeAnswers(), makerOf()];
    answers.answer(requestOf([RANGE]), make);
    answers.answer(requestOf(lines, method), make);
    expect(make).toHaveBeenCalledTimes(2);
  });

  it('keeps no answer that has to be read, or has a file to close', () => {
    const [answers, make] = [new RangeAnswers(), makerOf({ kind: 'empty' })];
    for (let count = 0; count < 2; count++) expect(answers.answer(requestOf([RANGE]), make).reusable).toBeUndefined();
    expect(make).toHaveBeenCalledTimes(2);
  });

  it('keeps a few', () => {
    const [answers, make] = [new RangeAnswers(), makerOf()];
    const ask = (first: number) => answers.answer(requestOf([['Range', `bytes=${first}-9`]]), make);
    for (let first = 0; first < 6; first++) ask(first);
    expect(make).toHaveBeenCalledTimes(6);
    ask(5);
    expect(make).toHaveBeenCalledTimes(6);
    ask(0);
    expect(make).toHaveBeenCalledTimes(7);
  });
});
