/** A conversation with an address as lines of text, and what it comes to. */

import { unreachable } from '../base/unreachable.ts';
import type { AddressReport, CheckStep } from '../check/report.ts';
import { isRefusedByBrowsers } from '../net/refused-ports.ts';
import { terminalWords } from './terminal-words.ts';

/** The lines that a step adds; heads as they went over the wire, `>` out and `<` in, as curl writes them. */
export function formatStep(step: CheckStep, report: AddressReport): readonly string[] {
  const { check } = terminalWords();
  const at = `${step.atMs.toFixed(1).padStart(8)} ms  `;
  switch (step.kind) {
    case 'connected':
      return [at + check.connected(step.address)];
    case 'secured':
      return [at + check.secured(step.protocol)];
    case 'sent':
      return [at + check.sent(step.bytes), ...headLines('>', report.requestHead)];
    case 'first-byte':
      return [at + check.firstByte];
    case 'head':
      return [at + check.head, ...headLines('<', report.responseHead)];
    case 'closed':
      return [at + check.closed(step.bytes)];
    case 'failed':
      return [at + check.broken(step.code)];
    default:
      return unreachable(step);
  }
}

/** Whether whoever asks the same way gets an answer. */
export function isReachable({ outcome, certificate }: AddressReport): boolean {
  return outcome === 'answered' && !certificate?.complaints.some((complaint) => complaint !== 'unknown-authority');
}

/** One sentence, or two where the second says what may help. */
export function verdictSentence(report: AddressReport): string {
  const { check } = terminalWords();
  const { protocol, hostname, port: given, host } = new URL(report.url);
  const port = given || (protocol === 'https:' ? '443' : '80');
  switch (report.outcome) {
    case 'answered':
      return isRefusedByBrowsers(Number(port)) ? check.portRefused(port) : answered(report);
    case 'other-host':
      return check.otherHost(host, hostname);
    case 'not-http':
      return check.notHttp(hostname, port);
    case 'not-encrypted':
      return check.notEncrypted(hostname, port);
    case 'refused':
      return check.refused(hostname, port);
    case 'silent':
      return check.silent(hostname, port);
    case 'unreachable':
      return check.unreachable(hostname);
    case 'unknown-name':
      return check.unknownName(hostname);
    case 'broken':
    case 'talking':
      return check.brokeOff(hostname, port);
    default:
      return unreachable(report.outcome);
  }
}

function answered(report: AddressReport): string {
  const { check } = terminalWords();
  if (!isReachable(report)) return check.certificateRefused;
  const status = report.steps.find((step) => step.kind === 'head')?.status ?? 0;
  return status < 400 ? check.answers(String(status)) : check.answersWith(String(status));
}

function headLines(mark: string, head: string): readonly string[] {
  return head
    .trimEnd()
    .split('\r\n')
    .map((line) => `             ${mark} ${visible(line)}`);
}

/** Control characters must not act on the terminal: they are shown by their pictures (U+2400 and on). */
function visible(line: string): string {
  return line.replace(/\p{Cc}/gu, (character) => String.fromCharCode(0x2400 + (character.charCodeAt(0) & 0x1f)));
}
