/** What a person can choose about how fast visitors get something, and over how many connections. */
import { integer, optional } from '../base/checks.ts';
import { MAX_CONNECTIONS } from '../net/socket-limits.ts';
import { MAX_RATE, MIN_RATE, readConnections, readRate } from './limit-words.ts';
import { option } from './option.ts';

export const LIMIT_OPTIONS = {
  /** Octets a second for each visitor, over all their connections, both ways; undefined for no limit. */
  visitorRate: option<number | undefined>({
    default: undefined,
    check: optional(integer(MIN_RATE, MAX_RATE)),
    instead: undefined,
    takesEffect: 'from-the-next-request',
    group: 'limits',
    terminal: {
      spelling: 'limit-rate',
      argument: 'RATE',
      section: 'access',
      read: (texts) => readRate(texts.at(-1) ?? ''),
    },
  }),
  /** The same for all visitors together. */
  totalRate: option<number | undefined>({
    default: undefined,
    check: optional(integer(MIN_RATE, MAX_RATE)),
    instead: undefined,
    takesEffect: 'from-the-next-request',
    group: 'limits',
    terminal: {
      spelling: 'limit-total',
      argument: 'RATE',
      section: 'access',
      read: (texts) => readRate(texts.at(-1) ?? ''),
    },
  }),
  /** Connections that one visitor may have at a time; undefined for as many as there may be. */
  visitorConnections: option<number | undefined>({
    default: undefined,
    check: optional(integer(1, MAX_CONNECTIONS)),
    instead: undefined,
    takesEffect: 'from-the-next-request',
    group: 'limits',
    terminal: {
      spelling: 'limit-connections',
      argument: 'N',
      section: 'access',
      read: (texts) => readConnections(texts.at(-1) ?? ''),
    },
  }),
};
