/** What a person can choose about who may come in to a share, and what those may do. */
import type { Account, SharedSecret } from '../access/access-rules.ts';
import { isAccount, isSharedSecret } from '../access/access-rules.ts';
import { listOf, oneOf, optional } from '../base/checks.ts';
import type { Rights } from '../http/request-context.ts';
import { option } from './option.ts';
import type { AnonymousChoice } from './option-words.ts';
import { readAnonymous, readWrite } from './option-words.ts';

/** Who may come in to a share. */
export type AccessChoice = 'everyone' | 'secret' | 'links';

export const ACCESS_OPTIONS = {
  /** Who may come in: everybody, who has the PIN or password, or a name and password, or nobody but by a link. */
  entry: option<AccessChoice>({
    default: 'everyone',
    check: oneOf('everyone', 'secret', 'links'),
    instead: 'links',
    takesEffect: 'from-the-next-request',
    since: 3,
  }),
  /** The PIN or password for everybody, hashed; kept while it is not in use. */
  secret: option<SharedSecret | undefined>({
    default: undefined,
    check: optional(isSharedSecret),
    instead: undefined,
    takesEffect: 'from-the-next-request',
    since: 3,
  }),
  /** Who has a name and password of their own. */
  people: option<readonly Account[]>({
    default: [],
    check: listOf(isAccount),
    normalize: (people) => (new Set(people.map(({ name }) => name)).size === people.length ? people : undefined),
    instead: [],
    takesEffect: 'from-the-next-request',
    since: 3,
  }),
  /** What those may do who prove nothing, where others have to. */
  anonymous: option<AnonymousChoice>({
    default: 'none',
    check: oneOf('none', 'look', 'add'),
    instead: 'none',
    takesEffect: 'from-the-next-request',
    since: 3,
    terminal: {
      spelling: 'anonymous',
      argument: 'RIGHT',
      section: 'access',
      completion: ['look', 'add'],
      read: (words) => readAnonymous(words.at(-1) ?? ''),
    },
  }),
  /** What those may do who come in without a name of their own, beyond looking. */
  write: option<Rights>({
    default: 'look',
    check: oneOf('look', 'add', 'change'),
    instead: 'look',
    takesEffect: 'from-the-next-request',
    since: 3,
    terminal: {
      spelling: 'write',
      argument: 'RIGHT',
      section: 'access',
      completion: ['add', 'change'],
      read: (words) => readWrite(words.at(-1) ?? ''),
    },
  }),
};
