/** A saved log's model against the plainest filter there is, on any data, however its work is cut and interrupted. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AccessLogEntry } from '../../../main/access-log/log-entry.ts';
import { decodeTarget } from '../../../main/access-log/readable-target.ts';
import type { LogFilter } from '../../../renderer/log/log-filter.ts';
import { NO_FILTER } from '../../../renderer/log/log-filter.ts';
import { LogModel } from '../../../renderer/log/log-model.ts';
import { SavedChunks } from '../../../renderer/log/saved-chunks.ts';
import { createSlicedWork } from '../../support/sliced-work.ts';
import { sampleEntry } from '../../support/window/sample-entries.ts';
import { savedChunkOf } from '../../support/window/saved-chunk.ts';

/** Letters of which texts and searches are made, so that they often meet. */
const word = fc.string({ unit: fc.constantFrom('a', 'B', 'b', '/', '%20', ' ', 'é'), maxLength: 4 });
const facts = fc.record({
  target: word.map((text) => `/${text.trim()}`),
  visitor: fc.constantFrom('10.0.0.1', '10.0.0.2', 'ab::1'),
  userAgent: word,
  method: fc.constantFrom('GET', 'HEAD'),
  status: fc.constantFrom(200, 206, 304, 404, 500),
  durationMs: fc.constantFrom(0, 0.25, 700),
});
const filter: fc.Arbitrary<LogFilter> = fc.record({
  text: word,
  isPattern: fc.constant(false),
  statusClasses: fc.constantFrom([], [4] as const, [2, 5] as const),
  method: fc.constantFrom('', 'HEAD'),
  visitor: fc.constantFrom('', '10.0.0.2'),
  path: fc.constantFrom('', '/a', 'b'),
  slowerThanMs: fc.constantFrom(0, 0.25),
  isIncomplete: fc.boolean(),
});

/** A model with so many looks at the clock in each slice; `finish` runs the slices that are left, at most so many. */
function createSlicedModel(looks: number) {
  const work = createSlicedWork(looks);
  const model = new LogModel(work);
  const run = async (slices: number): Promise<void> => {
    for (let slice = 0; slice < slices && (await work.resume()); slice += 1);
  };
  return { model, run };
}

/** Chunks of a few entries each, with a new table of texts now and then. */
function adopt(model: LogModel, entries: readonly AccessLogEntry[], size: number): void {
  const chunks = new SavedChunks();
  for (let from = 0; from < entries.length; from += size) {
    model.adopt(chunks.open(savedChunkOf(entries.slice(from, from + size), 1 + from)));
  }
  model.show();
}

function isMeant(wanted: LogFilter, entry: AccessLogEntry): boolean {
  const words = wanted.text.trim().toLowerCase();
  const path = wanted.path === '' ? '' : `/${wanted.path.replace('/', '')}`;
  const has = (text: string): boolean => [text, decodeTarget(text)].some((one) => one.toLowerCase().includes(words));
  return (
    [entry.target, entry.visitor, entry.userAgent].some(has) &&
    [entry.target, decodeTarget(entry.target)].some((one) => one.toLowerCase().startsWith(path)) &&
    (wanted.statusClasses.length === 0 ||
      wanted.statusClasses.some((digit) => Math.floor(entry.status / 100) === digit)) &&
    (wanted.method === '' || entry.method === wanted.method) &&
    (wanted.visitor === '' || entry.visitor === wanted.visitor) &&
    (wanted.slowerThanMs === 0 || entry.durationMs > wanted.slowerThanMs) &&
    (!wanted.isIncomplete || entry.ending !== 'complete')
  );
}

const sequencesOf = (model: LogModel): (number | undefined)[] =>
  Array.from({ length: model.snapshot.get().rows }, (_, row) => model.entryAt(row)?.sequence);

describe('a saved log', () => {
  const entriesOf = (list: readonly Partial<AccessLogEntry>[]): AccessLogEntry[] =>
    list.map((changed, index) => ({ ...sampleEntry(index + 1, 0), ...changed }));

  test('shows what passes the last filter, whatever filters came before it and how far they got', async () => {
    const asked = fc.array(fc.record({ filter, slices: fc.nat(6) }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(facts, { minLength: 1, maxLength: 60 }),
        fc.record({ size: fc.integer({ min: 1, max: 20 }), looks: fc.integer({ min: 1, max: 5 }) }),
        asked,
        async (list, { size, looks }, filters) => {
          const entries = entriesOf(list);
          const { model, run } = createSlicedModel(looks);
          adopt(model, entries, size);
          for (const step of filters) {
            model.setFilter(step.filter);
            await run(step.slices);
          }
          await run(1_000);
          const last = filters.at(-1)?.filter ?? NO_FILTER;
          const expected = entries.filter((entry) => isMeant(last, entry)).map(({ sequence }) => sequence);
          expect(sequencesOf(model)).toEqual(expected);
          expect(model.snapshot.get().isScanning).toBe(false);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('shows the same whether its text was typed letter by letter or at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(facts, { minLength: 1, maxLength: 40 }),
        word,
        fc.nat(3),
        async (list, text, slices) => {
          const entries = entriesOf(list);
          const { model, run } = createSlicedModel(2);
          adopt(model, entries, 7);
          for (let length = 1; length <= text.length; length += 1) {
            model.setFilter({ ...NO_FILTER, text: text.slice(0, length) });
            await run(slices);
          }
          model.setFilter({ ...NO_FILTER, text });
          await run(1_000);
          const expected = entries.filter((entry) => isMeant({ ...NO_FILTER, text }, entry));
          expect(sequencesOf(model)).toEqual(expected.map(({ sequence }) => sequence));
        },
      ),
      { numRuns: 200 },
    );
  });

  test('is drawn a few times while it is searched, and at once while there is room for rows', async () => {
    const entries = entriesOf(
      Array.from({ length: 4_000 }, (_, index) => ({ target: index % 40 === 0 ? '/wanted' : '/' })),
    );
    const { model, run } = createSlicedModel(1);
    adopt(model, entries, 10);
    const shown: number[] = [];
    model.setFilter({ ...NO_FILTER, text: 'wanted' });
    model.snapshot.subscribe(() => shown.push(model.snapshot.get().rows));
    await run(1_000);
    expect(shown.at(-1)).toBe(100);
    expect(shown.filter((rows, index) => rows > 0 && rows < 50 && shown[index - 1] === rows)).toEqual([]);
    expect(shown.length).toBeLessThan(150);
  });

  test('keeps the newest when it is longer than it may be, and says how many are missing', () => {
    const model = new LogModel({
      maxEntries: 100,
      createSlice: () => () => true,
      nextSlice: () => Promise.resolve(),
    });
    adopt(model, entriesOf(Array.from({ length: 137 }, () => ({}))), 10);
    expect(model.snapshot.get()).toMatchObject({ total: 97, letGo: 40, rows: 97 });
    expect(model.entryAt(0)?.sequence).toBe(41);
  });
});
