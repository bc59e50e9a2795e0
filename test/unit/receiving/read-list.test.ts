/** A long list as JSON, read in pieces: the same as when it is read whole. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readList } from '../../../main/receiving/read-list.ts';

async function read(text: string): Promise<{ around: unknown; items: unknown[]; pieces: number }> {
  const items: unknown[] = [];
  let pieces = 0;
  const take = (some: readonly unknown[]): void => {
    pieces += 1;
    items.push(...some);
  };
  const around = await readList(Buffer.from(text), { visitor: 'v', items: take });
  return { around, items, pieces };
}

it('reads what JSON.parse reads', async () => {
  const file = fc.record({ path: fc.string({ unit: 'binary' }), size: fc.nat(), more: fc.array(fc.string()) });
  await fc.assert(
    fc.asyncProperty(fc.array(file), fc.string(), fc.boolean(), async (files, sender, isFirst) => {
      const list = isFirst ? { files, sender } : { sender, files };
      const { around, items } = await read(JSON.stringify(list));
      expect(items).toEqual(files);
      expect(around).toEqual({ sender, files: [] });
    }),
    { numRuns: 60 },
  );
});

it('takes many things a few at a time', async () => {
  const files = Array.from({ length: 5_000 }, (_, index) => ({
    path: `"]},[${'d/'.repeat(20)}${index}\\`,
    size: index,
  }));
  const { items, pieces } = await read(JSON.stringify({ files }, undefined, 1));
  expect(items).toEqual(files);
  expect(pieces).toBeGreaterThan(20);
});

it.each([
  ['no object', '[1]'],
  ['no list', '{"sender":"a"}'],
  ['two of them', '{"files":[1],"others":[2]}'],
  ['no end', '{"files":[1'],
  ['no JSON around it', '{"files":[1],}'],
  ['no JSON in it', '{"files":[1,,2]}'],
  ['a comma behind the last', `{"files":[${'"long text",'.repeat(2_000)}]}`],
  ['much around it', `{"sender":"${'x'.repeat(70_000)}","files":[1]}`],
  ['one thing that is too large', `{"files":["${'x'.repeat(90_000)}"]}`],
  ['levels without end', `{"files":${'['.repeat(100_000)}`],
  ['nothing', ''],
])('refuses %s', async (_, text) => {
  await expect(read(text)).rejects.toMatchObject({ status: 400 });
});
