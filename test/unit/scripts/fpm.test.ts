/** The stand-in for fpm: what electron-builder says, as Debian's and RPM's descriptions of a package. */
import { describe, expect, it } from 'vitest';
import { parsePackage } from '../../../scripts/fpm/arguments.mjs';
import { formatControl } from '../../../scripts/fpm/write-deb.mjs';
import { formatSpec } from '../../../scripts/fpm/write-rpm.mjs';

const COMMON = [
  ...[
    '--architecture',
    'amd64',
    '--version',
    '1.2.3',
    '--package',
    '/out/file',
    '--name',
    'porthole',
    '--license',
    'MIT',
  ],
  ...[
    '--after-install',
    '/in',
    '--after-remove',
    '/out',
    '--maintainer',
    'M <m@example.org>',
    '--url',
    'https://example.org',
  ],
];

describe('the arguments of fpm', () => {
  it('become a Debian control file, with lines no wider than a terminal', () => {
    const description = `Short\n ${'word '.repeat(40)}`;
    const deb = parsePackage(['-s', 'dir', '-t', 'deb', '-d', 'libnss3', '--description', description, ...COMMON]);
    const control = formatControl(deb, 7);
    expect(control).toMatch(/^Package: porthole\nVersion: 1\.2\.3\n/);
    expect(control).toContain('Depends: libc6, libnss3\n');
    expect(control).toContain('Installed-Size: 7\n');
    expect(Math.max(...control.split('\n').map((line) => line.length))).toBeLessThan(80);
    expect(control).not.toMatch(/^\s*$\n/m);
  });

  it('become an RPM spec that owns its folder, and whose texts are no macros', () => {
    const rpm = parsePackage(['-t', 'rpm', '--rpm-summary', '100% sharing', '--description', 'Text', ...COMMON]);
    const packed = {
      root: '/stage',
      files: ['opt/App/app', 'usr/share/a.png'],
      afterInstall: 'echo %1',
      afterRemove: '',
    };
    const spec = formatSpec(rpm, packed);
    expect(spec).toContain('Summary: 100%% sharing');
    expect(spec).toContain('echo %%1');
    expect(spec).toMatch(/%files\n%defattr.*\n"\/opt\/App"\n"\/usr\/share\/a\.png"\n$/);
  });

  it.each([
    ['another type', ['-t', 'pacman', ...COMMON]],
    ['an option that nobody has given until now', ['-t', 'deb', '--config-files', '/etc/x', ...COMMON]],
    ['a missing name', ['-t', 'deb', '--version', '1']],
    ['contents without a place', ['-t', 'deb', ...COMMON, 'file']],
  ])('are refused with %s', (_, args) => {
    expect(() => parsePackage(args)).toThrow();
  });
});
