import { describe, expect, it } from 'vitest';
import { parseCommandLine } from '../../../../main/app/launch/command-line.ts';

const packaged = (...args: string[]) =>
  parseCommandLine({ argv: ['/opt/Porthole/porthole', ...args], workingDirectory: '/home/ann', appPath: undefined });

const development = (...args: string[]) =>
  parseCommandLine({ argv: ['/cache/electron', ...args], workingDirectory: '/src/app', appPath: '/src/app' });

describe('parseCommandLine', () => {
  it.each([
    ['nothing', [], [], undefined],
    ['an absolute folder', ['/srv/photos'], ['/srv/photos'], undefined],
    ['a relative folder', ['photos'], ['/home/ann/photos'], undefined],
    ['the working directory', ['.'], ['/home/ann'], undefined],
    ['a folder with spaces', ['my photos'], ['/home/ann/my photos'], undefined],
    [
      'several, in order',
      ['b.txt', '/srv/photos', 'a.txt'],
      ['/home/ann/b.txt', '/srv/photos', '/home/ann/a.txt'],
      undefined,
    ],
    ['a URL of a file', ['file:///srv/my%20photos%E4%B8%AD'], ['/srv/my photos中'], undefined],
    ['a URL of a file elsewhere', ['file://server/photos'], ['/home/ann/file:/server/photos'], undefined],
    ['a port in two words', ['--port', '8080', 'photos'], ['/home/ann/photos'], 8080],
    ['a port in one word', ['photos', '--port=0'], ['/home/ann/photos'], 0],
    ['switches of the runtime', ['--no-sandbox', '--ozone-platform=x11', 'photos'], ['/home/ann/photos'], undefined],
    ['a port that is none', ['--port=65536'], [], undefined, '65536'],
    ['a port below zero', ['--port', '-5'], [], undefined, '-5'],
    ['a switch for a port without one', ['photos', '--port'], ['/home/ann/photos'], undefined, ''],
    ['a port that is a word', ['--port', 'http', 'photos'], ['/home/ann/photos'], undefined, 'http'],
    ['an empty argument', [''], [], undefined],
  ])('reads %s', (_, args, ...[paths, port, badPort]) => {
    expect(packaged(...args)).toEqual({ paths, port, badPort, choosesFolder: false, hidden: false });
  });

  it('reads that a folder is to be chosen', () => {
    expect(packaged('--choose-folder')).toEqual({ paths: [], port: undefined, choosesFolder: true, hidden: false });
  });

  it.each([
    ['the app alone', ['.'], []],
    ['the app and a folder', ['.', '/srv/photos'], ['/srv/photos']],
    ['switches before the app', ['--inspect=0', '--no-sandbox', '/src/app', '/srv/photos'], ['/srv/photos']],
    ['a preloaded module before the app', ['-r', '/tools/loader.js', '/src/app', '/srv/photos'], ['/srv/photos']],
    ['the app that shares its own folder', ['.', '.'], ['/src/app']],
    ['a runtime without the app', ['/srv/photos'], []],
  ])('in development reads %s', (_, args, paths) => {
    expect(development(...args)).toEqual({ paths, port: undefined, choosesFolder: false, hidden: false });
  });

  it('reads that the window is to stay closed', () => {
    expect(packaged('--hidden')).toEqual({ paths: [], port: undefined, choosesFolder: false, hidden: true });
    expect(development('.', '--hidden', 'photos').hidden).toBe(true);
  });
});
