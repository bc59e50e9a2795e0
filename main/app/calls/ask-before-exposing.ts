/** Asks a person before something is shown to everybody that may not be meant to be. */
import path from 'node:path';
import { askPerson } from '../dialogs/message-box.ts';
import { ExposureGuard } from '../shares/exposure-guard.ts';
import type { CallParts } from './call-parts.ts';
import { chooseFolder } from './calls.ts';
import { chooseFiles } from './share-list-calls.ts';

/** What the guard asks about, and whom it tells of errors. */
export interface ExposingMeans {
  /** Where the app keeps its settings. */
  readonly ownFolder: string;
  readonly reportError: (error: unknown) => void;
}

/** Asks in a message box; "Choose another" opens the dialog in which it was chosen. */
export function createExposureGuard(parts: () => CallParts, { ownFolder, reportError }: ExposingMeans): ExposureGuard {
  return new ExposureGuard({
    places: () => ({ ownFolders: [ownFolder], logFolder: parts().model.state.logFiles.folder }),
    ask: ({ kind, path: place }) => {
      const { window, model } = parts();
      const words = model.words.exposed(kind, path.basename(place) || place);
      return askPerson(window.browserWindow, { type: 'warning', words, onEscape: 'cancel' });
    },
    chooseAnother: ({ files }, into) => {
      const chosen = files === undefined ? chooseFolder(parts(), into) : chooseFiles(parts(), into);
      chosen.catch(reportError);
    },
    reportError,
  });
}
