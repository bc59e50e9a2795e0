import { describe, expect, test } from 'vitest';
import { encodeBatch } from '../../../main/access-log/batch.ts';
import { CHUNK_ENTRIES } from '../../../main/access-log/packed-columns.ts';
import { NO_FILTER } from '../../../renderer/log/log-filter.ts';
import { LogModel } from '../../../renderer/log/log-model.ts';
import { LogViewport, ROW_HEIGHT } from '../../../renderer/log-view/log-viewport.ts';
import { maxOffset, visibleRows } from '../../../renderer/log-view/virtual-window.ts';
import { eventually } from '../../support/eventually.ts';
import { sampleEntries } from '../../support/window/sample-entries.ts';

/** A log of this many entries, ten rows of which are visible. */
function createViewport(entries: number, maxEntries?: number) {
  const model = new LogModel({
    ...(maxEntries === undefined ? {} : { maxEntries }),
    createSlice: () => () => true,
    nextSlice: () => Promise.resolve(),
  });
  const viewport = new LogViewport(model);
  viewport.height.set(10 * ROW_HEIGHT);
  const log = (count: number): void => model.append([encodeBatch(sampleEntries(count, model.store.last + 1))]);
  if (entries > 0) log(entries);
  const topSequence = (): number | undefined =>
    model.entryAt(visibleRows(viewport.size, viewport.offset).first)?.sequence;
  return { model, viewport, log, topSequence };
}

describe('the log’s viewport', () => {
  test('follows the tail', () => {
    const { viewport, log, topSequence } = createViewport(100);
    expect(topSequence()).toBe(91);
    log(50);
    expect(topSequence()).toBe(141);
    expect(viewport.newRows).toBe(0);
  });

  test('stays at its place once a person scrolled up, and counts what came', () => {
    const { viewport, log, topSequence } = createViewport(100);
    viewport.scrollTo(40 * ROW_HEIGHT);
    expect(topSequence()).toBe(41);
    log(25);
    expect(topSequence()).toBe(41);
    expect(viewport.newRows).toBe(25);
  });

  test('follows again from the bottom', () => {
    const { viewport, log, topSequence } = createViewport(100);
    viewport.scrollTo(40 * ROW_HEIGHT);
    log(25);
    viewport.scrollTo(maxOffset(viewport.size));
    expect(viewport.position.get()).toEqual({ kind: 'tail' });
    log(10);
    expect(topSequence()).toBe(126);
    expect(viewport.newRows).toBe(0);
  });

  test('does not count as new what is visible', () => {
    const { viewport, log } = createViewport(5);
    viewport.stay();
    log(3);
    expect(viewport.newRows).toBe(0);
    log(4);
    expect(viewport.newRows).toBe(2);
  });

  test('counts from where it was stopped, also after more scrolling', () => {
    const { viewport, log } = createViewport(100);
    viewport.scrollTo(40 * ROW_HEIGHT);
    log(5);
    viewport.scrollTo(20 * ROW_HEIGHT);
    log(5);
    expect(viewport.newRows).toBe(10);
  });

  test('keeps its place when the oldest entries are let go', () => {
    const { viewport, log, topSequence, model } = createViewport(CHUNK_ENTRIES, CHUNK_ENTRIES);
    log(50);
    viewport.scrollTo(20 * ROW_HEIGHT + 7);
    const before = topSequence();
    expect(before).toBe(CHUNK_ENTRIES + 21);
    log(CHUNK_ENTRIES - 50);
    expect(model.snapshot.get().letGo).toBeGreaterThan(0);
    expect(topSequence()).toBe(before);
    expect(viewport.offset % ROW_HEIGHT).toBe(7);
  });

  test('starts with the oldest that is left when its place was let go', () => {
    const { viewport, log, topSequence } = createViewport(CHUNK_ENTRIES, CHUNK_ENTRIES);
    viewport.scrollTo(20 * ROW_HEIGHT);
    log(500);
    expect(topSequence()).toBe(CHUNK_ENTRIES + 1);
  });

  test('stays near its place when the filter changes', () => {
    const { viewport, topSequence, model } = createViewport(500);
    viewport.scrollTo(200 * ROW_HEIGHT);
    model.setFilter({ ...NO_FILTER, statusClasses: [4] });
    const top = topSequence() ?? 0;
    expect(top).toBeGreaterThanOrEqual(201);
    expect(top).toBeLessThan(220);
    model.setFilter(NO_FILTER);
    expect(topSequence()).toBe(201);
  });

  test('follows again when nothing is left to stay at', () => {
    const { viewport, model } = createViewport(100);
    model.clear();
    viewport.scrollTo(0);
    expect(viewport.position.get().kind).toBe('tail');
  });

  test('is held for a look at an entry, and goes on to the tail afterwards', () => {
    const { viewport, log, topSequence } = createViewport(100);
    viewport.hold();
    log(30);
    expect(topSequence()).toBe(91);
    expect(viewport.newRows).toBe(30);
    viewport.release();
    expect(topSequence()).toBe(121);
  });

  test('stays where a person scrolled to during such a look', () => {
    const { viewport, log, topSequence } = createViewport(100);
    viewport.hold();
    viewport.scrollTo(10 * ROW_HEIGHT);
    log(30);
    viewport.release();
    expect(topSequence()).toBe(11);
  });

  test('shows a row by the shortest way', () => {
    const { viewport, topSequence } = createViewport(100);
    viewport.show(95);
    expect(viewport.position.get().kind).toBe('tail');
    viewport.show(3);
    expect(topSequence()).toBe(4);
    viewport.show(20);
    expect(topSequence()).toBe(12);
  });
});

describe('a sorted log’s viewport', () => {
  /** A sorted log of a hundred entries, of which ten rows are visible. */
  async function createSorted() {
    const parts = createViewport(100);
    parts.model.setSort({ column: 'size', direction: 'descending' });
    await eventually(() => expect(parts.viewport.isSorted).toBe(true));
    return parts;
  }

  test('begins at the top, and stays where a person scrolls to', async () => {
    const { viewport, log } = await createSorted();
    expect(viewport.offset).toBe(0);
    viewport.scrollTo(30 * ROW_HEIGHT + 5);
    log(50);
    expect(viewport.offset).toBe(30 * ROW_HEIGHT + 5);
    expect(viewport.newRows).toBe(0);
  });

  test('has no tail: its end is a place like any other', async () => {
    const { viewport, log, model } = await createSorted();
    viewport.scrollTo(maxOffset(viewport.size));
    const before = viewport.offset;
    log(50);
    model.sortAgain();
    await eventually(() => expect(model.snapshot.get().rows).toBe(150));
    expect(before).toBe(90 * ROW_HEIGHT);
    expect(viewport.offset).toBe(0);
  });

  test('shows the row of an entry that is looked at', async () => {
    const { viewport, model } = await createSorted();
    const row = model.rowOf(50) ?? 0;
    viewport.hold();
    viewport.show(row);
    viewport.release();
    const { first, end } = visibleRows(viewport.size, viewport.offset);
    expect(row).toBeGreaterThanOrEqual(first);
    expect(row).toBeLessThan(end);
  });

  test('follows the tail again when it is as it came', async () => {
    const { viewport, model, topSequence, log } = await createSorted();
    viewport.scrollTo(30 * ROW_HEIGHT);
    model.setSort(undefined);
    log(10);
    expect(topSequence()).toBe(101);
  });
});
