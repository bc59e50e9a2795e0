import { once } from 'node:events';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isCauseGone } from '../../../../main/app/shares/recovery-looks.ts';
import { LOOPBACK } from '../../../../main/net/socket-server.ts';
import { createTempFolder } from '../../../support/temp-folder.ts';

describe('isCauseGone', () => {
  it('sees a folder come back, and takes no file for it', async () => {
    const folder = path.join(await createTempFolder(), 'photos');
    const wanted = { content: { kind: 'folder', path: folder }, port: 0, bind: undefined } as const;
    expect(await isCauseGone('folder-missing', wanted)).toBe(false);
    await writeFile(folder, '');
    expect(await isCauseGone('folder-missing', wanted)).toBe(false);
    await rm(folder);
    await mkdir(folder);
    expect(await isCauseGone('folder-missing', wanted)).toBe(true);
  });

  it('sees the first of several files come back', async () => {
    const folder = await createTempFolder({ 'a.txt': {} });
    const paths = [path.join(folder, 'a.txt'), path.join(folder, 'b.txt')];
    const wanted = { content: { kind: 'files', paths }, port: 0, bind: undefined } as const;
    expect(await isCauseGone('files-missing', wanted)).toBe(false);
    await writeFile(path.join(folder, 'b.txt'), '');
    expect(await isCauseGone('files-missing', wanted)).toBe(true);
  });

  it('sees a port become free', async () => {
    const other = createServer().listen(0);
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const wanted = { content: { kind: 'folder', path: '/' }, port, bind: undefined } as const;
    expect(await isCauseGone('port-in-use', wanted)).toBe(false);
    other.close();
    await once(other, 'close');
    expect(await isCauseGone('port-in-use', wanted)).toBe(true);
  });

  it('asks for a port on this computer alone where the share asks for no more', async () => {
    const other = createServer().listen(0, '127.0.0.9');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const content = { kind: 'folder', path: '/' } as const;
    expect(await isCauseGone('port-in-use', { content, port, bind: undefined })).toBe(false);
    expect(await isCauseGone('port-in-use', { content, port, bind: LOOPBACK })).toBe(true);
    other.close();
  });
});
