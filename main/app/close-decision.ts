/** What closing the window means: a pure decision. */

/** What matters when a person closes the window. */
export interface CloseSituation {
  readonly platform: NodeJS.Platform;
  /** Whether a tray icon is shown, by which the person can come back. */
  readonly hasTray: boolean;
  /** Whether anything was ever shared, so that there is something to come back to. */
  readonly hasShares: boolean;
  readonly isSharing: boolean;
  /** Whether it was already said that sharing goes on. */
  readonly explained: boolean;
}

/**
 * - `keep-running`: the window goes, the app stays.
 * - `explain`: the same, after saying so, because it is the first time.
 * - `ask`: nothing would be left to come back by, so sharing would have to end.
 * - `quit`: there is nothing to stay for.
 */
export type CloseDecision = 'keep-running' | 'explain' | 'ask' | 'quit';

export function decideClose({ platform, hasTray, hasShares, isSharing, explained }: CloseSituation): CloseDecision {
  // On macOS an app without windows is the custom, and its dock icon stays.
  if (platform === 'darwin') return 'keep-running';
  if (!hasTray) return isSharing ? 'ask' : 'quit';
  if (!hasShares) return 'quit';
  return isSharing && !explained ? 'explain' : 'keep-running';
}
