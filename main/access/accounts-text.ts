/** Accounts as a file has them, a line each: `NAME:HASH[:look|add|change]`. */
import type { Rights } from '../http/request-context.ts';
import type { Account } from './access-rules.ts';
import { isAccountName } from './access-rules.ts';
import { isPasswordHash } from './password-hash.ts';

export const MAX_ACCOUNTS = 10_000;

export type AccountsProblem = 'twice' | 'too-many' | 'no-name' | 'no-hash' | 'no-right';

/** What is wrong; never the hash. */
export class AccountsError extends Error {
  override readonly name = 'AccountsError';

  /** @param line from 1 */
  constructor(
    readonly line: number,
    readonly problem: AccountsProblem,
  ) {
    super(problem);
  }
}

/** Empty lines and those that begin with `#` are passed over. @throws AccountsError */
export function parseAccounts(text: string): readonly Account[] {
  const accounts = new Map<string, Account>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const account = parseAccount(line.trimEnd(), index + 1);
    if (accounts.has(account.name)) throw new AccountsError(index + 1, 'twice');
    if (accounts.size >= MAX_ACCOUNTS) throw new AccountsError(index + 1, 'too-many');
    accounts.set(account.name, account);
  }
  return [...accounts.values()];
}

function parseAccount(line: string, number: number): Account {
  const [given = '', hash = '', rights = 'look', ...rest] = line.split(':');
  const name = given.normalize('NFC');
  if (!isAccountName(name)) throw new AccountsError(number, 'no-name');
  if (!isPasswordHash(hash)) {
    throw new AccountsError(number, 'no-hash');
  }
  if (!isRights(rights) || rest.length > 0) throw new AccountsError(number, 'no-right');
  return { name, hash, rights };
}

function isRights(text: string): text is Rights {
  return text === 'look' || text === 'add' || text === 'change';
}
