/** What the system tells once, at launch. */
import { existsSync } from 'node:fs';
import type { App } from 'electron';
import type { AppFacts } from '../model/app-model.ts';
import { updateConfigurationOf } from './updates.ts';

/** Must be called once the app is ready. */
export function readSystemFacts(app: App): AppFacts {
  return {
    systemLanguage: resolveLanguage(app.getPreferredSystemLanguages()) ?? app.getLocale(),
    platform: resolvePlatform(process.platform),
    version: app.getVersion(),
    canUpdate: existsSync(updateConfigurationOf(app)),
  };
}

/** On Linux the list may begin with the locale `C`, which is no language. */
function resolveLanguage(languages: readonly string[]): string | undefined {
  return languages.find((language) => /^[a-z]{2,3}\b/i.test(language));
}

/** The other systems that Electron runs on are close to Linux. */
function resolvePlatform(platform: NodeJS.Platform): AppFacts['platform'] {
  return platform === 'darwin' || platform === 'win32' ? platform : 'linux';
}
