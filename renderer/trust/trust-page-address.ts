/** Where devices learn to trust this computer: by http, since by https they would meet a warning first. Pure. */
import type { ShareState } from '../../main/ipc/app-state.ts';
import type { TrustStepsProps } from './trust-steps.tsx';

/** As site and terminal have it (trust-guard.ts). */
const TRUST_PAGE = '~porthole/trust';

/** @param url of the share, from slash to slash; undefined while it has none */
export function trustPageOf(url: string | undefined): string | undefined {
  return url === undefined ? undefined : url.replace(/^https:/, 'http:') + TRUST_PAGE;
}

/** Undefined while there is nothing that devices could be told to trust. */
export function trustOf({ status }: Pick<ShareState, 'status'>): TrustStepsProps | undefined {
  if (status.state !== 'running') return undefined;
  const page = trustPageOf(status.addresses[0]?.url);
  const fingerprint = status.encryption?.authority?.fingerprint;
  return page === undefined || fingerprint === undefined ? undefined : { page, fingerprint };
}
