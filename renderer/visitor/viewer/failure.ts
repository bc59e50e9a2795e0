/** What a maker of content gives to the viewer, and what it gives when it can't. */

import { element } from '../element.ts';
import type { Entry } from '../folder-entry.ts';
import type { Context } from '../page-context.ts';

export interface Content {
  readonly node: HTMLElement;
  /** Stops what still runs: a video, a fetch. */
  readonly dispose: () => void;
}

/** For what the browser can't show after all. */
export function failure(entry: Entry, { words }: Context): HTMLElement {
  const save = element('a', { class: 'button', href: entry.href, download: true }, words.download);
  return element('div', { class: 'failure' }, element('p', {}, words.cannotShow), save);
}
