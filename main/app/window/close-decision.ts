/** What closing the window means: a pure decision. */
import type { CloseChoice } from '../../ipc/preferences.ts';

/** What matters when a person closes the window. */
export interface CloseSituation {
  readonly platform: NodeJS.Platform;
  /** What the person has chosen in the settings, or when they were asked. */
  readonly choice: CloseChoice;
  /** Whether a tray icon is shown, by which the person can come back. */
  readonly hasTray: boolean;
  /** Whether anything was ever shared, so that there is something to come back to. */
  readonly hasShares: boolean;
  readonly isSharing: boolean;
  /** Whether it was already said that sharing goes on in the tray. */
  readonly explainedTray: boolean;
  /** Whether it was already asked what closing means where no tray is shown. */
  readonly explainedNoTray: boolean;
}

/**
 * - `keep-running`: the window goes, the app stays.
 * - `explain`: the same, after saying so, because it is the first time.
 * - `ask`: there would be no icon to come back by, so the person has to say what they want.
 * - `quit`: the app ends; while a download runs, it asks.
 */
export type CloseDecision = 'keep-running' | 'explain' | 'ask' | 'quit';

export function decideClose(situation: CloseSituation): CloseDecision {
  const { platform, choice, hasTray, hasShares, isSharing, explainedTray, explainedNoTray } = situation;
  // On macOS an app without windows is the custom, and its dock icon stays.
  if (platform === 'darwin') return 'keep-running';
  if (choice === 'quit') return 'quit';
  if (!hasTray) {
    // Without anything to do and without an icon, running on is no different from a new start.
    if (!isSharing) return 'quit';
    // Whoever chose to keep it running where there was a tray has not yet heard how to come back without.
    return choice === 'keep-running' && explainedNoTray ? 'keep-running' : 'ask';
  }
  if (choice === 'keep-running') return 'keep-running';
  if (!hasShares) return 'quit';
  return isSharing && !explainedTray ? 'explain' : 'keep-running';
}
