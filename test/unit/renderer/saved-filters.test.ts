import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LogFilter } from '../../../renderer/log/log-filter.ts';
import { NO_FILTER, STATUS_CLASSES } from '../../../renderer/log/log-filter.ts';
import { parseSavedFilters, withSaved } from '../../../renderer/log/saved-filters.ts';

const ERRORS: LogFilter = { ...NO_FILTER, statusClasses: [4, 5], isIncomplete: true };

describe('saved filters', () => {
  test('stand in the order of their names', () => {
    const list = withSaved([{ name: 'Slow', filter: NO_FILTER }], { name: 'Errors', filter: ERRORS });
    expect(list.map(({ name }) => name)).toEqual(['Errors', 'Slow']);
  });

  test('take the place of one with the same name', () => {
    const list = withSaved([{ name: 'Mine', filter: NO_FILTER }], { name: 'Mine', filter: ERRORS });
    expect(list).toEqual([{ name: 'Mine', filter: ERRORS }]);
  });

  test('need a name', () => {
    expect(withSaved([], { name: '', filter: ERRORS })).toEqual([]);
  });

  test('are limited in number, but can still be changed', () => {
    const full = Array.from({ length: 50 }, (_, index) => ({ name: `${index}`, filter: NO_FILTER }));
    expect(withSaved(full, { name: 'one more', filter: ERRORS })).toBe(full);
    expect(withSaved(full, { name: '7', filter: ERRORS }).find(({ name }) => name === '7')?.filter).toEqual(ERRORS);
  });

  test('come back as they were stored', () => {
    const filters = fc.record({
      text: fc.string(),
      isPattern: fc.boolean(),
      statusClasses: fc.subarray([...STATUS_CLASSES]),
      method: fc.string(),
      visitor: fc.string(),
      path: fc.string(),
      slowerThanMs: fc.nat(),
      isIncomplete: fc.boolean(),
    });
    fc.assert(
      fc.property(filters, (filter) => {
        const list = [{ name: 'Mine', filter }];
        expect(parseSavedFilters(JSON.parse(JSON.stringify(list)))).toEqual(list);
      }),
    );
  });

  test.each([
    ['nothing', undefined, []],
    ['no list', { name: 'x' }, []],
    ['no names', [{ filter: ERRORS }, { name: '' }, null, 'x'], []],
    ['no filter', [{ name: 'x' }], [{ name: 'x', filter: NO_FILTER }]],
    [
      'conditions that are no such thing',
      [{ name: 'x', filter: { text: 1, statusClasses: [4, 9, 'a'], slowerThanMs: -1, isPattern: 'yes' } }],
      [{ name: 'x', filter: { ...NO_FILTER, statusClasses: [4] } }],
    ],
  ])('read from %s', (_, stored, expected) => {
    expect(parseSavedFilters(stored)).toEqual(expected);
  });
});
