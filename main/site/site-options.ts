/** What a person may choose about how a folder is served. */
import type { TagChoice } from './files/entity-tags.ts';
import type { ChosenTypes } from './files/media-type.ts';

export const SITE_CHOICES = ['automatic', 'on', 'off'] as const;

/** Whether a folder is taken for a web site: `DirectoryOptions.site` says what that means. */
export type SiteChoice = (typeof SITE_CHOICES)[number];

export interface DirectoryOptions {
  /** Share names that begin with a dot too. */
  readonly showsHidden: boolean;
  /** Tell what is in folders: as listings, searches, archives, sums. Otherwise a folder is its own index.html, or is not found. */
  readonly lists: boolean;
  /** Send `name.br`, `name.zst`, `name.gz` in place of `name`, and compress text on the way, to clients that ask. */
  readonly compresses: boolean;
  /** Answer pages that do not exist with the folder's own /index.html (single-page applications). */
  readonly singlePage: boolean;
  /** Answer what does not exist with the folder's own /404.html, when there is one. */
  readonly customNotFound: boolean;
  /**
   * The folder is a web site: its pages may run their scripts. Otherwise pages and SVG pictures are shown in a sandbox.
   * `automatic` takes a folder for a site that has an /index.html when sharing starts.
   */
  readonly site: SiteChoice;
  /** Media types for endings of names (`md`, `tar.gz`), or for whole names, in lower case. */
  readonly types: ChosenTypes;
  /** Folders can be searched, and taken in other forms: as archives, as JSON, as checksums. */
  readonly hasOtherForms: boolean;
  /** Visitors see only the place to put things: nothing of what is there is told, in whatever form. */
  readonly dropBox: boolean;
  /** How entity tags are made; undefined makes them with a key of this opening's own. */
  readonly tags: TagChoice | undefined;
}

export const DEFAULT_DIRECTORY_OPTIONS: DirectoryOptions = {
  showsHidden: false,
  lists: true,
  compresses: true,
  singlePage: false,
  customNotFound: true,
  site: 'automatic',
  types: {},
  hasOtherForms: true,
  dropBox: false,
  tags: undefined,
};
