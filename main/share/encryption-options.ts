/** Options about https, as options.ts describes options. */
import { isFlag, optional, text } from '../base/checks.ts';
import { OptionError, option } from './option.ts';

const MAX_PATH_LENGTH = 4096;

export const ENCRYPTION_OPTIONS = {
  /** Visitors can come by https as well, on the same port. */
  encrypts: option<boolean>({
    default: false,
    check: isFlag,
    instead: true,
    takesEffect: 'by-listening-anew',
    since: 3,
    terminal: {
      spelling: 'tls',
      section: 'access',
      read: () => true,
    },
  }),
  /** What can be had by https is not to be had by http; only while `encrypts`. */
  onlyEncrypted: option<boolean>({
    default: false,
    check: isFlag,
    instead: true,
    takesEffect: 'by-listening-anew',
    since: 3,
    terminal: {
      spelling: 'tls-only',
      section: 'access',
      read: () => true,
    },
  }),
  /** The file of a certificate that a person has from elsewhere, and of those who issued it; undefined for one of our own. */
  certificateFile: option<string | undefined>({
    default: undefined,
    check: optional(text(MAX_PATH_LENGTH)),
    instead: undefined,
    takesEffect: 'by-listening-anew',
    since: 3,
    terminal: {
      spelling: 'tls-cert',
      argument: 'FILE',
      section: 'access',
      completion: 'file',
      read: (texts) => readFileName(texts, 'certificate-file'),
    },
  }),
  /** The file of its key. */
  certificateKeyFile: option<string | undefined>({
    default: undefined,
    check: optional(text(MAX_PATH_LENGTH)),
    instead: undefined,
    takesEffect: 'by-listening-anew',
    since: 3,
    terminal: {
      spelling: 'tls-key',
      argument: 'FILE',
      section: 'access',
      completion: 'file',
      read: (texts) => readFileName(texts, 'key-file'),
    },
  }),
};

function readFileName(texts: readonly string[], problem: 'certificate-file' | 'key-file'): string {
  const name = texts.at(-1) ?? '';
  if (name === '') throw new OptionError(problem, name);
  return name;
}
