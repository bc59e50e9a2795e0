/** The way to a folder, at the top of its page. */
import type { PathComponent } from '../../tree/target-path.ts';
import { formatTargetPath } from '../../tree/target-path.ts';
import type { Words } from '../../words/en/visitor.ts';
import { nameHtml } from './listing-link.ts';

export interface Trail {
  /** See RequestContext. */
  readonly mount: string;
  readonly components: readonly PathComponent[];
  /** The shared folder's own name. */
  readonly rootName: string;
  /** What was searched for; undefined for the folder itself. */
  readonly search: string | undefined;
}

/** The folders that lead here, as links; the folder itself only when the page shows something else of it; our name at the top. */
export function formatBreadcrumbs({ mount, components, rootName, search }: Trail, words: Words): string {
  if (components.length === 0 && search === undefined) return '<p class="brand">Porthole</p>';
  const names: readonly PathComponent[] = [rootName, ...components];
  const shown = search === undefined ? names.slice(0, -1) : names;
  const links = shown.map((name, index) => {
    const href = mount + formatTargetPath(components.slice(0, index), true);
    return `<li><a href="${href}"><bdi>${nameHtml(name)}</bdi></a></li>`;
  });
  return `<nav aria-label="${words.path}"><ol>${links.join('')}</ol></nav>`;
}
