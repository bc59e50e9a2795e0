/** What the viewer shows of an entry, by its kind. */
import type { EntryKind } from '../../../main/site/page-contract/file-kinds.ts';
import { element } from '../element.ts';
import type { Entry } from '../folder-entry.ts';
import type { Context } from '../page-context.ts';
import { createArchiveContent, isReadableArchive } from './archive-content.ts';
import type { Content } from './failure.ts';
import { failure } from './failure.ts';
import { createTextContent } from './text-content.ts';

type Make = (entry: Entry, context: Context) => Content;

/** Kinds without an entry are left to the browser. */
const MAKERS: Partial<Record<EntryKind, Make>> = {
  image: createImage,
  video: (entry, context) =>
    createMedia(element('video', { controls: true, autoplay: true, playsinline: true }), entry, context),
  audio: (entry, context) => createMedia(element('audio', { controls: true, autoplay: true }), entry, context),
  pdf: createFrame,
  text: createTextContent,
  code: createTextContent,
  markdown: createTextContent,
  archive: createArchiveContent,
};

export function isViewable(entry: Entry): boolean {
  const { kind } = entry;
  if (kind === 'archive') return isReadableArchive(entry);
  // Phones show PDF files in a program of their own.
  return kind === 'pdf' ? navigator.pdfViewerEnabled : MAKERS[kind] !== undefined;
}

export function createContent(entry: Entry, context: Context): Content {
  return MAKERS[entry.kind]?.(entry, context) ?? { node: failure(entry, context), dispose: () => undefined };
}

function createImage(entry: Entry, context: Context): Content {
  const image = element('img', { src: entry.href, alt: entry.name, draggable: 'false' });
  image.addEventListener('error', () => image.replaceWith(failure(entry, context)), { once: true });
  return { node: image, dispose: () => undefined };
}

function createMedia(media: HTMLMediaElement, entry: Entry, context: Context): Content {
  media.src = entry.href;
  media.setAttribute('aria-label', entry.name);
  media.addEventListener('error', () => media.replaceWith(failure(entry, context)), { once: true });
  const dispose = (): void => {
    media.pause();
    media.removeAttribute('src');
    media.load();
  };
  return { node: media, dispose };
}

function createFrame(entry: Entry): Content {
  return { node: element('iframe', { src: entry.href, title: entry.name }), dispose: () => undefined };
}
