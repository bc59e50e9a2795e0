/** A whole share that is not for everybody, in this process, until the test is over. */
import type { AccessRules } from '../../main/access/access-rules.ts';
import type { ServingOptions } from '../../main/share/share-status.ts';
import { basic, cheapHash } from './cheap-hash.ts';
import type { LinkedShareForTest } from './linked-share.ts';
import { shareTree } from './linked-share.ts';
import { post } from './post-form.ts';
import type { Tree } from './temp-folder.ts';

export const PIN = '402917';
export const WITH_PIN: AccessRules = {
  secret: { hash: cheapHash(PIN), pinLength: PIN.length },
  rights: 'look',
  accounts: [],
  anonymous: undefined,
};
/** What a program sends. */
export const RIGHT = { authorization: basic('anybody', PIN) } as const;

export async function sharePrivately(
  tree: Tree,
  serving: ServingOptions = {},
  rules: AccessRules = WITH_PIN,
): Promise<LinkedShareForTest> {
  const share = await shareTree(tree, serving);
  share.share.setAccess(rules);
  return share;
}

/** Comes in by the page, as a browser does. @returns its cookie */
export async function comeIn(port: number, fields: Readonly<Record<string, string>> = {}, path = '/'): Promise<string> {
  const answer = await post(port, path, `password=${PIN}`, fields);
  const [cookie = ''] = answer.headers['set-cookie'] ?? [];
  if (answer.status !== 303 || cookie === '') throw new Error(`${answer.status} ${answer.text}`);
  return cookie;
}

/** As a browser sends it back. */
export const pairOf = (cookie: string): string => cookie.split(';')[0] ?? '';
