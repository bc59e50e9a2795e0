/**
 * The names of what is being received, in the folder in which it will be put in place, and of the records of it. Nobody is
 * shown them, also where names that begin with a dot are shared.
 */
import { randomBytes } from 'node:crypto';
import type { PathComponent } from './target-path.ts';

const BEGINNING = '.porthole-upload-';
const ENDING = '.part';

/** Holds the records of what is being received, in the root of what is shared. */
export const RECORDS_FOLDER = '.porthole-uploads';

/** 132 bits that nobody guesses, as text. */
const ID_BYTES = 17;
const ID_LENGTH = 22;
const ID = /^[\w-]{22}$/;

export function newUploadId(): string {
  return randomBytes(ID_BYTES).toString('base64url').slice(0, ID_LENGTH);
}

/** 96 bits of them are those of all in a series; what is left tells them apart. */
const SERIES_LENGTH = 16;

export function newSeriesId(): string {
  return newUploadId().slice(0, SERIES_LENGTH);
}

export function isSeriesId(text: string): boolean {
  return text.length === SERIES_LENGTH && /^[\w-]*$/.test(text);
}

/** @param number counted from 0 */
export function idInSeries(series: string, number: number): string {
  return series + number.toString(36).padStart(ID_LENGTH - SERIES_LENGTH, '0');
}

/** Whether a name is that of a part in this series. */
export function isPartInSeries(name: string, series: string): boolean {
  return idOfPart(name)?.startsWith(series) === true;
}

export function isUploadId(text: string): boolean {
  return ID.test(text);
}

/** The name under which an upload is kept until it is whole. */
export function partNameOf(id: string): string {
  return BEGINNING + id + ENDING;
}

/** Of which upload something of this name is a part; undefined for a name that is not ours. */
export function idOfPart(name: string): string | undefined {
  if (!name.startsWith(BEGINNING) || !name.endsWith(ENDING)) return undefined;
  const id = name.slice(BEGINNING.length, -ENDING.length);
  return isUploadId(id) ? id : undefined;
}

/** Whether a name is one that only Porthole gives; whatever has it is not shared, and can't be asked for. */
export function isOwnName(name: PathComponent): boolean {
  const text = typeof name === 'string' ? name : name.toString('latin1');
  if (text.codePointAt(0) !== 0x2e) return false;
  const folded = text.toLowerCase();
  return folded.startsWith(BEGINNING) || folded === RECORDS_FOLDER;
}
