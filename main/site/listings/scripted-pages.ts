/** Whether pages that a listing shows need the scripts that they may not run, which its visitors are told below the rows. */

import type { SharedTree } from '../../tree/shared-tree.ts';
import type { PathComponent } from '../../tree/target-path.ts';
import { displayName } from '../../tree/target-path.ts';
import { isActiveType } from '../files/active-content.ts';
import type { ContentTypes } from '../files/content-types.ts';
import type { ScriptHint } from '../pages/script-hint.ts';
import type { ListedEntry } from './listing-link.ts';

/** Pages of one listing that are looked into. */
const MAX_PAGES = 8;

export class ScriptedPages {
  constructor(
    private readonly tree: SharedTree,
    private readonly types: ContentTypes,
    private readonly hint: ScriptHint,
  ) {}

  /** Those that are worth a look, until there are enough. */
  gather(pages: ListedEntry[], entries: readonly ListedEntry[]): void {
    for (const entry of entries) {
      if (pages.length >= MAX_PAGES) return;
      if (entry.kind === 'file' && isActiveType(this.types.ofName(displayName(entry.name)))) pages.push(entry);
    }
  }

  /** @param folder in which the entries were listed */
  async areAmong(folder: readonly PathComponent[], pages: readonly ListedEntry[]): Promise<boolean> {
    for (const { name, parents = [] } of pages) {
      if (await this.#isScripted([...folder, ...parents, name])) return true;
    }
    return false;
  }

  /** What can't be read can't be opened by the visitor either. */
  async #isScripted(components: readonly PathComponent[]): Promise<boolean> {
    try {
      const opened = await this.tree.find(components);
      if (opened.kind !== 'file') return false;
      try {
        return await this.hint.hasScripts({ components, opened });
      } finally {
        opened.file.close();
      }
    } catch {
      return false;
    }
  }
}
