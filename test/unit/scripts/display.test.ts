import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { hasDisplay, parseDisplay } from '../../../scripts/display.mjs';
import { createTempFolder } from '../../support/temp-folder.ts';

const local = (number: number) => [{ path: `/tmp/.X11-unix/X${number}` }, { path: `\0/tmp/.X11-unix/X${number}` }];

describe('parseDisplay', () => {
  it.each([
    [':0', local(0)],
    [':99.0', local(99)],
    ['unix:1', local(1)],
    ['localhost:10.0', [{ host: 'localhost', port: 6010 }]],
    ['192.168.1.20:0', [{ host: '192.168.1.20', port: 6000 }]],
    ['/private/tmp/launch:0', undefined],
    ['nonsense', undefined],
  ])('%s', (name, places) => {
    expect(parseDisplay(name)).toEqual(places);
  });
});

describe('hasDisplay', { skip: process.platform !== 'linux' }, () => {
  it.each([
    [{}, false],
    [{ DISPLAY: '', WAYLAND_DISPLAY: '' }, false],
    [{ DISPLAY: ':4321' }, false],
    [{ WAYLAND_DISPLAY: 'wayland-4321', XDG_RUNTIME_DIR: '/nowhere' }, false],
    [{ DISPLAY: 'what only a library understands' }, true],
  ])('%j: %s', async (env, has) => {
    expect(await hasDisplay(env)).toBe(has);
  });

  it('asks whether something listens at the name', async () => {
    const folder = await createTempFolder();
    const server = createServer().listen(path.join(folder, 'wayland-0'));
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    expect(await hasDisplay({ WAYLAND_DISPLAY: 'wayland-0', XDG_RUNTIME_DIR: folder, DISPLAY: ':4321' })).toBe(true);
  });
});
