/** What a person can choose about what visitors add to a share. */
import { integer, isFlag, oneOf, optional } from '../base/checks.ts';
import { DEFAULT_DIRECTORY_OPTIONS } from '../site/site-options.ts';
import { MAX_SIZE, readSize } from './limit-words.ts';
import { option } from './option.ts';
import type { ReceivingPlace } from './share-status.ts';

export const RECEIVING_OPTIONS = {
  /** Where it goes what people add: where they say, or into a folder for each sender; undefined leaves that to how they came. */
  receivesInto: option<ReceivingPlace | undefined>({
    default: undefined,
    check: optional(oneOf('here', 'sender-folder')),
    instead: undefined,
    takesEffect: 'from-the-next-request',
    group: 'receiving',
  }),
  /** Whether a person is asked before anything is added; undefined: unless they proved who they are, or may change things. */
  asksFirst: option<boolean | undefined>({
    default: undefined,
    check: optional(isFlag),
    instead: true,
    takesEffect: 'from-the-next-request',
    group: 'receiving',
  }),
  /** Visitors see only the place to put things, and nothing of what is there. */
  dropBox: option<boolean>({
    default: DEFAULT_DIRECTORY_OPTIONS.dropBox,
    check: isFlag,
    instead: true,
    takesEffect: 'from-the-next-request',
    since: 4,
  }),
  /** Octets of the largest file that is taken; undefined for no limit. */
  maxUpload: option<number | undefined>({
    default: undefined,
    check: optional(integer(1, MAX_SIZE)),
    instead: undefined,
    takesEffect: 'from-the-next-request',
    group: 'receiving',
    terminal: {
      spelling: 'max-upload',
      argument: 'SIZE',
      section: 'access',
      read: (texts) => readSize(texts.at(-1) ?? ''),
    },
  }),
  /** Octets that visitors may add in all; undefined for no limit. */
  quota: option<number | undefined>({
    default: undefined,
    check: optional(integer(1, MAX_SIZE)),
    instead: undefined,
    takesEffect: 'from-the-next-request',
    group: 'receiving',
    terminal: {
      spelling: 'quota',
      argument: 'SIZE',
      section: 'access',
      read: (texts) => readSize(texts.at(-1) ?? ''),
    },
  }),
};
