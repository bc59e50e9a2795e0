/** Accounts as a file has them, a line each: `NAME:HASH[:look|add|change]`. */
import type { Rights } from '../http/request-context.ts';
import type { Account } from './access-rules.ts';
import { isAccountName } from './access-rules.ts';
import { isPasswordHash } from './password-hash.ts';

const MAX_ACCOUNTS = 10_000;

/** What is wrong, as a sentence without its end; never the hash. */
export class AccountsError extends Error {
  override readonly name = 'AccountsError';

  /** @param line from 1 */
  constructor(
    readonly line: number,
    problem: string,
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
    if (accounts.has(account.name)) throw new AccountsError(index + 1, 'the name stands there twice');
    if (accounts.size >= MAX_ACCOUNTS) throw new AccountsError(index + 1, `more than ${MAX_ACCOUNTS} accounts`);
    accounts.set(account.name, account);
  }
  return [...accounts.values()];
}

function parseAccount(line: string, number: number): Account {
  const [given = '', hash = '', rights = 'look', ...rest] = line.split(':');
  const name = given.normalize('NFC');
  if (!isAccountName(name)) throw new AccountsError(number, 'there is no name before the first colon');
  if (!isPasswordHash(hash)) {
    throw new AccountsError(number, 'the hash is neither one of npm run share -- hash nor one of htpasswd -B');
  }
  if (!isRights(rights) || rest.length > 0) throw new AccountsError(number, 'a right is look, add or change');
  return { name, hash, rights };
}

function isRights(text: string): text is Rights {
  return text === 'look' || text === 'add' || text === 'change';
}
