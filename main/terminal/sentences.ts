/**
 * What a share's problems are in words, for the person at the terminal. What programs read is not here and stays English: the
 * lines on standard output while a share runs, and the lines of its log.
 */

import { unreachable } from '../base/unreachable.ts';
import { isRefusedByBrowsers } from '../net/refused-ports.ts';
import type { CertificateFault } from '../share/encryption/encryption.ts';
import type { Exposure } from '../share/exposure/exposure-rules.ts';
import type { PortHolder, ShareProblem, ShareSetup } from '../share/share-status.ts';
import type { Trouble } from '../share/trouble/trouble.ts';
import { visibleName } from '../text/visible-name.ts';
import { certificateSentence } from './encryption-choice.ts';
import { nameContent } from './shared-content.ts';
import { terminalWords } from './terminal-words.ts';

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
  return isRefusedByBrowsers(port) ? terminalWords().sharing.portRefused(String(port)) : undefined;
}

/** One sentence, or two where the second is what to do. */
export function problemSentence({ problem, detail, holder, certificate }: FailureFacts, options: ShareSetup): string {
  const { failed } = terminalWords();
  const { content, port, bind } = options;
  const what = nameContent(content);
  switch (problem) {
    case 'port-in-use':
      return portTaken(options, holder);
    case 'port-not-permitted':
      return failed.portNotPermitted(String(port));
    case 'address-not-available':
      return failed.noSuchAddress(bind ?? failed.theAddress);
    case 'folder-missing':
      return failed.folderMissing(what);
    case 'not-a-folder':
      return failed.notAFolder(what);
    case 'folder-not-readable':
      return failed.notReadable(what);
    case 'files-missing':
      return content.kind === 'files' && content.paths.length > 1
        ? failed.filesMissing(content.paths.length)
        : failed.fileMissing(what);
    case 'no-certificate':
      return certificateSentence(certificate ?? { kind: 'not-made', detail });
    case 'worker-died':
    case 'unexpected':
      return failed.unexpected(detail);
    default:
      return unreachable(problem);
  }
}

function portTaken({ port, takesNextPort }: ShareSetup, holder: PortHolder | undefined): string {
  const { failed } = terminalWords();
  if (takesNextPort) return failed.noPortFree(String(port));
  return failed.portTaken(String(port), holder === undefined ? failed.anotherProgram : describeHolder(holder));
}

/** The name comes from that program. */
function describeHolder({ program, pid }: PortHolder): string {
  const { failed } = terminalWords();
  return program === '' ? failed.process(String(pid)) : failed.program(visibleName(program), String(pid));
}

/** What the person may not have meant to show. */
export function exposureSentence({ kind, path }: Exposure): string {
  return terminalWords().exposed[kind](visibleName(path));
}

/** A visitor who harms the share. */
export function troubleSentence({ kind, visitor }: Trouble): string {
  return terminalWords().trouble[kind](visitor);
}
