import { describe, expect, it, vi } from 'vitest';
import type { Question } from '../../../../main/app/dialogs/message-box.ts';
import type { Updater } from '../../../../main/app/system/updates.ts';
import { Updates } from '../../../../main/app/system/updates.ts';
import { words as en } from '../../../../main/words/en/app.ts';

interface Watched {
  readonly updates: Updates;
  readonly said: string[];
  readonly quit: () => void;
  readonly download: ReturnType<typeof vi.fn>;
  readonly errors: unknown[];
}

/** `newer` is the version that is found; answers are given in their order, after them the one for Escape. */
function createUpdates(newer: string | undefined, answers: readonly string[] = []): Watched {
  const said: string[] = [];
  const errors: unknown[] = [];
  const left = [...answers];
  const download = vi.fn(async () => ['/cache/update']);
  const quit = vi.fn();
  const result = { isUpdateAvailable: newer !== undefined, updateInfo: { version: newer } };
  const updates = new Updates({
    loadUpdater: async () => ({ checkForUpdates: async () => result, downloadUpdate: download }) as unknown as Updater,
    version: '1.0.0',
    words: () => en,
    ask: async <Button extends string>({ words, onEscape }: Question<Button>): Promise<Button> => {
      said.push(words.message);
      return (left.shift() ?? onEscape) as Button;
    },
    log: { error: (_, error) => errors.push(error) },
    quit,
  });
  return { updates, said, quit, download, errors };
}

describe('Updates', () => {
  it('says that there is nothing newer', async () => {
    const { updates, said, download } = createUpdates(undefined);
    await updates.check();
    expect(said).toEqual(['Porthole is up to date']);
    expect(download).not.toHaveBeenCalled();
  });

  it('fetches nothing unless a person wants it', async () => {
    const { updates, said, download } = createUpdates('2.0.0');
    await updates.check();
    expect(said).toEqual(['Porthole 2.0.0 is available']);
    expect(download).not.toHaveBeenCalled();
  });

  it('fetches it once, and does not quit by itself', async () => {
    const { updates, said, download, quit } = createUpdates('2.0.0', ['download', 'later', 'quit']);
    await updates.check();
    expect(quit).not.toHaveBeenCalled();
    await updates.check();
    expect(said.slice(1)).toEqual(['Porthole 2.0.0 is ready', 'Porthole 2.0.0 is ready']);
    expect(download).toHaveBeenCalledOnce();
    expect(quit).toHaveBeenCalledOnce();
  });

  it('says that it did not work, and can be asked again', async () => {
    const { updates, said, download, errors } = createUpdates('2.0.0', ['download', 'ok', 'download']);
    const error = new Error('sha512 checksum mismatch');
    download.mockRejectedValueOnce(error);
    await updates.check();
    expect([said.at(-1), errors]).toEqual(['The update did not work', [error]]);
    await updates.check();
    expect(said.at(-1)).toBe('Porthole 2.0.0 is ready');
  });

  it('looks once while it is being asked twice', async () => {
    const { updates, said } = createUpdates(undefined);
    await Promise.all([updates.check(), updates.check()]);
    expect(said).toHaveLength(1);
  });
});
