/**
 * The one judge of names that visitors choose, for whatever comes under them: files that are put, folders that are made,
 * destinations. What is accepted means the same on every system; what would mean something else somewhere is refused, and
 * what only would not be seen, or not fit, is made good.
 */
import { HttpError } from '../http/http-error.ts';
import { isOwnName } from './part-names.ts';
import type { PathComponent } from './target-path.ts';
import { isWindowsDevice } from './windows-names.ts';

/** Octets of a name that file systems have room for. */
const MAX_NAME_BYTES = 255;

/** Octets of an ending that is kept when the rest is shortened. */
const MAX_ENDING_BYTES = 32;

/** What can be wrong with a name. */
export type NameFault =
  | 'empty'
  | 'not-text'
  | 'separator'
  | 'control-character'
  | 'direction'
  | 'ending'
  | 'reserved'
  | 'character';

/** A name that can't be given: 400. */
export class NameError extends HttpError {
  constructor(readonly fault: NameFault) {
    super(400);
  }
}

export interface NameRules {
  readonly platform: NodeJS.Platform;
  /** Names that begin with a dot are shared, so that they may be given. */
  readonly showsHidden: boolean;
}

export interface GoodName {
  /** Composed (NFC), no longer than 255 octets. */
  readonly name: string;
  /** It is not the one that was asked for, but for its composition. */
  readonly isChanged: boolean;
}

/** Turns the reading direction, so that `gpj.exe` is read as `exe.jpg`. */
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/;

/** Characters that HFS+ passes over, before a dot: the name would be found as one that begins with it. */
const UNSEEN_DOT = /^[\u200b-\u200f\u2060-\u206f\ufeff]*\./;

/** What Windows has no place for in a name, beside what is refused everywhere. */
const WINDOWS_CHARACTERS = /[<>"|?*]/;

/** The first name is free, as far as it goes. @throws NameError */
export function makeGoodName(component: PathComponent, { platform, showsHidden }: NameRules): GoodName {
  if (typeof component !== 'string') throw new NameError('not-text');
  const composed = component.normalize('NFC');
  const fault = findFault(composed, platform);
  if (fault !== undefined) throw new NameError(fault);
  const isUnseen = UNSEEN_DOT.test(composed) && !(showsHidden && composed.startsWith('.'));
  const seen = isUnseen || isOwnName(composed) ? `_${composed}` : composed;
  const name = fitName(seen);
  return { name, isChanged: name !== composed };
}

function findFault(name: string, platform: NodeJS.Platform): NameFault | undefined {
  if (name === '') return 'empty';
  if (/[/\\]/.test(name)) return 'separator';
  if (/\p{Cc}/u.test(name)) return 'control-character';
  if (/\p{Cs}/u.test(name)) return 'not-text';
  if (DIRECTION.test(name)) return 'direction';
  if (/[. ]$/.test(name)) return 'ending';
  // A drive, or a second stream of a file.
  if (name.includes(':') || isWindowsDevice(name)) return 'reserved';
  return platform === 'win32' && WINDOWS_CHARACTERS.test(name) ? 'character' : undefined;
}

/** The name for a further file: `photo (2).jpg`. @param number from 2 */
export function numberedName(name: string, number: number): string {
  return fitName(name, ` (${number})`);
}

/** Shortened where it has to be, before what follows: whole characters, and nothing that would have to be refused. */
function fitName(name: string, inserted = ''): string {
  const ending = endingOf(name);
  const stem = name.slice(0, name.length - ending.length);
  const room = MAX_NAME_BYTES - Buffer.byteLength(inserted + ending);
  if (Buffer.byteLength(stem) <= room) return stem + inserted + ending;
  let fitting = '';
  let bytes = 0;
  for (const character of stem) {
    bytes += Buffer.byteLength(character);
    if (bytes > room) break;
    fitting += character;
  }
  return (fitting.replace(/[. ]+$/, '') || '_') + inserted + ending;
}

/** With its dot: `.jpg`, `.tar.gz`; empty where there is none. */
function endingOf(name: string): string {
  const ending = /[^.](\.tar)?(\.[^. ]+)$/i.exec(name);
  const text = ending ? (ending[1] ?? '') + (ending[2] ?? '') : '';
  return Buffer.byteLength(text) <= MAX_ENDING_BYTES ? text : '';
}
