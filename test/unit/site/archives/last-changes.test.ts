import { describe, expect, test } from 'vitest';
import { LastChanges } from '../../../../main/site/archives/last-changes.ts';

const NOW = Date.UTC(2026, 2, 4);
const OLD = Date.UTC(2020, 0, 1);
const archive = (entityTag: string, lastModified: number) => ({ entityTag, lastModified });

describe('an archive was last modified', () => {
  test('when the newest of what is in it was, as long as nothing else has changed', () => {
    const changes = new LastChanges();
    expect(changes.timeOf('zip', archive('a', OLD), NOW)).toBe(OLD);
    expect(changes.timeOf('zip', archive('a', OLD), NOW)).toBe(OLD);
    expect(changes.timeOf('zip', archive('b', OLD + 1000), NOW)).toBe(OLD + 1000);
  });

  test('now, when it is another one and no time in it tells, and then it stays so', () => {
    const changes = new LastChanges();
    changes.timeOf('zip', archive('a', OLD), NOW);
    expect(changes.timeOf('zip', archive('b', OLD), NOW)).toBe(NOW);
    expect(changes.timeOf('zip', archive('b', OLD), NOW + 5000)).toBe(NOW);
    expect(changes.timeOf('zip', archive('a', OLD + 999), NOW + 9000)).toBe(NOW + 9000);
  });

  test('by itself: other requests have other archives', () => {
    const changes = new LastChanges();
    changes.timeOf('zip', archive('a', OLD), NOW);
    expect(changes.timeOf('tar', archive('b', OLD), NOW)).toBe(OLD);
  });
});
