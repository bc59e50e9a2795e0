/** What a share's problems are in words, for the terminal. */

import { unreachable } from '../base/unreachable.ts';
import { isRefusedByBrowsers } from '../net/refused-ports.ts';
import type { CertificateFault } from '../share/encryption/encryption.ts';
import type { Exposure } from '../share/exposure/exposure-rules.ts';
import type { PortHolder, ShareProblem, ShareSetup } from '../share/status.ts';
import type { Trouble } from '../share/trouble/trouble.ts';
import { visibleName } from '../text/visible-name.ts';
import { certificateSentence } from './encryption-choice.ts';
import { describeContent } from './shared-content.ts';

/** What is known of a share's failure. */
export interface FailureFacts {
  readonly problem: ShareProblem;
  readonly detail: string;
  /** Who has the port, where the system tells. */
  readonly holder?: PortHolder | undefined;
  readonly certificate?: CertificateFault | undefined;
}

/** What keeps browsers from a share that runs; undefined when nothing does. */
export function portWarning(port: number): string | undefined {
  if (!isRefusedByBrowsers(port)) return undefined;
  return `Browsers refuse to open port ${port}; only other programs can. Choose another with --port.`;
}

/** One sentence, or two where the second is what to do. */
export function problemSentence({ problem, detail, holder, certificate }: FailureFacts, options: ShareSetup): string {
  const { content, port, bind } = options;
  const what = describeContent(content);
  switch (problem) {
    case 'port-in-use':
      return portTaken(options, holder);
    case 'port-not-permitted':
      return `Port ${port} may not be used by this account; choose one from 1024.`;
    case 'address-not-available':
      return `${bind ?? 'The address'} is not an address of this computer.`;
    case 'folder-missing':
      return `There is no folder ${what}.`;
    case 'not-a-folder':
      return `${what} is not a folder.`;
    case 'folder-not-readable':
      return `${what} may not be read by this account.`;
    case 'files-missing':
      return content.kind === 'files' && content.paths.length === 1
        ? `There is no file ${what}.`
        : `None of the ${what} is there.`;
    case 'no-certificate':
      return certificateSentence(certificate ?? { kind: 'not-made', detail });
    case 'worker-died':
    case 'unexpected':
      return `The share could not go on: ${detail}.`;
    default:
      return unreachable(problem);
  }
}

/** For whoever shares a page that needs its scripts. */
export const SANDBOX_HINT =
  'Pages of this share are shown without their scripts; to let them run, share it as a web site with --site on.';

/** For whoever shares behind a PIN. */
export const PIN_STOPPED =
  'Somebody has tried to guess the PIN a hundred times within an hour: it opens nothing any more. Start again with another one.';

function portTaken({ port, takesNextPort }: ShareSetup, holder: PortHolder | undefined): string {
  if (takesNextPort) return `Neither port ${port} nor any above it is free; choose a lower one with --port.`;
  const who = holder === undefined ? 'another program' : describeHolder(holder);
  return `Port ${port} is used by ${who}; choose another with --port, or --port ${port}+ for the next free one.`;
}

/** The name comes from that program. */
function describeHolder({ program, pid }: PortHolder): string {
  return program === '' ? `the process ${pid}` : `${visibleName(program)} (process ${pid})`;
}

/** What the person may not have meant to show. */
export function exposureSentence({ kind, path }: Exposure): string {
  const name = visibleName(path);
  const who = 'everybody who can reach this share';
  switch (kind) {
    case 'whole-disk':
      return `${name} is the whole disk: ${who} can read all that this account can.`;
    case 'home':
      return `${name} holds everything of a person: ${who} can read all documents in it.`;
    case 'keys':
      return `${name} holds keys or passwords: ${who} can read them.`;
    case 'system':
      return `${name} belongs to the system: ${who} can read how this computer is set up.`;
    case 'own-files':
      return `${name} holds Porthole's own settings: ${who} can read all that you share.`;
    case 'log-folder':
      return `${name} holds Porthole's log: ${who} can read who visits and what they fetch.`;
    default:
      return unreachable(kind);
  }
}

/** Lines of the log that nobody read in time. */
export function leftOutSentence(lines: number): string {
  const what = lines === 1 ? '1 line of the log was' : `${lines} lines of the log were`;
  return `${what} left out because nothing read them in time; sharing went on.`;
}

/** A program asks for others, and nobody has said that it may. */
export function suspectedProxySentence(address: string): string {
  return `Requests come through a program at ${address}. Is that your proxy? Then start with --trust-proxy ${address}; until then all its visitors count as one.`;
}

/** A visitor who harms the share. */
export function troubleSentence({ kind, visitor }: Trouble): string {
  switch (kind) {
    case 'connections':
      return `${visitor} keeps opening more connections than one visitor gets.`;
    case 'leaving':
      return `${visitor} keeps asking for what takes long, and leaves before it comes.`;
    case 'refused':
      return `${visitor} keeps asking for more than one visitor gets.`;
    case 'nonsense':
      return `${visitor} keeps sending what are no requests.`;
    case 'guessing':
      return `${visitor} has tried too many wrong PINs and stays out for a quarter of an hour.`;
    default:
      return unreachable(kind);
  }
}
