/** The order of a folder's names: folders first, each group in the natural order of a language. */

import { forEachInTurns, sortInTurns } from '../base/sort-in-turns.ts';
import { compareNaturally, isAscii, naturalKey } from '../text/natural-order.ts';
import type { LanguageTag } from '../words/languages.ts';
import type { FolderName, FolderNames, GroupOrder } from './shared-tree.ts';
import { displayName } from './target-path.ts';

/** Without keeping others from the event loop. */
export async function sortNames(names: readonly FolderName[], language: LanguageTag): Promise<FolderNames> {
  const folders: FolderName[] = [];
  const files: FolderName[] = [];
  await forEachInTurns(names, (name) => (name.kind === 'folder' ? folders : files).push(name));
  const [first, second] = [await sortGroup(folders, language), await sortGroup(files, language)];
  return {
    names: first.sorted.concat(second.sorted),
    folders: folders.length,
    order: { folder: first.order, file: second.order },
  };
}

async function sortGroup(
  group: readonly FolderName[],
  language: LanguageTag,
): Promise<{ readonly sorted: FolderName[]; readonly order: GroupOrder }> {
  let hasKeys = true;
  await forEachInTurns(group, ({ name }) => {
    hasKeys &&= isAscii(displayName(name));
  });
  const order: GroupOrder = {
    keyOf: hasKeys ? naturalKey : (name) => name,
    compare: compareNaturally(hasKeys, language),
  };
  const keyed: { item: FolderName; name: string; key: string }[] = [];
  await forEachInTurns(group, (item) => {
    const name = displayName(item.name);
    keyed.push({ item, name, key: order.keyOf(name) });
  });
  const inOrder = await sortInTurns(keyed, order.compare);
  const sorted: FolderName[] = [];
  await forEachInTurns(inOrder, ({ item }) => sorted.push(item));
  return { sorted, order };
}

/** Position of the first name of a kind that does not come before this one, whether or not this one is there. */
export function findPosition({ names, folders, order }: FolderNames, name: string, kind: FolderName['kind']): number {
  const { keyOf, compare } = order[kind];
  const wanted = { name, key: keyOf(name) };
  let [low, high] = kind === 'folder' ? [0, folders] : [folders, names.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = displayName((names[middle] as FolderName).name);
    if (compare({ name: other, key: keyOf(other) }, wanted) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
