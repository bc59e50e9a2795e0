/** Every message between a share and the thread that makes its thumbnails. */

export interface ThumbnailTask {
  /** The whole picture file. */
  readonly bytes: Uint8Array;
}

/**
 * One for each task, in order; before the first one, whether thumbnails can be made here at all. `isSpent`: the thread holds
 * memory that only its end gives back.
 */
export type FromThumbnailWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'unavailable'; readonly reason: string }
  | { readonly kind: 'made'; readonly bytes: Uint8Array; readonly isSpent: boolean }
  /** The file is no picture, is damaged, or is too large. */
  | { readonly kind: 'refused'; readonly isSpent: boolean };
