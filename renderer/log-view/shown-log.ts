/** The log that the window shows: the share's own as it goes on, or one from a file. */
import type { LogFeed } from '../log/log-feed.ts';
import type { LogModel } from '../log/log-model.ts';
import type { SavedLogReader } from '../log/saved-log-reader.ts';

export type ShownLog =
  | { readonly kind: 'live'; readonly model: LogModel; readonly feed: LogFeed }
  | { readonly kind: 'saved'; readonly model: LogModel; readonly reader: SavedLogReader };
