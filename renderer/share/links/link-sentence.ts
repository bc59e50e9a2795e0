/** What is to be said of a link in one line: "2 of 5 · ends tomorrow 18:00". */
import type { LinkState } from '../../../main/ipc/app-state.ts';
import { inGroups } from '../../access/pin-digits.ts';
import { isSameDay, isTomorrow } from '../../words/calendar-days.ts';
import type { Language } from '../../words/languages.ts';

export function linkSentence(link: LinkState, { words, formats }: Language, now: number): string {
  const { links } = words;
  const { downloads, done } = link;
  const count =
    downloads === undefined
      ? links.done(formats.counted(done))
      : links.downloadsOf(formats.number(done), formats.number(downloads));
  const pin = link.hasPin ? ` · ${pinOf(link, links)}` : '';
  return `${count} · ${stateOf(link, { words, formats }, now)}${pin}`;
}

function pinOf({ pin, isPinStopped }: LinkState, links: Language['words']['links']): string {
  if (isPinStopped) return links.pinStopped;
  return pin === undefined ? links.asksForPin : inOneLine(links.itsPin(inGroups(pin)));
}

/** Digits that belong together are not read apart. */
function inOneLine(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}

function stateOf(
  { downloads, done, ends, isPaused }: LinkState,
  language: Pick<Language, 'words' | 'formats'>,
  now: number,
): string {
  const { links } = language.words;
  if (ends !== undefined && ends <= now) return links.ended;
  if (downloads !== undefined && done >= downloads) return links.usedUp;
  if (isPaused) return links.paused;
  return ends === undefined ? links.never : links.endsAt(dayOf(ends, language, now));
}

function dayOf(time: number, { words, formats }: Pick<Language, 'words' | 'formats'>, now: number): string {
  const minute = formats.minuteOfDay(time);
  if (isSameDay(time, now)) return words.links.today(minute);
  return isTomorrow(time, now) ? words.links.tomorrow(minute) : formats.dayAndTime(time);
}
