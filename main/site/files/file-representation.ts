/** What a file is to a visitor: its validators, its media type, and the fields that go with it. */
import type { Stats } from 'node:fs';
import { lastModifiedOf } from '../../files/file-time.ts';
import type { ContentCoding } from '../../http/accept.ts';
import { formatAttachment } from '../../http/content-disposition.ts';
import type { FieldLine } from '../../http/fields.ts';
import type { RepresentationMetadata } from '../../http/representation-fields.ts';
import { isActiveType, sandboxOf, WITHHELD_SCRIPTS } from './active-content.ts';
import { isCompressible } from './content-coding.ts';
import { isCompressedSvg } from './media-type.ts';

/** Kept by caches, but asked about each time: people replace files in shared folders. */
const REVALIDATE: FieldLine = ['Cache-Control', 'no-cache'];

const VARY_BY_CODING: FieldLine = ['Vary', 'Accept-Encoding'];

const NO_SNIFF: FieldLine = ['X-Content-Type-Options', 'nosniff'];

export interface FileDescription {
  /** Last component, for people. */
  readonly name: string;
  /** With its charset, where it is known. */
  readonly mediaType: string;
  readonly stats: Stats;
  /** Of the octets described; `stats` and `size` are those of the encoded file then. */
  readonly coding: ContentCoding;
  /** With its quotes; strong, and another one for each coding (RFC 9110 §8.8.3.3). */
  readonly entityTag: string;
  /** Save it rather than show it. */
  readonly isDownload: boolean;
  /** The folder is a web site, whose pages may act. */
  readonly isSite: boolean;
  /** It has scripts that it may not run. */
  readonly lacksScripts: boolean;
}

export function describeFile(description: FileDescription): RepresentationMetadata {
  const { name, mediaType, stats, coding, entityTag, isDownload, isSite, lacksScripts } = description;
  const contentFields: FieldLine[] = [NO_SNIFF];
  if (coding !== 'identity') contentFields.push(['Content-Encoding', coding]);
  // To be saved it is the file that it is.
  else if (isCompressedSvg(name, mediaType) && !isDownload) contentFields.push(['Content-Encoding', 'gzip']);
  if (isDownload) contentFields.push(['Content-Disposition', formatAttachment(name)]);
  if (!isSite && isActiveType(mediaType)) contentFields.push(sandboxOf(mediaType));
  if (lacksScripts) contentFields.push(WITHHELD_SCRIPTS);
  return {
    size: stats.size,
    entityTag,
    lastModified: lastModifiedOf(stats),
    mediaType,
    sharedFields: isCompressible(mediaType) ? [REVALIDATE, VARY_BY_CODING] : [REVALIDATE],
    contentFields,
  };
}
