/** Asks a person before something is shown to everybody that may not be meant to be. */
import path from 'node:path';
import type { Exposure } from '../../share/exposure/exposure-rules.ts';
import type { Dialogs } from '../dialogs/dialogs.ts';
import type { ExposureAnswer } from '../shares/exposure-guard.ts';

/** Asks in a message box. */
export function askBeforeExposing(dialogs: Dialogs, { kind, path: place }: Exposure): Promise<ExposureAnswer> {
  const words = dialogs.words.exposed(kind, path.basename(place) || place);
  return dialogs.ask({ type: 'warning', words, onEscape: 'cancel' });
}
