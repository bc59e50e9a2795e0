import { expect, test } from 'vitest';
import { Departure } from '../../../../main/http/departure.ts';
import type { OrderedPart } from '../../../../main/site/listings/order-by-column.ts';
import { orderEntries } from '../../../../main/site/listings/order-by-column.ts';
import { sortNames } from '../../../../main/tree/name-order.ts';
import type { FolderEntry, FolderName, TreeReader } from '../../../../main/tree/shared-tree.ts';

const NAMES: readonly FolderName[] = Array.from({ length: 100 }, (_, index) => ({ name: `${index}`, kind: 'file' }));

test('nothing more is looked at for an order by size when its asker has left', async () => {
  const departure = new Departure();
  let looked = 0;
  const describe: TreeReader['describe'] = async function* (_path, names) {
    for (const name of names) {
      if (++looked === 3) departure.leave();
      yield [{ ...name, size: 1, modified: 0 } satisfies FolderEntry];
    }
  };
  const listed = await sortNames(NAMES, 'en');
  const part = {
    listed,
    query: { sort: 'size', order: 'asc', page: 1 },
    range: { start: 0, end: 10 },
    departure,
  } as unknown as OrderedPart;
  const reader: TreeReader = { describe, readNames: () => Promise.resolve(listed) };
  await expect(orderEntries(reader, '/folder', part).next()).rejects.toMatchObject({ status: 503 });
  expect(looked).toBe(3);
});
