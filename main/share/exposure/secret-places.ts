/** Where programs keep keys and passwords, and which folders belong to the system itself. */

const BARE_KEY_FOLDERS = ['.ssh', '.gnupg', '.aws', '.azure', '.kube', '.password-store', 'keyrings'];

/** Names that stand for keys wherever they are, as in the backup of a home folder. */
export function bareKeyFolders(platform: NodeJS.Platform): readonly string[] {
  return platform === 'darwin' ? [...BARE_KEY_FOLDERS, 'Keychains'] : BARE_KEY_FOLDERS;
}

/** Files that hold a key or a password, whatever is in them. Public keys and certificates are called otherwise. */
export const keyFileName =
  /^(?:id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?|[._]netrc|\.git-credentials|\.pgpass|wallet\.dat|key[34]\.db|logins\.json)$|\.(?:ppk|kdbx?|p12|pfx|keychain(?:-db)?)$/i;

/** Files that may hold a private key: what is in them tells. */
export const maybeKeyFileName = /\.(?:pem|key|asc)$|^id_/i;

const OF_EVERY_HOME = [
  '.ssh',
  '.gnupg',
  '.aws',
  '.azure',
  '.kube',
  '.docker',
  '.password-store',
  '.config/gcloud',
  '.config/gh',
  '.config/rclone',
];

const LINUX_HOME = [
  '.pki',
  '.local/share/keyrings',
  '.local/share/kwalletd',
  '.mozilla',
  '.thunderbird',
  '.config/google-chrome',
  '.config/chromium',
  '.config/microsoft-edge',
  '.config/BraveSoftware',
  'snap/firefox',
  '.var/app',
];

const MAC_HOME = [
  'Library/Keychains',
  'Library/Cookies',
  'Library/Mail',
  'Library/Messages',
  'Library/Application Support/Google/Chrome',
  'Library/Application Support/Firefox',
];

const WINDOWS_HOME = [
  'AppData/Roaming/Microsoft/Credentials',
  'AppData/Roaming/Microsoft/Crypto',
  'AppData/Roaming/Microsoft/Protect',
  'AppData/Roaming/Mozilla',
  'AppData/Local/Google/Chrome/User Data',
  'AppData/Local/Microsoft/Credentials',
  'AppData/Local/Microsoft/Edge/User Data',
  'AppData/Local/Microsoft/Vault',
];

/** Folders of keys and passwords in a home folder, relative to it. */
export function secretsOfHome(platform: NodeJS.Platform): readonly string[] {
  if (platform === 'darwin') return [...OF_EVERY_HOME, ...MAC_HOME];
  if (platform === 'win32') return [...OF_EVERY_HOME, ...WINDOWS_HOME];
  return [...OF_EVERY_HOME, ...LINUX_HOME];
}

/** Relative to the drive of the system. */
export function systemFolders(platform: NodeJS.Platform): readonly string[] {
  if (platform === 'darwin') return ['etc', 'private/etc', 'private/var/root', 'Library', 'System', 'dev'];
  if (platform === 'win32') return ['Windows', 'ProgramData'];
  return ['etc', 'root', 'proc', 'sys', 'dev', 'boot'];
}
