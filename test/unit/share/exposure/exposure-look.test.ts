import { spawnSync } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lookForExposure } from '../../../../main/share/exposure/exposure-look.ts';
import type { ExposureKind } from '../../../../main/share/exposure/exposure-rules.ts';
import { createTempFolder } from '../../../support/temp-folder.ts';

const NOTHING = { ownFolders: [], logFolder: undefined };
const PRIVATE = '-----BEGIN OPENSSH PRIVATE KEY-----\nb3Blbn\n';
const CERTIFICATE = '-----BEGIN CERTIFICATE-----\nMIIB\n';

async function kindOf(folder: string): Promise<ExposureKind | undefined> {
  return (await lookForExposure({ kind: 'folder', path: folder }, NOTHING))?.kind;
}

describe('what is looked at before sharing', () => {
  it('is found behind links', async () => {
    const root = await createTempFolder();
    await symlink(os.homedir(), path.join(root, 'link'));
    expect(await lookForExposure({ kind: 'folder', path: path.join(root, 'link') }, NOTHING)).toEqual({
      kind: 'home',
      path: path.join(root, 'link'),
    });
  });

  it('is what a file with a doubtful name holds: a certificate is for everybody, a key is not', async () => {
    const root = await createTempFolder({ a: { 'x.pem': CERTIFICATE, 'talk.key': 'slides' }, b: { 'x.pem': PRIVATE } });
    expect(await kindOf(path.join(root, 'a'))).toBeUndefined();
    expect(await kindOf(path.join(root, 'b'))).toBe('keys');
    const files = ['a/x.pem', 'b/x.pem'].map((name) => path.join(root, name));
    expect(await lookForExposure({ kind: 'files', paths: files }, NOTHING)).toEqual({ kind: 'keys', path: files[1] });
  });

  it('never waits for a pipe that is called like a key', async () => {
    const root = await createTempFolder();
    expect(spawnSync('mkfifo', [path.join(root, 'id_pipe.pem')]).status).toBe(0);
    expect(await kindOf(root)).toBeUndefined();
  });

  it('may be gone', async () => {
    expect(await kindOf('/nowhere/at/all')).toBeUndefined();
  });

  it('is the log behind a link', async () => {
    const root = await createTempFolder({ share: { logs: {} } });
    await symlink(path.join(root, 'share', 'logs'), path.join(root, 'logs'));
    const own = { ownFolders: [], logFolder: path.join(root, 'logs') };
    const found = await lookForExposure({ kind: 'folder', path: path.join(root, 'share') }, own);
    expect(found?.kind).toBe('log-folder');
  });
});
