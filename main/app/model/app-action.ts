/** What a click in the tray, in the menu bar or on a notification asks for. */
import type { ShareId } from '../../ipc/app-state.ts';
import type { WindowCommand } from '../../ipc/contract.ts';

/** About one share. `show-share` shows it in the window. */
export interface ShareAction {
  readonly kind: 'copy-address' | 'open-address' | 'show-folder' | 'show-share' | 'start' | 'stop';
  readonly share: ShareId;
}

export type AppAction =
  | ShareAction
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
