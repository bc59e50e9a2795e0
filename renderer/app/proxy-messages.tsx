/** Says that a program nearby asks for others, and offers to trust it as a proxy. */
import { useEffect } from 'react';
import { useServices } from '../state/services.tsx';

export function ProxyMessages() {
  const { bridge, message } = useServices();
  useEffect(
    () => bridge.onProxy(({ share, address }) => message.set({ kind: 'proxy', share, address })),
    [bridge, message],
  );
  return undefined;
}
