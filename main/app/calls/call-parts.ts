/** What the window's calls, and clicks in tray and menus, act on. */
import type { AppModel } from '../model/app-model.ts';
import type { ShareList } from '../shares/share-list.ts';
import type { MainWindow } from '../window/main-window.ts';
import type { Grants } from './grants.ts';

export interface CallParts {
  readonly model: AppModel;
  readonly shares: ShareList;
  readonly window: MainWindow;
  readonly grants: Grants;
}
