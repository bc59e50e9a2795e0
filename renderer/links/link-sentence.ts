/** What is to be said of a link in one line: "2 of 5 · ends tomorrow 18:00". */
import type { LinkState } from '../../main/ipc/app-state.ts';
import { inGroups } from '../access/pin-digits.ts';
import { isSameDay, isTomorrow } from '../words/calendar-days.ts';
import type { Language } from '../words/languages.ts';

export function linkSentence(link: LinkState, { words, formats }: Language, now: number): string {
  const { links } = words;
  const { right } = link;
  const parts = [
    right === 'look' ? undefined : links.can[right],
    right === 'add' ? undefined : countOf(link, { words, formats }),
    right === 'look' ? undefined : addedOf(link, { words, formats }),
    stateOf(link, { words, formats }, now),
    link.hasPin ? pinOf(link, links) : undefined,
  ];
  return words.common.beside(parts.filter((part) => part !== undefined));
}

type Said = Pick<Language, 'words' | 'formats'>;

function countOf({ downloads, done }: LinkState, { words: { links }, formats }: Said): string {
  if (downloads === undefined) return links.done(formats.counted(done));
  return links.downloadsOf(formats.number(done), formats.number(downloads));
}

/** What may still be added, where there is a limit, or else what was; nothing while there is nothing to say. */
function addedOf({ quota, added = 0 }: LinkState, { words: { links }, formats }: Said): string | undefined {
  if (quota === undefined) return added === 0 ? undefined : links.added(formats.bytes(added));
  return added >= quota ? links.full : links.left(formats.bytes(quota - added), formats.bytes(quota));
}

function pinOf({ pin, isPinStopped }: LinkState, links: Language['words']['links']): string {
  if (isPinStopped) return links.pinStopped;
  return pin === undefined ? links.asksForPin : inOneLine(links.itsPin(inGroups(pin)));
}

/** Digits that belong together are not read apart. */
function inOneLine(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}

function stateOf({ downloads, done, ends, isPaused }: LinkState, language: Said, now: number): string {
  const { links } = language.words;
  if (ends !== undefined && ends <= now) return links.ended;
  if (downloads !== undefined && done >= downloads) return links.usedUp;
  if (isPaused) return links.paused;
  return ends === undefined ? links.never : links.endsAt(dayOf(ends, language, now));
}

function dayOf(time: number, { words, formats }: Said, now: number): string {
  const minute = formats.minuteOfDay(time);
  if (isSameDay(time, now)) return words.links.today(minute);
  return isTomorrow(time, now) ? words.links.tomorrow(minute) : formats.dayAndTime(time);
}
