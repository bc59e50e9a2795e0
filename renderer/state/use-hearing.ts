/** The window hears what the menu bar asks. */
import { useEffect } from 'react';
import { useServices } from './services.tsx';

/** What was asked before there was a window comes now: the parts that can do it are here, and listen. */
export function useHearing(): void {
  const { bridge, run } = useServices();
  useEffect(() => run(bridge.hearCommands()), [bridge, run]);
}
