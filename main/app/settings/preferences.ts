/** What a person prefers until they have said otherwise. */
import type { Preferences } from '../../ipc/contract.ts';

/** What people would expect of a quiet app: it says what matters, and does nothing on its own that lasts. */
export const DEFAULT_PREFERENCES: Preferences = {
  theme: 'system',
  language: 'system',
  notifyFirstVisitor: true,
  notifyFinished: true,
  notifyBlocked: true,
  keepAwake: true,
  startAtLogin: false,
  showInFinder: false,
  onClose: 'ask',
  announceName: true,
};
