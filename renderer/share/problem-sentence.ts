/** What went wrong with a share, as a sentence and the offers that fix it. */
import type { ShareState } from '../../main/ipc/app-state.ts';
import type { CertificateFault } from '../../main/share/encryption/encryption.ts';
import type { ShareStatus } from '../../main/share/share-status.ts';
import { visibleName } from '../../main/text/visible-name.ts';
import type { Words } from '../../main/words/en/window.ts';
import { unreachable } from '../base/unreachable.ts';
import { certificateSentence } from '../trust/certificate-sentence.ts';

/** What a person can press; the first of a list is the best. */
export type Offer =
  | { readonly kind: 'use-port'; readonly port: number }
  | { readonly kind: 'choose-folder' }
  | { readonly kind: 'restart' }
  | { readonly kind: 'try-again' }
  /** Another authority in the place of one that can't be used. */
  | { readonly kind: 'new-authority' }
  /** A certificate of this computer's in the place of a given one. */
  | { readonly kind: 'own-certificate' }
  | { readonly kind: 'without-encryption' }
  | { readonly kind: 'stop-trying' };

export interface Problem {
  readonly sentence: string;
  readonly offers: readonly Offer[];
  /** What comes of the first offer, where that is not obvious. */
  readonly hint?: string;
  /** Whether the program's own text helps someone who can read it. */
  readonly showsDetail: boolean;
}

export type FailedStatus = Extract<ShareStatus, { readonly state: 'failed' }>;

const TRY_AGAIN: Offer = { kind: 'try-again' };
const CHOOSE_FOLDER: Offer = { kind: 'choose-folder' };

/** The port that was asked for. */
export interface AskedPort {
  readonly port: number;
  /** Name of another share that has it; undefined when there is none. */
  readonly otherShare: string | undefined;
}

function portTaken({ holder }: FailedStatus, { port, otherShare }: AskedPort, words: Words['problems']): string {
  if (otherShare !== undefined) return words.portOfOtherShare(port, otherShare);
  return holder === undefined ? words.portInUse(port) : words.portHeld(port, visibleName(holder.program), holder.pid);
}

/** Without a certificate there is no encryption: what is in the way of one, and what gets it out of the way. */
function describeCertificate(fault: CertificateFault | undefined, { problems, encryption }: Words): Problem {
  const [again, without] = [TRY_AGAIN, { kind: 'without-encryption' } as const];
  if (fault === undefined) return { sentence: problems.noCertificate, offers: [again, without], showsDetail: true };
  const sentence = certificateSentence(fault, encryption);
  if (fault.kind === 'given') return { sentence, offers: [again, { kind: 'own-certificate' }], showsDetail: false };
  if (fault.kind === 'not-made') return { sentence, offers: [again, without], showsDetail: true };
  if (fault.problem === 'not-kept') return { sentence, offers: [again, without], showsDetail: false };
  const offers: readonly Offer[] = [{ kind: 'new-authority' }, again, without];
  return { sentence, hint: encryption.newAuthorityHint, offers, showsDetail: false };
}

export function describeProblem(status: FailedStatus, asked: AskedPort, all: Words): Problem {
  const words = all.problems;
  const { problem } = status;
  const { port } = asked;
  // 0 lets the system choose, where no free port is known to offer.
  const otherPort: Offer = { kind: 'use-port', port: status.freePort ?? 0 };
  switch (problem) {
    case 'port-in-use':
      return { sentence: portTaken(status, asked, words), offers: [otherPort, TRY_AGAIN], showsDetail: false };
    case 'port-not-permitted':
      return { sentence: words.portNotPermitted(port), offers: [otherPort, TRY_AGAIN], showsDetail: false };
    case 'address-not-available':
      return { sentence: words.addressNotAvailable, offers: [TRY_AGAIN], showsDetail: false };
    case 'folder-missing':
      return { sentence: words.folderMissing, offers: [CHOOSE_FOLDER], showsDetail: false };
    case 'folder-not-readable':
      return { sentence: words.folderNotReadable, offers: [CHOOSE_FOLDER], showsDetail: false };
    case 'not-a-folder':
      return { sentence: words.notAFolder, offers: [CHOOSE_FOLDER], showsDetail: false };
    case 'files-missing':
      return { sentence: words.filesMissing, offers: [TRY_AGAIN, CHOOSE_FOLDER], showsDetail: false };
    case 'no-certificate':
      return describeCertificate(status.certificate, all);
    case 'worker-died':
      return { sentence: words.workerDied, offers: [{ kind: 'restart' }], showsDetail: true };
    case 'unexpected':
      return { sentence: words.unexpected, offers: [TRY_AGAIN, CHOOSE_FOLDER], showsDetail: true };
    default:
      return unreachable(problem);
  }
}

/** What the problem is about where it is about what is shared: its path, or that of the first of single files. */
export function lostPathOf({ folder, files }: ShareState, { problem }: FailedStatus): string | undefined {
  switch (problem) {
    case 'folder-missing':
    case 'folder-not-readable':
    case 'not-a-folder':
      return folder;
    case 'files-missing':
      return files?.[0] ?? folder;
    default:
      return undefined;
  }
}

/** The port that `share` asks for, and who of `shares` has it. */
export function askedPortOf(share: ShareState, shares: readonly ShareState[]): AskedPort {
  const other = shares.find(
    ({ id, status }) => id !== share.id && status.state === 'running' && status.port === share.port,
  );
  return { port: share.port, otherShare: other?.name };
}
