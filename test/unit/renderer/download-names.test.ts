import { describe, expect, test } from 'vitest';
import type { Download } from '../../../main/access-log/download.ts';
import { namesOfDownloads } from '../../../renderer/transfers/download-names.ts';

/** Of these visitors and targets, numbered as they come; each began as many milliseconds after 0. */
function namesOf(...asked: readonly (readonly [visitor: string, target: string])[]): string[] {
  const downloads = asked.map(([visitor, target], index) => ({
    key: String(index),
    visitor,
    target,
    startedAt: index,
  })) as readonly Partial<Download>[] as readonly Download[];
  return [...namesOfDownloads(downloads, (path, time) => `${path} (${time} ms)`).values()];
}

describe('what downloads are called', () => {
  test('is the name of the file where no other of the visitor is called so', () => {
    expect(namesOf(['a', '/x/film%20one.mkv'], ['a', '/x/two.mkv'], ['b', '/x/two.mkv'])).toEqual([
      'film one.mkv',
      'two.mkv',
      'two.mkv',
    ]);
  });

  test('is the path where files of the same name lie in two folders', () => {
    expect(namesOf(['a', '/x/1.jpg'], ['a', '/y/1.jpg'], ['a', '/2.jpg'])).toEqual(['/x/1.jpg', '/y/1.jpg', '2.jpg']);
  });

  test('has the time where the same file is fetched twice, as of two versions', () => {
    expect(namesOf(['a', '/x/1.jpg'], ['a', '/x/1.jpg'], ['a', '/y/1.jpg'])).toEqual([
      '/x/1.jpg (0 ms)',
      '/x/1.jpg (1 ms)',
      '/y/1.jpg',
    ]);
  });
});
