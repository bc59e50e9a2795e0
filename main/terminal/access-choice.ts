/** Who may come in, as the command line and the environment say; secrets come from files, never from the command line. */
import type { AccessRules, SharedSecret } from '../access/access-rules.ts';
import { pinLengthOf } from '../access/access-rules.ts';
import { hashPassword } from '../access/password-hash.ts';
import { accessOf } from '../share/chosen-options.ts';
import type { ShareOptions } from '../share/options.ts';
import { visibleName } from '../text/visible-name.ts';
import { ArgumentError } from './argument-error.ts';
import { firstLine, readSmallFile } from './small-file.ts';
import { terminalWords } from './terminal-words.ts';
import { readAccounts } from './users-file.ts';

const PASSWORD_VARIABLE = 'PORTHOLE_PASSWORD';

const MAX_PASSWORD_FILE_BYTES = 64 * 1024;

export interface AccessArguments {
  readonly options: ShareOptions;
  readonly passwordFile: string | undefined;
  readonly usersFile: string | undefined;
}

/**
 * undefined for everybody, to look. The variable is taken out of the environment: nothing that is started later sees it.
 * Rejects with an ArgumentError.
 */
export async function chooseAccess(given: AccessArguments, env: NodeJS.ProcessEnv): Promise<AccessRules | undefined> {
  const { options, usersFile } = given;
  const password = readPassword(given, env);
  delete env[PASSWORD_VARIABLE];
  if (password === undefined && usersFile === undefined) {
    if (options.anonymous === 'none') return accessOf(options);
    throw new ArgumentError(terminalWords().problems.anonymousAlone);
  }
  const people = usersFile === undefined ? [] : readAccounts(usersFile);
  const secret = password === undefined ? undefined : await secretOf(password);
  return accessOf({ ...options, entry: 'secret', secret, people });
}

async function secretOf(password: string): Promise<SharedSecret> {
  return { hash: await hashPassword(password), pinLength: pinLengthOf(password) };
}

/** An empty one would be a mistake that lets everybody in. */
function readPassword({ passwordFile }: AccessArguments, env: NodeJS.ProcessEnv): string | undefined {
  if (passwordFile !== undefined) {
    const password = firstLineOf(passwordFile);
    if (password === '') throw new ArgumentError(terminalWords().problems.noPasswordIn(visibleName(passwordFile)));
    return password;
  }
  const password = env[PASSWORD_VARIABLE];
  if (password === '') throw new ArgumentError(terminalWords().problems.variableEmpty(PASSWORD_VARIABLE));
  return password;
}

function firstLineOf(file: string): string {
  return firstLine(readSmallFile(file, 'password', MAX_PASSWORD_FILE_BYTES));
}
