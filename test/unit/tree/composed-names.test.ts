import { describe, expect, it } from 'vitest';
import { asKept } from '../../../main/tree/composed-names.ts';

const COMPOSED = 'caf\u00e9';
const IN_PARTS = COMPOSED.normalize('NFD');

/** What there is, and how often that was asked. */
function createTree(...paths: readonly string[]) {
  const tree = {
    looks: 0,
    has: async (names: readonly unknown[]) => ++tree.looks > 0 && paths.includes(names.join('/')),
  };
  return tree;
}

describe('asKept', () => {
  it('composes what is not there, and leaves alone what is', async () => {
    const tree = createTree(IN_PARTS, `${IN_PARTS}/${COMPOSED}`);
    expect(await asKept([IN_PARTS, IN_PARTS], tree.has)).toEqual([IN_PARTS, COMPOSED]);
    expect(await asKept([IN_PARTS], tree.has)).toBeUndefined();
    expect(await asKept(['plain'], tree.has)).toBeUndefined();
  });

  it('looks no further than to the first that is missing by both names', async () => {
    const tree = createTree();
    expect(
      await asKept(
        Array.from({ length: 1_500 }, () => IN_PARTS),
        tree.has,
      ),
    ).toBeUndefined();
    expect(tree.looks).toBe(2);
  });
});
