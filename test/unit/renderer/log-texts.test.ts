import { describe, expect, test } from 'vitest';
import { encodeBatch } from '../../../main/access-log/batch.ts';
import type { AccessLogEntry } from '../../../main/access-log/log-entry.ts';
import { CHUNK_ENTRIES } from '../../../main/access-log/packed-columns.ts';
import { NO_FILTER } from '../../../renderer/log/log-filter.ts';
import { LogModel } from '../../../renderer/log/log-model.ts';
import { LogTexts } from '../../../renderer/log/numbered-texts.ts';
import { sampleEntry } from '../../support/window/sample-entries.ts';

describe('the texts of a log', () => {
  test('have one number each, whoever asks', () => {
    const texts = new LogTexts();
    const numbers = ['/a', '/b', '/a'].map((text) => texts.numberOf(text));
    expect(numbers[2]).toBe(numbers[0]);
    expect(numbers.map(texts.textOf)).toEqual(['/a', '/b', '/a']);
  });

  test('stay as long as a chunk has them; then their numbers are free, and whoever let them go can still read', () => {
    const texts = new LogTexts();
    const [shared, own] = [texts.numberOf('/shared'), texts.numberOf('/own')];
    for (const number of [shared, own, shared]) texts.retain(number);
    const { epoch } = texts;
    const kept = texts.release(new Set([shared, own]));
    expect(texts.epoch).not.toBe(epoch);
    expect(texts.textOf(shared)).toBe('/shared');
    expect(texts.numberOf('/new')).toBe(own);
    expect([shared, own].map(kept.textOf)).toEqual(['/shared', '/own']);
    expect(texts.numberOf('/own')).not.toBe(own);
  });
});

describe('a full log', () => {
  /** So many entries, each with a path that no other has. */
  const entriesOf = (word: string, count: number, first: number): AccessLogEntry[] =>
    Array.from({ length: count }, (_, index) => ({
      ...sampleEntry(first + index, 0),
      target: `/${word}/${index}`,
    }));

  test('tests texts anew that have the numbers of texts that were let go', () => {
    const model = new LogModel({
      maxEntries: CHUNK_ENTRIES,
      createSlice: () => () => true,
      nextSlice: () => Promise.resolve(),
    });
    model.setFilter({ ...NO_FILTER, text: 'wanted' });
    for (const [turn, word] of ['wanted', 'other', 'other', 'wanted'].entries()) {
      model.append([encodeBatch(entriesOf(word, CHUNK_ENTRIES, 1 + turn * CHUNK_ENTRIES))]);
      expect(model.snapshot.get().rows).toBe(word === 'wanted' ? CHUNK_ENTRIES : 0);
    }
    expect(model.entryAt(7)?.target).toBe('/wanted/7');
  });
});
