/** What the QR code of a share holds, so that whoever scans it need not type what it takes to come in. */
import { useEffect } from 'react';
import type { ShareState } from '../../main/ipc/app-state.ts';
import { accessKind } from '../access/access-kind.ts';
import { useServices } from '../state/services.tsx';
import { useLanguage } from '../words/use-language.tsx';

/** For how much a code stands in: `everyone` and `people` have the plain address in it. */
export type CodeKind = 'pin' | 'password' | 'links';

/** undefined where the code holds the plain address. */
export function codeKind(share: ShareState): CodeKind | undefined {
  const kind = accessKind(share);
  return kind === 'everyone' || kind === 'people' ? undefined : kind;
}

/** What follows an address in its code; made when it is first looked at. undefined where there is none, or not yet. */
export function useCode(share: ShareState): string | undefined {
  const { bridge, run } = useServices();
  const { links } = useLanguage().words;
  const isWanted = share.status.state === 'running' && codeKind(share) !== undefined;
  const isMissing = isWanted && share.code === undefined;
  const { id } = share;
  useEffect(() => {
    if (isMissing) run(bridge.createCode(id, links.code));
  }, [isMissing, id, bridge, run, links.code]);
  return isWanted ? share.code : undefined;
}
