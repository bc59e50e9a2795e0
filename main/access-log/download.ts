/**
 * One download as a person sees it: a visitor gets one version of a file, in one response or in many. Download managers
 * open several ranges at once, and come back for the rest after a break.
 */
import type { Ending } from './log-entry.ts';
import { readableTarget } from './readable-target.ts';
import type { Span, Spans } from './spans.ts';
import { addSpan, spanLength } from './spans.ts';
import type { Transfer, UploadedPart } from './transfer.ts';

export interface Download {
  /** Stays the same while the download is shown. */
  readonly key: string;
  readonly visitor: string;
  /** The request target of its first response, as sent. */
  readonly target: string;
  readonly entityTag: string;
  /** Size of the whole representation in octets; -1 when not known. */
  readonly size: number;
  readonly startedAt: number;
  /** It comes in: the last that is known of it. */
  readonly upload?: UploadedPart | undefined;
  /** Its responses that run, in the order of their start. */
  readonly running: readonly Transfer[];
  readonly past: PastResponses;
}

/** What a download's responses that are over come to. */
export interface PastResponses {
  readonly count: number;
  readonly asked: Spans;
  readonly delivered: Spans;
  /** Octets that were sent; more than `delivered` covers when some were sent twice. */
  readonly octets: number;
  /** When something was sent, in milliseconds since 1970 (UTC). */
  readonly busy: Spans;
  /** Whether one of them had no length beforehand. */
  readonly hasUnknownLength: boolean;
  /** How the last one ended that was not complete; `complete` when all were. */
  readonly ending: Ending;
  readonly endedAt: number;
}

const NO_RESPONSES: PastResponses = {
  count: 0,
  asked: [],
  delivered: [],
  octets: 0,
  busy: [],
  hasUnknownLength: false,
  ending: 'complete',
  endedAt: 0,
};

/** A visitor that asks for every other octet gets another row rather than an endless list. */
const MAX_SPANS = 500;

/** Numbers of transfers start again with a new worker: the time tells them apart. */
export function keyOf(transfer: Transfer): string {
  return `${transfer.startedAt} ${transfer.id}`;
}

/** A download that has no response yet, but will have this one. */
export function downloadFor(transfer: Transfer): Download {
  const { visitor, target, entityTag, size, startedAt, upload } = transfer;
  const known = { visitor, target, entityTag, size, startedAt, upload };
  return { key: keyOf(transfer), ...known, running: [], past: NO_RESPONSES };
}

export function isOver(download: Download): boolean {
  return download.running.length === 0;
}

/**
 * Whether a response carries on with a download: a range of the same version of the same file for the same visitor. Who
 * asks for the whole file again starts over, and so does who comes back for a part of what was delivered whole.
 */
export function continuesDownload(download: Download, transfer: Transfer): boolean {
  const { offset, length, size, entityTag } = transfer;
  const isPart = length >= 0 && size >= 0 && (offset > 0 || length < size);
  return (
    isPart &&
    entityTag !== '' &&
    download.entityTag === entityTag &&
    download.size === size &&
    download.visitor === transfer.visitor &&
    pathOf(download.target) === pathOf(transfer.target) &&
    download.past.asked.length < MAX_SPANS &&
    (!isOver(download) || spanLength(download.past.delivered) < size)
  );
}

/** What it is called, from the shared folder, as it can be shown. */
export function pathOfDownload({ upload, target }: Download): string {
  return upload?.name ?? readableTarget(target);
}

/** The download with one more response, or with news of the last one that ended. */
export function withResponse(download: Download, transfer: Transfer): Download {
  const { upload = download.upload } = transfer;
  return transfer.ending === undefined
    ? { ...download, upload, running: [...download.running, transfer] }
    : { ...download, upload, past: withEnded(download.past, transfer, transfer.ending) };
}

function withEnded(past: PastResponses, transfer: Transfer, ending: Ending): PastResponses {
  const { startedAt, sent, length } = transfer;
  const endedAt = transfer.endedAt ?? startedAt;
  return {
    count: past.count + 1,
    asked: addSpan(past.asked, askedSpan(transfer)),
    delivered: addSpan(past.delivered, sentSpan(transfer)),
    octets: past.octets + sent,
    busy: addSpan(past.busy, { start: startedAt, end: Math.max(endedAt, startedAt + 1) }),
    hasUnknownLength: past.hasUnknownLength || length < 0,
    ending: ending === 'complete' ? past.ending : ending,
    endedAt: Math.max(past.endedAt, endedAt),
  };
}

/** Octets of the file that a response promises; those sent so far when its length is not known. */
export function askedSpan(transfer: Transfer): Span {
  const length = transfer.length < 0 ? transfer.sent : transfer.length;
  return withinFile(transfer, transfer.offset + length);
}

/** Octets of the file that a response has sent. */
export function sentSpan(transfer: Transfer): Span {
  return withinFile(transfer, transfer.offset + transfer.sent);
}

/** Several ranges in one response come with text between them, which is no part of the file. */
function withinFile({ offset, size }: Transfer, end: number): Span {
  return { start: offset, end: size < 0 ? end : Math.min(end, size) };
}

function pathOf(target: string): string {
  return target.replace(/\?.*$/s, '');
}
