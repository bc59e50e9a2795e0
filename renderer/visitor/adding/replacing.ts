/** Who may change things replaces what has the same name: not without a question. */
import type { AddingWords } from '../../../main/words/en/adding.ts';
import type { Entry } from '../folder-entry.ts';
import { ask } from './ask-dialog.ts';
import { foldName } from './fold-name.ts';
import type { Picked } from './picked.ts';

/** What was picked, without what would replace something that the person wants to keep. */
export async function withoutUnwanted(picked: Picked, entries: readonly Entry[], words: AddingWords): Promise<Picked> {
  const known = new Set(entries.map(({ name }) => foldName(name)));
  const taken = new Set(picked.files.map(({ path }) => topOf(path)).filter((name) => known.has(foldName(name))));
  const [first] = taken;
  if (first === undefined || (await isWanted(first, taken.size, words))) return picked;
  return { ...picked, files: picked.files.filter(({ path }) => !taken.has(topOf(path))) };
}

async function isWanted(name: string, count: number, words: AddingWords): Promise<boolean> {
  let isWished = false;
  await ask({
    title: count === 1 ? words.replaceTitle(name) : words.replaceMany(count),
    lines: [words.replaceWhat],
    confirm: words.replace,
    cancel: words.cancel,
    isDangerous: true,
    act: async () => {
      isWished = true;
      return undefined;
    },
  });
  return isWished;
}

/** The first name of a path: what stands in the listing. */
function topOf(path: string): string {
  return path.slice(0, `${path}/`.indexOf('/'));
}
