/** What the menu bar asks of the window. */
import { useEffect } from 'react';
import type { WindowCommand } from '../../main/ipc/contract.ts';
import { useServices } from './services.tsx';

/** Calls `action` whenever the menu bar asks for `command`, while the component is shown. */
export function useCommand(command: WindowCommand, action: () => void): void {
  const { bridge } = useServices();
  useEffect(() => bridge.onCommand((asked) => asked === command && action()), [bridge, command, action]);
}
