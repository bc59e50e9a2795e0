import { expect, it, onTestFinished, vi } from 'vitest';
import { PathGatherer } from '../../../../main/app/launch/path-gatherer.ts';

it('hands over together what comes in quick succession, and once', () => {
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const handed: (readonly string[])[] = [];
  const gatherer = new PathGatherer((paths) => handed.push(paths));
  gatherer.add(['/a']);
  vi.advanceTimersByTime(300);
  gatherer.add(['/b', '/c']);
  gatherer.add([]);
  vi.advanceTimersByTime(300);
  expect(handed).toEqual([]);
  vi.advanceTimersByTime(200);
  gatherer.add(['/d']);
  vi.advanceTimersByTime(10_000);
  expect(handed).toEqual([['/a', '/b', '/c'], ['/d']]);
});
