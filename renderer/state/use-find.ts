/** The shortcut with which every program searches, also where no menu bar has it. */
import { useEffect } from 'react';
import { useCommand } from './use-command.ts';

export function useFind(find: () => void): void {
  useCommand('find', find);
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'f' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
        return;
      event.preventDefault();
      find();
    };
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, [find]);
}
