/** Answers that tell of several resources, or of several properties of one (RFC 4918 §13). */
import { reasonPhrase } from '../http/status-codes.ts';
import { escapeXml } from './xml-text.ts';

export const MULTISTATUS_START = '<?xml version="1.0" encoding="utf-8"?><D:multistatus xmlns:D="DAV:">';
export const MULTISTATUS_END = '</D:multistatus>';

/** Properties of one resource that share a status. */
export interface PropertyGroup {
  readonly status: number;
  /** Their elements; a group without any is not told. */
  readonly elements: string;
  /** A precondition that failed (RFC 4918 §16). */
  readonly condition?: string | undefined;
}

/** @param href as a reference in a URL, encoded */
export function formatProperties(href: string, groups: readonly PropertyGroup[]): string {
  let told = '';
  for (const group of groups) if (group.elements !== '') told += formatGroup(group);
  // A response has at least one (RFC 4918 §14.24).
  return formatResponse(href, told === '' ? formatGroup({ status: 200, elements: '' }) : told);
}

/** What became of one of several resources. */
export function formatOutcome(href: string, status: number, condition?: string): string {
  return formatResponse(href, formatStatus(status) + formatError(condition));
}

function formatResponse(href: string, content: string): string {
  return `<D:response><D:href>${escapeXml(href)}</D:href>${content}</D:response>`;
}

function formatGroup({ status, elements, condition }: PropertyGroup): string {
  return `<D:propstat><D:prop>${elements}</D:prop>${formatStatus(status)}${formatError(condition)}</D:propstat>`;
}

function formatStatus(status: number): string {
  return `<D:status>HTTP/1.1 ${status} ${reasonPhrase(status)}</D:status>`;
}

function formatError(condition: string | undefined): string {
  return condition === undefined ? '' : `<D:error><D:${condition}/></D:error>`;
}
