/** Batches that are known: within bounds, by fair parts. */
import { expect, it } from 'vitest';
import type { Batch } from '../../../main/receiving/upload-batches.ts';
import { UploadBatches } from '../../../main/receiving/upload-batches.ts';

const ACCEPTED = { state: 'accepted', folder: [] } as const;
const ASKED = { state: 'asked', verdict: new Promise<never>(() => undefined) } as const;

function batch(owner: string, characters: number): Batch {
  const files = [{ path: 'x'.repeat(characters), size: 1, modified: undefined }];
  return { owner, root: '/', sender: { name: '', device: '' }, files, positions: [0], withdraw: () => undefined };
}

it('forgets the oldest of whoever has most, and nobody else', () => {
  const batches = new UploadBatches(20_000);
  const small = batches.add(batch('anna', 100), ACCEPTED);
  const large = Array.from({ length: 20 }, () => batches.add(batch('mallory', 5_000), ACCEPTED));
  expect(batches.find(small.id, 'anna', '/')).toBe(small);
  expect(batches.find(large[0]?.id ?? '', 'mallory', '/')).toBeUndefined();
  expect(batches.find(large.at(-1)?.id ?? '', 'mallory', '/')).toBe(large.at(-1));
  expect(batches.weight).toBeLessThanOrEqual(20_000);
});

it('keeps those that a person is asked about', () => {
  const batches = new UploadBatches(20_000);
  const asked = batches.add(batch('anna', 15_000), ASKED);
  for (let count = 0; count < 5; count++) batches.add(batch('ben', 3_000), ACCEPTED);
  expect(batches.find(asked.id, 'anna', '/')).toBe(asked);
});

it('refuses more than may be of one', () => {
  const batches = new UploadBatches();
  for (let count = 0; count < 256; count++) batches.add(batch('anna', 1), ACCEPTED);
  expect(() => batches.checkRoomFor('anna')).toThrow(expect.objectContaining({ status: 429 }));
  batches.checkRoomFor('ben');
});
