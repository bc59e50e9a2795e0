/**
 * The one judge of names that visitors choose, for whatever comes under them: files that are put, folders that are made,
 * destinations. What is accepted means the same on every system; what would mean something else somewhere is refused, and
 * what only would not be seen, or not fit, is made good.
 */
import { HttpError } from '../http/http-error.ts';
import { fitName } from './numbered-name.ts';
import { isOwnName } from './part-names.ts';
import type { PathComponent } from './target-path.ts';
import { isWindowsDevice } from './windows-names.ts';

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
