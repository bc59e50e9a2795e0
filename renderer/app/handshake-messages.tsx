/** Says which devices did not come in by https, where a person can do something about it. */
import { useEffect } from 'react';
import { useServices } from '../state/services.tsx';

export function HandshakeMessages() {
  const { bridge, message } = useServices();
  useEffect(
    () =>
      bridge.onHandshake(({ share, visitor, reason }) => {
        if (reason === 'distrust' || reason === 'too-old') message.set({ kind: 'handshake', share, visitor, reason });
      }),
    [bridge, message],
  );
  return undefined;
}
