/** What programs note of files: all or nothing, and within bounds. */
import { describe, expect, it } from 'vitest';
import type { PropertyChange } from '../../../main/dav/dead-properties.ts';
import {
  DeadProperties,
  MAX_LENGTH_OF_ONE,
  MAX_PROPERTIES,
  MAX_RESOURCES_OF_ONE,
} from '../../../main/dav/dead-properties.ts';

const set = (name: string, value = 'v'): PropertyChange => ({
  kind: 'set',
  property: { namespace: 'urn:x', name, value },
});
const unset = (name: string): PropertyChange => ({ kind: 'remove', name: { namespace: 'urn:x', name } });
const names = (store: DeadProperties, key: string): string[] => store.of(key).map(({ name }) => name);

describe('DeadProperties', () => {
  it('makes changes in their order', () => {
    const store = new DeadProperties();
    store.change('/a', [set('x', '1'), unset('x'), set('y'), set('y', '2'), unset('never there')], 'v');
    expect(store.of('/a')).toEqual([{ namespace: 'urn:x', name: 'y', value: '2' }]);
    store.change('/a', [unset('y')], 'v');
    expect(store.isEmpty).toBe(true);
  });

  it('forgets what lay below a name, at any depth and however it came there, and nothing beside it', () => {
    const store = new DeadProperties();
    for (const key of ['/a/b', '/a/b/c/d', '/a/bc', '/e']) store.change(key, [set('x')], 'v');
    store.move('/a/b', '/f');
    expect(['/a/b', '/a/b/c/d', '/f', '/f/c/d'].map((key) => names(store, key).length)).toEqual([0, 0, 1, 1]);
    store.copy('/f', '/g', { visitor: 'v', isDeep: true });
    store.remove('/f');
    store.remove('/f');
    expect(['/f', '/f/c/d', '/g', '/g/c/d', '/a/bc', '/e'].map((key) => names(store, key).length)).toEqual([
      0, 0, 1, 1, 1, 1,
    ]);
    store.remove('');
    expect(store.isEmpty).toBe(true);
    store.change('/a/b', [set('x')], 'v');
    store.remove('/a');
    expect(store.isEmpty).toBe(true);
  });

  it('keeps so many of a resource, and of a visitor, or none of the change', () => {
    const store = new DeadProperties();
    const many = Array.from({ length: MAX_PROPERTIES + 1 }, (_, count) => set(`p${count}`));
    expect(() => store.change('/a', many, 'v')).toThrow(expect.objectContaining({ status: 507 }));
    expect(store.isEmpty).toBe(true);
    const large = 'x'.repeat(4000);
    const fill = (visitor: string): number => {
      for (let count = 0; ; count++) {
        try {
          store.change(`/${visitor}/${count}`, [set('x', large)], visitor);
        } catch {
          return count;
        }
      }
    };
    expect(fill('v') * 4000).toBeLessThan(MAX_LENGTH_OF_ONE);
    // Whoever has too much still takes something back, and others note what they like.
    store.change('/w', [set('x', large)], 'w');
    store.change('/v/0', [unset('x')], 'v');
    store.change('/v/0', [set('x', large)], 'v');
    const counts = Array.from({ length: 12 }, (_, count) => fill(`more ${count}`));
    expect(counts.at(-1)).toBe(0);
    store.remove('/v');
    expect(fill('again')).toBeGreaterThan(0);
  });

  it('follows what is moved and copied, with all that is below', () => {
    const store = new DeadProperties();
    for (const key of ['/a', '/a/b', '/ab', '/to/old']) store.change(key, [set(`of ${key}`)], 'v');
    store.copy('/a', '/to', { visitor: 'w', isDeep: true });
    expect([names(store, '/to'), names(store, '/to/b'), names(store, '/to/old')]).toEqual([['of /a'], ['of /a/b'], []]);
    store.copy('/a', '/shallow', { visitor: 'w', isDeep: false });
    expect([names(store, '/shallow'), names(store, '/shallow/b')]).toEqual([['of /a'], []]);
    store.move('/a', '/ab');
    expect([names(store, '/a'), names(store, '/ab'), names(store, '/ab/b')]).toEqual([[], ['of /a'], ['of /a/b']]);
    for (const key of ['/ab', '/to', '/shallow']) store.remove(key);
    expect(store.isEmpty).toBe(true);
  });

  it('keeps notes on so many resources of a visitor, and counts how long their paths are', () => {
    const store = new DeadProperties();
    const fill = (visitor: string, path: string): number => {
      for (let count = 0; ; count++) {
        try {
          store.change(`/${visitor}${path}/${count}`, [set('x', '')], visitor);
        } catch {
          return count;
        }
      }
    };
    expect(fill('v', '')).toBe(MAX_RESOURCES_OF_ONE);
    expect(fill('w', 'd'.repeat(10_000)) * 10_000).toBeLessThan(MAX_LENGTH_OF_ONE);
    // What is noted anew where something is noted takes no further place.
    store.change('/v/0', [set('y')], 'v');
    store.remove('/v');
    expect(fill('v', '')).toBe(MAX_RESOURCES_OF_ONE);
    store.move('/v', '/u');
    store.remove('/u');
    store.remove(`/w${'d'.repeat(10_000)}`);
    expect(store.isEmpty).toBe(true);
    expect(fill('v', '')).toBe(MAX_RESOURCES_OF_ONE);
  });
});
