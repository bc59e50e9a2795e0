import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { isolated } from '../../../main/text/isolates.ts';
import { words } from '../../../main/words/ko/window.ts';
import { particleAfter } from '../../../main/words/korean-particles.ts';

it.each([
  ['사진', '을/를', '을'],
  ['휴가', '을/를', '를'],
  ['사진', '은/는', '은'],
  ['휴가', '이/가', '가'],
  ['사진', '과/와', '과'],
  ['휴가', '과/와', '와'],
  ['사진', '으로/로', '으로'],
  ['서울', '으로/로', '로'],
  ['서울', '을/를', '을'],
  ['휴가', '으로/로', '로'],
  [8000, '을/를', '을'],
  [8002, '을/를', '를'],
  [8001, '으로/로', '로'],
  [8003, '으로/로', '으로'],
  ['192.168.1.9', '은/는', '는'],
  ['192.168.1.6:8080', '은/는', '은'],
  ['휴가 (2)', '을/를', '를'],
  [isolated('휴가'), '을/를', '를'],
] as const)('%s is followed by the one of %s that its sound asks for: %s', (text, particle, expected) => {
  expect(particleAfter(text, particle)).toBe(expected);
});

it.each([
  ['photo.jpg', '을/를', '을(를)'],
  ['IMG2', '이/가', '이(가)'],
  ['صور', '과/와', '와(과)'],
  ['', '으로/로', '(으)로'],
] as const)('both forms are written where nobody can tell how %j is read', (text, particle, expected) => {
  expect(particleAfter(text, particle)).toBe(expected);
});

it('a sentence of the window ends its name with the right one', () => {
  expect(words.problems.portInUse(8002)).toBe('포트 8002를 다른 프로그램이 사용 중입니다.');
  expect(words.access.peopleTitle('휴가')).toBe('‘휴가’를 열 수 있는 사용자');
});

it('no sentence in Korean writes both forms by itself', async () => {
  const folder = new URL('../../../main/words/ko/', import.meta.url).pathname;
  const names = await readdir(folder);
  const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
  expect(names.filter((_, index) => /을\(를\)|은\(는\)|이\(가\)|와\(과\)|\(으\)로/.test(texts[index] ?? ''))).toEqual(
    [],
  );
});
