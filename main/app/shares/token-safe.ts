/** Seals what opens a link with the system's key store, so that it can be copied again after the app was started anew. */
import { safeStorage } from 'electron';
import type { TokenSafe } from './link-list.ts';

/** Without a key store Chromium has a key that everybody knows: that keeps nothing. */
function hasKeyStore(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false;
  const storage: Partial<typeof safeStorage> = safeStorage;
  return process.platform !== 'linux' || storage.getSelectedStorageBackend?.() !== 'basic_text';
}

export const systemTokenSafe: TokenSafe = {
  seal: (token) => {
    try {
      return hasKeyStore() ? safeStorage.encryptString(token).toString('base64') : undefined;
    } catch {
      return undefined;
    }
  },
  unseal: (sealed) => {
    try {
      return hasKeyStore() ? safeStorage.decryptString(Buffer.from(sealed, 'base64')) : undefined;
    } catch {
      return undefined;
    }
  },
};
