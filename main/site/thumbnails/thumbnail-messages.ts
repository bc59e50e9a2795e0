/** What the thread that makes thumbnails is asked, and what it answers. */

export interface ThumbnailTask {
  /** The whole picture file. */
  readonly bytes: Uint8Array;
}

/** `isSpent`: the thread holds memory that only its end gives back. */
export type ThumbnailResult =
  /** The library does not run here. */
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'made'; readonly bytes: Uint8Array; readonly isSpent: boolean }
  /** The file is no picture, is damaged, or is too large. */
  | { readonly kind: 'refused'; readonly isSpent: boolean };
