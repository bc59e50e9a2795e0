import { describe, expect, it } from 'vitest';
import { WindowCommands } from '../../../../main/app/window/window-commands.ts';
import type { WindowCommand } from '../../../../main/ipc/contract.ts';

function createCommands(): { commands: WindowCommands; sent: WindowCommand[] } {
  const sent: WindowCommand[] = [];
  return { commands: new WindowCommands((command) => sent.push(command)), sent };
}

describe('what the menu bar asks of the window', () => {
  it('waits for a window that hears it, and comes once and in order', () => {
    const { commands, sent } = createCommands();
    commands.tell('toggle-glance');
    commands.tell('find');
    expect(sent).toEqual([]);
    commands.heard();
    expect(sent).toEqual(['toggle-glance', 'find']);
    commands.heard();
    expect(sent).toEqual(['toggle-glance', 'find']);
  });

  it('comes at once where the window hears', () => {
    const { commands, sent } = createCommands();
    commands.heard();
    commands.tell('toggle-pause');
    expect(sent).toEqual(['toggle-pause']);
  });

  it('waits again for the next window, but not if it was meant for one that is gone', () => {
    const { commands, sent } = createCommands();
    commands.tell('find');
    commands.windowClosed();
    commands.heard();
    expect(sent).toEqual([]);
    commands.windowClosed();
    commands.tell('open-saved-log');
    expect(sent).toEqual([]);
    commands.heard();
    expect(sent).toEqual(['open-saved-log']);
  });

  it('waits while a page that failed is loaded anew', () => {
    const { commands, sent } = createCommands();
    commands.heard();
    commands.pageFailed();
    commands.tell('find');
    expect(sent).toEqual([]);
    commands.heard();
    expect(sent).toEqual(['find']);
  });
});
