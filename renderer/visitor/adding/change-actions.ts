/** New folders, other names, and deleting: offered where the visitor may do so. Programs of WebDAV use the same methods. */
import type { AddingWords } from '../../../main/words/en/adding.ts';
import type { Entry } from '../folder-entry.ts';
import type { FolderPage } from '../folder-page.ts';
import type { Selection } from '../selection.ts';
import { loadAddingWords } from '../words.ts';
import { ask } from './ask-dialog.ts';
import { countIn, deleteEntry, makeFolder, renameEntry } from './change-requests.ts';
import { foldName } from './fold-name.ts';
import { loadStyle } from './load-style.ts';
import { Refresher } from './refresher.ts';

/** Ready to ask. */
export async function createChanging(page: FolderPage, selection: Selection): Promise<Changing> {
  await loadStyle('progress.css');
  const words = await loadAddingWords();
  return new Changing(words, { page, selection, refresher: new Refresher(page) });
}

interface ChangingParts {
  readonly page: FolderPage;
  readonly selection: Selection;
  readonly refresher: Refresher;
}

export class Changing {
  constructor(
    private readonly words: AddingWords,
    private readonly parts: ChangingParts,
  ) {}

  async newFolder(): Promise<void> {
    const { words } = this;
    await ask({
      title: words.newFolder,
      field: { label: words.folderName, value: '' },
      confirm: words.create,
      cancel: words.cancel,
      act: async (name) => this.#checkName(name) ?? this.#settle(await makeFolder(name), name, words.created(name)),
    });
  }

  async rename(entry: Entry): Promise<void> {
    const { words } = this;
    await ask({
      title: words.rename,
      field: { label: words.newName, value: entry.name },
      confirm: words.rename,
      cancel: words.cancel,
      act: async (name) => {
        if (name === entry.name) return undefined;
        const problem = this.#checkName(name, entry);
        return problem ?? this.#settle(await renameEntry(entry, name), name, words.renamed(name));
      },
    });
  }

  async delete(entries: readonly Entry[]): Promise<void> {
    const [first] = entries;
    if (!first) return;
    const { words } = this;
    const lines = await this.#describeContents(entries);
    await ask({
      title: entries.length === 1 ? words.deleteNamed(first.name) : words.deleteMany(entries.length),
      lines: [...lines, words.deleteForGood],
      confirm: words.delete,
      isDangerous: true,
      cancel: words.cancel,
      act: async () => {
        for (const entry of entries) {
          const problem = await this.#settle(await deleteEntry(entry), entry.name, undefined);
          if (problem) return problem;
        }
        return this.#told(words.deleted(entries.length));
      },
    });
  }

  /** What lies in the folders among them, of which a person may not think. */
  async #describeContents(entries: readonly Entry[]): Promise<string[]> {
    const lines: string[] = [];
    for (const folder of entries.filter(({ kind }) => kind === 'folder').slice(0, MAX_DESCRIBED)) {
      const { count, isMore } = await countIn(folder);
      if (count > 0) lines.push(this.words.notEmpty(folder.name, count, isMore));
    }
    return lines;
  }

  #checkName(name: string, self?: Entry): string | undefined {
    const { words } = this;
    if (name === '') return words.nameMissing;
    if (name === '.' || name === '..' || /[/\\]/.test(name)) return words.nameForbidden;
    const folded = foldName(name);
    const isTaken = this.parts.page.entries.some((entry) => entry !== self && foldName(entry.name) === folded);
    return isTaken ? words.nameTaken(name) : undefined;
  }

  /** @returns a sentence for what went wrong; undefined when it was done, which is shown and told */
  async #settle(status: number, name: string, done: string | undefined): Promise<string | undefined> {
    if (status >= 200 && status < 300) {
      if (done !== undefined) await this.#told(done);
      return undefined;
    }
    const { words } = this;
    const taken = words.nameTaken(name);
    const bySort: Readonly<Record<number, string>> = {
      0: words.noReply,
      400: words.badName,
      401: words.signIn,
      403: words.changeRefused,
      404: words.changeGone,
      405: taken,
      409: words.changeGone,
      410: words.ended,
      412: taken,
      423: words.locked,
      507: words.noRoom,
    };
    return bySort[status] ?? words.changeFailed;
  }

  async #told(text: string): Promise<undefined> {
    this.parts.selection.stop();
    await this.parts.refresher.now();
    this.parts.page.tell(text);
    return undefined;
  }
}

/** Folders that are looked into before they are deleted. */
const MAX_DESCRIBED = 5;
