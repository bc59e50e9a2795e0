import { describe, expect, test } from 'vitest';
import { layoutColumns } from '../../../renderer/log/column-layout.ts';
import type { ColumnSettings } from '../../../renderer/log/column-settings.ts';
import { FIRST_COLUMNS, withColumn, withWidth } from '../../../renderer/log/column-settings.ts';
import type { ColumnName } from '../../../renderer/log/log-columns.ts';
import { RARE_COLUMNS } from '../../../renderer/log/log-columns.ts';
import { parseViewSettings } from '../../../renderer/state/view-settings.ts';

const WIDE = 1040;
const NOTHING: ReadonlySet<ColumnName> = new Set();

describe('columns', () => {
  test('are laid out by the style sheet until a person changes them', () => {
    expect(layoutColumns(FIRST_COLUMNS, WIDE, NOTHING)).toBeUndefined();
    expect(layoutColumns(withColumn(FIRST_COLUMNS, 'size', true), WIDE, NOTHING)).toBeUndefined();
  });

  test('that are hidden have no track', () => {
    const settings = withColumn(withColumn(FIRST_COLUMNS, 'method', false), 'size', false);
    expect(layoutColumns(settings, WIDE, NOTHING)).toEqual({
      template: '108px 128px minmax(0, 1fr) 48px 84px 104px',
      hidden: ['method', 'size', ...RARE_COLUMNS],
    });
    expect(layoutColumns(withColumn(settings, 'size', true), WIDE, NOTHING)?.hidden).toEqual([
      'method',
      ...RARE_COLUMNS,
    ]);
  });

  test.each([
    [200.4, '200px'],
    [1, '40px'],
    [9_999, '600px'],
  ])('of %s pixels are %s wide', (width, expected) => {
    expect(layoutColumns(withWidth(FIRST_COLUMNS, 'visitor', width), 2_000, NOTHING)?.template).toContain(
      ` ${expected} `,
    );
  });

  test.each([
    [1040, []],
    [900, ['duration']],
    [660, ['duration', 'method', 'ending']],
    [640, ['duration', 'method', 'ending', 'visitor']],
    [300, ['duration', 'method', 'ending', 'visitor', 'size', 'time']],
  ])('in a list of %s pixels make room for the path', (width, hidden) => {
    expect(layoutColumns(withWidth(FIRST_COLUMNS, 'visitor', 200), width, NOTHING)?.hidden).toEqual([
      ...RARE_COLUMNS,
      ...hidden,
    ]);
  });

  test('tell who visitors are as soon as that is known of somebody', () => {
    expect(layoutColumns(FIRST_COLUMNS, WIDE, new Set(['who']))).toEqual({
      template: '108px 128px 104px 68px minmax(0, 1fr) 48px 76px 84px 104px',
      hidden: ['keptAs', 'received'],
    });
    expect(layoutColumns(withColumn(FIRST_COLUMNS, 'who', false), WIDE, new Set(['who']))?.hidden).toEqual([
      'who',
      ...['keptAs', 'received'],
    ]);
  });

  test('tell what was sent, and as what it is kept, as soon as somebody has sent something', () => {
    expect(layoutColumns(FIRST_COLUMNS, WIDE, new Set(['keptAs', 'received']))).toEqual({
      template: '108px 128px 68px minmax(0, 1fr) 48px 120px 68px 76px 104px',
      hidden: ['who', 'duration'],
    });
  });

  test('that nobody made wider all stand in the smallest list but three', () => {
    const settings = withWidth(FIRST_COLUMNS, 'size', 76);
    expect(layoutColumns(settings, 640, NOTHING)?.hidden).toEqual([...RARE_COLUMNS, 'duration', 'method', 'ending']);
  });

  test('come back as they were stored', () => {
    const columns: ColumnSettings = withWidth(withColumn(FIRST_COLUMNS, 'status', false), 'time', 120);
    expect(parseViewSettings(JSON.parse(JSON.stringify({ columns }))).columns).toEqual(columns);
  });

  test.each([
    ['nothing', undefined, FIRST_COLUMNS],
    [
      'what is no such thing',
      { hidden: ['path', 'x'], widths: { time: 'wide', size: 1e9, path: 3 } },
      { hidden: [], widths: { size: 600 } },
    ],
  ])('read from %s', (_, columns, expected) => {
    expect(parseViewSettings({ columns }).columns).toEqual(expected);
  });
});
