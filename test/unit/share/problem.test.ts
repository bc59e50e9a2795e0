import { describe, expect, it } from 'vitest';
import { contentProblem, listenProblem } from '../../../main/share/share-problem.ts';

const coded = (code: string): Error => Object.assign(new Error(code), { code });

describe('problems', () => {
  it.each([
    ['ENOENT', 'folder-missing'],
    ['ENOTDIR', 'not-a-folder'],
    ['EACCES', 'folder-not-readable'],
    ['EPERM', 'folder-not-readable'],
    ['EIO', 'unexpected'],
  ])('of a folder: %s is %s', (code, problem) => {
    expect(contentProblem(coded(code), 'folder')).toBe(problem);
  });

  it.each([
    ['EADDRINUSE', 'port-in-use'],
    ['EACCES', 'port-not-permitted'],
    ['EPERM', 'port-not-permitted'],
    ['EADDRNOTAVAIL', 'address-not-available'],
    ['ENOTFOUND', 'address-not-available'],
    ['EMFILE', 'unexpected'],
  ])('of listening: %s is %s', (code, problem) => {
    expect(listenProblem(coded(code))).toBe(problem);
  });

  it('are unexpected without a code', () => {
    expect([contentProblem(undefined, 'folder'), listenProblem(new Error('x')), listenProblem('x')]).toEqual([
      'unexpected',
      'unexpected',
      'unexpected',
    ]);
  });
});
