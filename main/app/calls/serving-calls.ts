/** What the window's calls about how a share serves do: its switches, its fields and media types, the names it answers to. */
import type { HostCalls, ServingCalls, ShareId } from '../../ipc/contract.ts';
import { listAdapters } from '../../share/adapters.ts';
import { normalizeFieldLine, normalizeLines, normalizeTypeLine } from '../../share/serving-choices.ts';
import type { ShareSettings } from '../settings/settings.ts';
import type { ShareList } from '../shares/share-list.ts';

export function createServingCalls(shares: ShareList): ServingCalls & HostCalls {
  const change = (share: ShareId, lines: Pick<ShareSettings, 'fields' | 'types'>): boolean => {
    if (Object.values(lines).includes(undefined)) return false;
    shares.get(share).setServing(lines);
    return true;
  };
  return {
    setServing: async (share, serving) => shares.get(share).setServing({ serving }),
    setFields: async (share, lines) => change(share, { fields: normalizeLines(lines, normalizeFieldLine) }),
    setTypes: async (share, lines) => change(share, { types: normalizeLines(lines, normalizeTypeLine) }),
    listAdapters: async () => listAdapters(),
    allowHost: async (share, name) => shares.get(share).allowHost(name),
    disallowHost: async (share, name) => shares.get(share).disallowHost(name),
  };
}
