/** Says that a visitor harms a share, and offers to block them. */
import { useEffect } from 'react';
import { useServices } from '../state/services.tsx';

export function TroubleMessages() {
  const { bridge, message } = useServices();
  useEffect(() => bridge.onTrouble((notice) => message.set({ kind: 'trouble', ...notice })), [bridge, message]);
  return undefined;
}
