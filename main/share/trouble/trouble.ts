/** What a visitor does that harms a share, as data: the window and the notifications put it into words. */

/**
 * - `guessing`: has tried so many wrong PINs that none is looked at for a while.
 * - `connections`: opens more connections than there may be. `leaving`: asks for what takes long, and leaves before it
 *   comes. `refused`: keeps asking for more than one visitor gets. `nonsense`: sends what are no requests. `unfinished`: begins
 *   uploads, requests or handshakes, and never ends them.
 */
export type TroubleKind = 'connections' | 'leaving' | 'refused' | 'nonsense' | 'unfinished' | 'guessing';

/** What was asked for again and again, where it is one of the heavy things. */
export type TroubleSubject = 'archives' | 'searches' | 'checksums' | 'contents' | 'listings' | 'thumbnails' | 'other';

export interface Trouble {
  readonly kind: TroubleKind;
  readonly subject: TroubleSubject;
  /** IP address from which it came last. */
  readonly visitor: string;
}
