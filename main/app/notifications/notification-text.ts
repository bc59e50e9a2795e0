/** A notification in words. */

import { unreachable } from '../../base/unreachable.ts';
import type { StopCause } from '../../ipc/app-state.ts';
import type { Words } from '../../words/app-words.ts';
import { formatSize } from '../../words/format-size.ts';
import { languageFacts } from '../../words/languages.ts';
import { listed } from '../../words/listed.ts';
import type { NotifiableEvent } from './notifiable-events.ts';

/** More names than this would not be read. */
const MAX_NAMES = 3;

export interface NotificationText {
  readonly title: string;
  readonly body: string;
}

/** NotifiableEvents of one kind, at least one, as one text. */
export function describeEvents(events: readonly NotifiableEvent[], words: Words): NotificationText {
  const [first] = events;
  if (first === undefined) throw new Error('There is nothing to notify of');
  const { notify } = words;
  const isOne = events.length === 1;
  const list = (names: readonly string[]): string => listNames(names, words);
  switch (first.kind) {
    case 'asked':
      return describeAsked(events, words);
    case 'arrived':
      return describeArrived(events, words, list);
    case 'first-visitor':
      return isOne
        ? { title: notify.firstVisitor(first.shareName), body: notify.from(first.visitor) }
        : { title: notify.firstVisitors, body: list(events.map(({ shareName }) => shareName)) };
    case 'finished':
      return isOne
        ? { title: notify.finished(1), body: notify.delivered(first.file, first.visitor) }
        : { title: notify.finished(events.length), body: list(events.map(({ file }) => file)) };
    case 'blocked':
      return isOne
        ? { title: notify.blocked(1), body: notify.turnedAway(first.visitor, first.shareName) }
        : { title: notify.blocked(events.length), body: list(events.map(({ visitor }) => visitor)) };
    case 'trouble':
      return isOne
        ? { title: notify.trouble(1), body: notify.harms(first.visitor, first.shareName) }
        : { title: notify.trouble(events.length), body: list(events.map(({ visitor }) => visitor)) };
    case 'guessing':
      return isOne
        ? { title: notify.guessing(first.shareName), body: notify.hasToWait(first.visitor) }
        : { title: notify.guessingMany(events.length), body: list(events.map(({ visitor }) => visitor)) };
    case 'ended':
      return isOne
        ? { title: notify.ended(first.shareName), body: describeCause(first.cause, words) }
        : { title: notify.endedMany(events.length), body: list(events.map(({ shareName }) => shareName)) };
    default:
      return unreachable(first.kind);
  }
}

function describeAsked(events: readonly NotifiableEvent[], { language, receiving }: Words): NotificationText {
  const [first] = events;
  const sent = first?.sent;
  if (first === undefined || sent === undefined || events.length > 1) {
    return { title: receiving.asksMany(events.length), body: '' };
  }
  const size = sent.bytes === 0 ? '' : formatSize(sent.bytes, language);
  return { title: receiving.asks(sent.sender, sent.files), body: receiving.asksFrom(first.visitor, sent.device, size) };
}

function describeArrived(
  events: readonly NotifiableEvent[],
  { receiving }: Words,
  list: (names: readonly string[]) => string,
): NotificationText {
  const senders = new Set(events.map(({ sent }) => sent?.sender));
  const files = events.reduce((sum, { sent }) => sum + (sent?.files ?? 0), 0);
  const [sender = ''] = senders;
  const title = senders.size === 1 ? receiving.arrived(sender, files) : receiving.arrivedMany(files);
  const shares = list(events.map(({ shareName }) => shareName));
  return { title, body: receiving.arrivedIn(list(events.map(({ file }) => file)), shares) };
}

function describeCause(cause: StopCause | undefined, { language, notify }: Words): string {
  if (cause === undefined) return '';
  if (cause.kind === 'downloads') return notify.afterDownloads(cause.count);
  return notify.atTime(
    new Intl.DateTimeFormat(languageFacts(language).locale, { timeStyle: 'short' }).format(cause.at),
  );
}

/** Each name once, the first few of them. */
function listNames(names: readonly string[], { language, notify }: Words): string {
  const distinct = [...new Set(names)];
  const shown = distinct.slice(0, MAX_NAMES);
  const rest = distinct.length - shown.length;
  const items = rest > 0 ? [...shown, notify.more(rest)] : shown;
  return listed(items, language);
}

/** A text for a server that takes it for markup. */
export function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
