/** A conversation with an address as lines of text, and what it comes to. */

import { unreachable } from '../base/unreachable.ts';
import type { AddressReport, CheckStep } from '../check/report.ts';
import { isRefusedByBrowsers } from '../net/refused-ports.ts';

/** The lines that a step adds; heads as they went over the wire, `>` out and `<` in, as curl writes them. */
export function formatStep(step: CheckStep, report: AddressReport): readonly string[] {
  const at = `${step.atMs.toFixed(1).padStart(8)} ms  `;
  switch (step.kind) {
    case 'connected':
      return [`${at}connected to ${step.address}`];
    case 'secured':
      return [`${at}encrypted with ${step.protocol}`];
    case 'sent':
      return [`${at}sent the request, ${step.bytes} bytes`, ...headLines('>', report.requestHead)];
    case 'first-byte':
      return [`${at}first byte of the answer`];
    case 'head':
      return [`${at}the head of the answer is complete`, ...headLines('<', report.responseHead)];
    case 'closed':
      return [`${at}closed after ${step.bytes} bytes of content`];
    case 'failed':
      return [`${at}failed: ${step.code}`];
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
  const { protocol, hostname, port, host } = new URL(report.url);
  const number = Number(port || (protocol === 'https:' ? 443 : 80));
  const place = `${hostname} on port ${number}`;
  switch (report.outcome) {
    case 'answered':
      return isRefusedByBrowsers(number)
        ? `It answers, but browsers refuse to open port ${number}: choose another one for the share.`
        : answered(report);
    case 'other-host':
      return `A server is there, but it does not answer to the name ${host}. A share does with --allow-host ${hostname}.`;
    case 'not-http':
      return `Something is at ${place}, but it does not speak HTTP.`;
    case 'not-encrypted':
      return `Something is at ${place}, but there is no https with it: try http://, or a share with --tls.`;
    case 'refused':
      return `Nothing accepts connections at ${place}: nothing is shared there, or a firewall refuses it.`;
    case 'silent':
      return `Nothing came back from ${place}: the computer is off or elsewhere, or a firewall drops what is sent there.`;
    case 'unreachable':
      return `There is no way to ${hostname} from here: the two are not on the same network.`;
    case 'unknown-name':
      return `The name ${hostname} is not known here; try the address in numbers.`;
    case 'broken':
    case 'talking':
      return `The connection to ${place} broke off.`;
    default:
      return unreachable(report.outcome);
  }
}

function answered(report: AddressReport): string {
  const { steps } = report;
  if (!isReachable(report)) return 'It answers, but clients refuse its certificate.';
  const status = steps.find((step) => step.kind === 'head')?.status ?? 0;
  return status < 400
    ? `It answers, with status ${status}. If others still can't open it, a firewall may stop them: from here that can't be seen.`
    : `It answers, but with status ${status}.`;
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
