/** What the system tells once, at launch. */
import type { App } from 'electron';
import type { AppFacts } from './app-model.ts';

/** Must be called once the app is ready. */
export function readSystemFacts(app: App): AppFacts {
  return {
    systemLanguage: app.getPreferredSystemLanguages()[0] ?? app.getLocale(),
    platform: resolvePlatform(process.platform),
    version: app.getVersion(),
  };
}

/** The other systems that Electron runs on are close to Linux. */
function resolvePlatform(platform: NodeJS.Platform): AppFacts['platform'] {
  return platform === 'darwin' || platform === 'win32' ? platform : 'linux';
}
