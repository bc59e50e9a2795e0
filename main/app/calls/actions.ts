/** What clicks in the tray and in the menu bar do. */
import { app, clipboard, shell } from 'electron';
import { unreachable } from '../../base/unreachable.ts';
import type { ShareState } from '../../ipc/app-state.ts';
import type { WindowCommand } from '../../ipc/contract.ts';
import { logFolderOf } from '../diagnostics/faults.ts';
import type { AnswerAction, AppAction, ReceivedAction, ShareAction } from '../model/app-action.ts';
import type { ShareList } from '../shares/share-list.ts';
import { showFolder } from '../system/file-manager.ts';
import { answerQuestion, doWithReceived } from './receiving-actions.ts';
import type { ShareChooser } from './share-chooser.ts';
import type { ShareEndings } from './share-endings.ts';
import { showShared } from './show-shared.ts';

/** The window, as far as actions bring it to the front. */
export interface ActionWindow {
  /** Opens it, or brings it to the front. */
  readonly open: () => void;
  readonly showSettings: (isShown: boolean) => void;
  readonly tell: (command: WindowCommand) => void;
  /** See ReceivingCalls. */
  readonly receiveFiles: () => Promise<void>;
}

/** Does what was clicked. The app is ended the polite way. */
export class Actions {
  constructor(
    private readonly shares: ShareList,
    private readonly chooser: ShareChooser,
    private readonly endings: ShareEndings,
    private readonly window: ActionWindow,
  ) {}

  readonly act = (action: AppAction): void => {
    if ('share' in action) {
      this.#doInShare(action);
      return;
    }
    switch (action.kind) {
      case 'start-all':
        this.shares.startAll();
        return;
      case 'stop-all':
        void this.endings.stopAll();
        return;
      case 'choose-folder':
      case 'choose-files':
      case 'receive-files':
        this.#begin(action.kind);
        return;
      case 'share-folder':
        void this.chooser.sharePaths([action.folder]);
        return;
      case 'open-window':
        this.window.open();
        return;
      case 'open-settings':
        this.window.showSettings(true);
        this.window.open();
        return;
      case 'tell-window':
        this.window.open();
        this.window.tell(action.command);
        return;
      case 'show-diagnostics':
        void showFolder(logFolderOf(app));
        return;
      case 'quit':
        app.quit();
        return;
      default:
        unreachable(action);
    }
  };

  /** Shares something more. */
  #begin(kind: 'choose-folder' | 'choose-files' | 'receive-files'): void {
    // Dialogs hang on the window.
    this.window.open();
    if (kind === 'choose-folder') void this.chooser.chooseFolder();
    else if (kind === 'choose-files') void this.chooser.chooseFiles();
    else void this.window.receiveFiles();
  }

  #doInShare(action: ShareAction | AnswerAction | ReceivedAction): void {
    // It may be gone by now: a notification or an open menu stays on show.
    if (!this.shares.states.some((share) => share.id === action.share)) return;
    const show = (): void => this.#doToShare({ kind: 'show-share', share: action.share });
    if (action.kind === 'answer') answerQuestion(this.shares, action);
    else if (action.kind === 'show-received' || action.kind === 'undo-received') {
      void doWithReceived(this.shares, action, show);
    } else this.#doToShare(action);
  }

  #doToShare({ kind, share: id }: ShareAction): void {
    const share = this.shares.get(id);
    const url = bestAddress(share.state);
    switch (kind) {
      case 'copy-address':
        if (url !== undefined) clipboard.writeText(url);
        return;
      case 'open-address':
        if (url !== undefined) void shell.openExternal(url);
        return;
      case 'show-folder':
        void showShared(share.state);
        return;
      case 'show-share':
        this.shares.select(id);
        this.window.showSettings(false);
        this.window.open();
        return;
      case 'start':
        share.start();
        return;
      case 'stop':
        void this.endings.stop(id);
        return;
      default:
        unreachable(kind);
    }
  }
}

function bestAddress({ status }: ShareState): string | undefined {
  return status.state === 'running' ? status.addresses[0]?.url : undefined;
}
