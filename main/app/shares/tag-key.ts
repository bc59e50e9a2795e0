/** What the entity tags of all shares are made with: a key that is kept beside the settings, so that they outlast the app. */
import path from 'node:path';
import type { App } from 'electron';
import { keptKey } from '../../share/kept-key.ts';
import type { TagChoice } from '../../site/files/entity-tags.ts';
import { randomTagKey } from '../../site/files/entity-tags.ts';
import type { DiagnosticLog } from '../diagnostics/diagnostic-log.ts';

const KEY_FILE = 'tag-key';

export function chooseTags(app: App, log: DiagnosticLog): TagChoice {
  return { key: ownKey(path.join(app.getPath('userData'), KEY_FILE), log), isForReplicas: false };
}

/** Where it can't be kept, downloads that broke off begin anew after the next start: no reason not to share. */
function ownKey(file: string, log: DiagnosticLog): string {
  try {
    return keptKey(file);
  } catch (error) {
    log.error('The key of entity tags', error);
    return randomTagKey();
  }
}
