/** The file of accounts (`--users FILE`), read anew when it changes. */
import { stat } from 'node:fs/promises';
import type { Account } from '../access/access-rules.ts';
import { AccountsError, MAX_ACCOUNTS, parseAccounts } from '../access/accounts-text.ts';
import { visibleName } from '../text/visible-name.ts';
import { ArgumentError } from './argument-error.ts';
import { readSmallFile } from './small-file.ts';
import { terminalWords } from './terminal-words.ts';

const MAX_USERS_FILE_BYTES = 4 * 1024 * 1024;

/** Somebody who was taken out of it is out so soon. Milliseconds. */
const LOOK_INTERVAL_MS = 500;

/** @throws ArgumentError when it can't be read, or a line of it is none */
export function readAccounts(file: string): readonly Account[] {
  const text = readSmallFile(file, 'users', MAX_USERS_FILE_BYTES);
  try {
    return parseAccounts(text);
  } catch (error) {
    if (!(error instanceof AccountsError)) throw error;
    throw new ArgumentError(lineSentence(error, file));
  }
}

function lineSentence({ line, problem }: AccountsError, file: string): string {
  const { users } = terminalWords().problems;
  const what = problem === 'too-many' ? users.tooMany(String(MAX_ACCOUNTS)) : users[problem];
  return users.line(String(line), visibleName(file), what);
}

export interface UsersWatch {
  changed(accounts: readonly Account[]): void;
  /** It can't be used as it is: the accounts stay as they were. */
  failed(sentence: string): void;
}

/** Editors replace files, and write them piece by piece: each change is looked at, and what can't be used is told once. */
export function watchUsers(file: string, { changed, failed }: UsersWatch): void {
  let before: string | undefined;
  let isLooking = false;
  const look = async (): Promise<void> => {
    const now = await versionOf(file);
    if (before !== undefined && now !== before) {
      try {
        changed(readAccounts(file));
      } catch (error) {
        if (!(error instanceof ArgumentError)) throw error;
        failed(terminalWords().problems.users.stay(error.message));
      }
    }
    before = now;
  };
  const lookOnce = (): void => {
    if (isLooking) return;
    isLooking = true;
    void look().finally(() => {
      isLooking = false;
    });
  };
  lookOnce();
  setInterval(lookOnce, LOOK_INTERVAL_MS).unref();
}

async function versionOf(file: string): Promise<string> {
  const stats = await stat(file, { bigint: true }).catch(() => undefined);
  return stats === undefined ? 'gone' : [stats.dev, stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].join(' ');
}
