/** What a share's problems are in words, for the terminal. */
import type { ShareOptions, ShareProblem } from '../share/status.ts';
import { unreachable } from '../unreachable.ts';
import { describeContent } from './shared-content.ts';

/** One sentence, or two where the second is what to do. */
export function problemSentence(problem: ShareProblem, options: ShareOptions, detail: string): string {
  const { content, port, bind } = options;
  const what = describeContent(content);
  switch (problem) {
    case 'port-in-use':
      return `Port ${port} is used by another program; choose another with --port, or --port 0 for any free one.`;
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
    case 'worker-died':
    case 'unexpected':
      return `The share could not go on: ${detail}.`;
    default:
      return unreachable(problem);
  }
}
