import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SavedChunkBuilder } from '../../../main/access-log/saved-chunk-builder.ts';
import { SavedChunks } from '../../../renderer/log/saved-chunks.ts';
import { ENTRY } from '../../support/entries.ts';

it('gives back every entry, in however many tables its texts stand', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 3 });
  const entry = fc.record({
    target: text,
    userAgent: text,
    referrer: text,
    contentBytes: fc.maxSafeNat(),
    durationMs: fc.double({ min: 0, max: 1e9, noNaN: true }),
    ending: fc.constantFrom('complete', 'aborted', 'cut', 'timed-out'),
  });
  fc.assert(
    fc.property(fc.array(fc.array(entry, { minLength: 1, maxLength: 8 }), { maxLength: 6 }), (stretches) => {
      const builder = new SavedChunkBuilder({ texts: 12, bytes: 200 });
      const chunks = new SavedChunks();
      let sequence = 0;
      for (const stretch of stretches) {
        const entries = stretch.map((changed) => ({ ...ENTRY, ...changed, sequence: ++sequence }));
        for (const one of entries) builder.addEntry(one);
        const chunk = chunks.open(builder.take());
        expect(entries.map((_, index) => chunk.entryAt(index))).toEqual(entries.map((one) => ({ ...one })));
      }
    }),
  );
});

it('begins another table of texts when one is full', () => {
  const builder = new SavedChunkBuilder({ texts: 8, bytes: 1_000 });
  const tables = Array.from({ length: 4 }, (_, index) => {
    builder.addEntry({ ...ENTRY, target: `/${index}` });
    return builder.take().table;
  });
  expect(tables).toEqual([1, 1, 1, 2]);
});
