/** Finds entries below a folder by their names: breadth first, so that what is near comes first, and bounded in every way. */

import type { FilePath } from '../../files/file-path.ts';
import { joinPath } from '../../files/file-path.ts';
import type { Asker } from '../../heavy-work/asker.ts';
import type { HeavyWork } from '../../heavy-work/heavy-work.ts';
import type { Turn } from '../../heavy-work/job.ts';
import { hasAllWords, searchWords } from '../../text/word-match.ts';
import type { FolderName, TreeReader } from '../../tree/shared-tree.ts';
import type { PathComponent } from '../../tree/target-path.ts';
import { displayName } from '../../tree/target-path.ts';
import type { LanguageTag } from '../../words/languages.ts';
import type { ListedEntry } from '../listings/listing-link.ts';

const MAX_RESULTS = 500;
const MAX_NAMES_SEEN = 1_000_000;
/** Of the time in which it has had its turn, in milliseconds. */
const MAX_SEARCH_MS = 3_000;
const MAX_DEPTH = 64;

/** Longer texts are in no name. */
const MAX_TEXT_LENGTH = 255;

/** Names compared before others get their turn on the event loop. */
const NAMES_PER_TURN = 512;

/** Results looked at before others get their turn. */
const RESULTS_PER_TURN = 64;

export interface SearchResult {
  readonly entries: readonly ListedEntry[];
  /** There may be more than was looked at. */
  readonly isCut: boolean;
}

interface SearchedFolder {
  readonly path: FilePath;
  readonly parents: readonly PathComponent[];
}

/** What is searched for, and where. */
export interface SearchQuery {
  readonly path: FilePath;
  readonly text: string;
  readonly language: LanguageTag;
}

/** One running search. */
interface Search {
  readonly words: readonly string[];
  readonly turn: Turn;
  readonly found: { readonly name: FolderName; readonly place: SearchedFolder }[];
  seen: number;
}

export class FolderSearch {
  constructor(
    private readonly reader: TreeReader,
    private readonly work: HeavyWork,
  ) {}

  /**
   * Entries whose names have all the words of the text in them, whatever their case. Rejects as HeavyWork does.
   */
  async find({ path, text, language }: SearchQuery, asker: Asker): Promise<SearchResult> {
    const words = searchWords(text);
    if (words.length === 0 || text.length > MAX_TEXT_LENGTH) return { entries: [], isCut: false };
    const key = [language, Buffer.from(path).toString('latin1'), ...words].join('\0');
    return this.work.run({ kind: 'search', asker, key }, async (turn) => {
      const search: Search = { words, turn, found: [], seen: 0 };
      const isCut = await this.#walk(search, path, language);
      return { entries: await this.#describe(search), isCut };
    });
  }

  /** @returns whether it stopped before the end */
  async #walk(search: Search, path: FilePath, language: LanguageTag): Promise<boolean> {
    const queue: SearchedFolder[] = [{ path, parents: [] }];
    for (const place of queue) {
      await search.turn.pass();
      if (isExhausted(search)) return true;
      const isRoot = place.parents.length === 0;
      const reading = this.reader.readNames(place.path, language, search.turn.departure);
      const listed = await reading.catch((error: unknown) => {
        // One folder below that can't be read does not spoil the search.
        if (isRoot) throw error;
        return undefined;
      });
      for (const folder of await this.#match(search, place, listed?.names ?? [])) queue.push(folder);
    }
    return isExhausted(search);
  }

  /** Notes what matches; the folders to look into next. A link is not followed: it may lead back up. */
  async #match(search: Search, place: SearchedFolder, names: readonly FolderName[]): Promise<SearchedFolder[]> {
    const folders: SearchedFolder[] = [];
    for (const name of names) {
      if (isExhausted(search)) break;
      if (++search.seen % NAMES_PER_TURN === 0) await search.turn.pass();
      if (hasAllWords(displayName(name.name), search.words)) search.found.push({ name, place });
      if (name.kind !== 'folder' || name.isLink || place.parents.length >= MAX_DEPTH) continue;
      folders.push({ path: joinPath(place.path, [name.name]), parents: [...place.parents, name.name] });
    }
    return folders;
  }

  async #describe({ found, turn }: Search): Promise<ListedEntry[]> {
    const entries: ListedEntry[] = [];
    for (const [index, { name, place }] of found.slice(0, MAX_RESULTS).entries()) {
      if (index % RESULTS_PER_TURN === 0) await turn.pass();
      for await (const [entry] of this.reader.describe(place.path, [name])) {
        if (entry) entries.push({ ...entry, parents: place.parents });
      }
    }
    return entries;
  }
}

function isExhausted({ found, seen, turn }: Search): boolean {
  return found.length > MAX_RESULTS || seen > MAX_NAMES_SEEN || turn.usedMs > MAX_SEARCH_MS;
}
