/** What the window's calls about the app itself do. */
import { clipboard, nativeTheme } from 'electron';
import type { Calls } from '../../ipc/contract.ts';
import type { AppModel } from '../model/app-model.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { showInFolder } from '../system/file-manager.ts';
import type { WindowCommands } from '../window/window-commands.ts';

type AppCalls = Pick<Calls, 'getState' | 'changePreferences' | 'rememberView' | 'saveSettings' | 'showSettingsFile'> &
  Pick<Calls, 'showSettings' | 'hearCommands' | 'checkForUpdates' | 'copyText'>;

/** @param checkForUpdates undefined where there is no place that updates come from */
export function createAppCalls(
  model: AppModel,
  settings: SettingsStore,
  commands: WindowCommands,
  checkForUpdates: (() => void) | undefined,
): AppCalls {
  return {
    getState: async () => model.state,
    changePreferences: async (change) => {
      model.changePreferences(change);
      nativeTheme.themeSource = model.state.preferences.theme;
    },
    rememberView: async (name, json) => model.rememberView(name, json),
    saveSettings: () => settings.flush(),
    showSettingsFile: async () => showInFolder(settings.file),
    showSettings: async (isShown) => model.showSettings(isShown),
    hearCommands: async () => commands.heard(),
    checkForUpdates: async () => checkForUpdates?.(),
    copyText: async (text) => clipboard.writeText(text),
  };
}
