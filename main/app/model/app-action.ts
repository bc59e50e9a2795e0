/** What a click in the tray, in the menu bar or on a notification asks for. */
import type { ShareId } from '../../ipc/app-state.ts';
import type { WindowCommand } from '../../ipc/contract.ts';
import type { Arrival } from '../../receiving/arrival.ts';

/** About one share. `show-share` shows it in the window. */
export interface ShareAction {
  readonly kind: 'copy-address' | 'open-address' | 'show-folder' | 'show-share' | 'start' | 'stop';
  readonly share: ShareId;
}

/** What is to become of a question that waits: one with this number that ends then, in milliseconds since 1970, and of no other. */
export interface AnswerAction {
  readonly kind: 'answer';
  readonly share: ShareId;
  readonly question: { readonly id: number; readonly until: number };
  readonly verdict: 'accept' | 'decline';
}

/** About what a visitor has added. */
export type ReceivedAction =
  | { readonly kind: 'show-received'; readonly share: ShareId; readonly file: Arrival }
  | { readonly kind: 'undo-received'; readonly share: ShareId; readonly files: readonly Arrival[] };

export type AppAction =
  | ShareAction
  | AnswerAction
  | ReceivedAction
  | { readonly kind: 'start-all' }
  | { readonly kind: 'stop-all' }
  | { readonly kind: 'choose-folder' }
  | { readonly kind: 'choose-files' }
  /** A drop box, to which visitors can add. */
  | { readonly kind: 'receive-files' }
  | { readonly kind: 'share-folder'; readonly folder: string }
  | { readonly kind: 'open-window' }
  | { readonly kind: 'open-settings' }
  /** Something that the window does by itself, for the share that it shows. */
  | { readonly kind: 'tell-window'; readonly command: WindowCommand }
  /** Shows the folder with the app's own log for finding faults. */
  | { readonly kind: 'show-diagnostics' }
  | { readonly kind: 'quit' };
