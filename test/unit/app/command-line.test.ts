import { describe, expect, it } from 'vitest';
import { parseCommandLine } from '../../../main/app/command-line.ts';

const packaged = (...args: string[]) =>
  parseCommandLine({ argv: ['/opt/Porthole/porthole', ...args], workingDirectory: '/home/ann', appPath: undefined });

const development = (...args: string[]) =>
  parseCommandLine({ argv: ['/cache/electron', ...args], workingDirectory: '/src/app', appPath: '/src/app' });

describe('parseCommandLine', () => {
  it.each([
    ['nothing', [], undefined, undefined],
    ['an absolute folder', ['/srv/photos'], '/srv/photos', undefined],
    ['a relative folder', ['photos'], '/home/ann/photos', undefined],
    ['the working directory', ['.'], '/home/ann', undefined],
    ['a folder with spaces', ['my photos'], '/home/ann/my photos', undefined],
    ['a port in two words', ['--port', '8080', 'photos'], '/home/ann/photos', 8080],
    ['a port in one word', ['photos', '--port=0'], '/home/ann/photos', 0],
    ['switches of the runtime', ['--no-sandbox', '--ozone-platform=x11', 'photos'], '/home/ann/photos', undefined],
    ['a port that is none', ['--port=65536'], undefined, undefined],
    ['a port that is a word', ['--port', 'http', 'photos'], '/home/ann/photos', undefined],
    ['an empty argument', [''], undefined, undefined],
  ])('reads %s', (_, args, ...[folder, port]) => {
    expect(packaged(...args)).toEqual({ folder, port });
  });

  it.each([
    ['the app alone', ['.'], undefined],
    ['the app and a folder', ['.', '/srv/photos'], '/srv/photos'],
    ['switches before the app', ['--inspect=0', '--no-sandbox', '/src/app', '/srv/photos'], '/srv/photos'],
    ['a preloaded module before the app', ['-r', '/tools/loader.js', '/src/app', '/srv/photos'], '/srv/photos'],
    ['the app that shares its own folder', ['.', '.'], '/src/app'],
    ['a runtime without the app', ['/srv/photos'], undefined],
  ])('in development reads %s', (_, args, folder) => {
    expect(development(...args)).toEqual({ folder, port: undefined });
  });
});
