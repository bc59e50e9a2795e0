import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HttpError } from '../../../main/http/http-error.ts';
import { isHiddenName } from '../../../main/tree/hidden-names.ts';
import { displayName, formatSegment, formatTargetPath, parseTargetPath } from '../../../main/tree/target-path.ts';
import { isWindowsName, opensByName } from '../../../main/tree/windows-names.ts';

function outcome(target: string, platform: NodeJS.Platform = 'linux') {
  try {
    const { components, isFolder, isCanonical } = parseTargetPath(target, platform);
    return [components, isFolder, isCanonical];
  } catch (error) {
    if (error instanceof HttpError) return error.status;
    throw error;
  }
}

describe('parseTargetPath', () => {
  it.each([
    ['/', [[], true, true]],
    ['/a', [['a'], false, true]],
    ['/a/', [['a'], true, true]],
    ['/a/b%20c', [['a', 'b c'], false, true]],
    ['//', [[], true, false]],
    ['//a', [['a'], false, false]],
    ['/a//b/', [['a', 'b'], true, false]],
    ['/%61', [['a'], false, true]],
    ['/%C3%A4', [['\u00e4'], false, true]],
    ['/\u00c3\u00a4', [['\u00e4'], false, true]],
    ['/%ff', [[Buffer.from([0xff])], false, true]],
    ['/\xff%fe', [[Buffer.from([0xff, 0xfe])], false, true]],
    ['/%ef%bb%bfbom', [['\ufeffbom'], false, true]],
    ['/%252e', [['%2e'], false, true]],
    ['/a%5cb', [['a\\b'], false, true]],
    ['/...', [['...'], false, true]],
    ['/..a', [['..a'], false, true]],
    ['/a+b', [['a+b'], false, true]],
    ['/a;b=c', [['a;b=c'], false, true]],
    ['/.', [[], true, true]],
    ['/./', [[], true, true]],
    ['/./a', [['a'], false, true]],
    ['/a/./b', [['a', 'b'], false, true]],
    ['/a/.', [['a'], true, true]],
    ['/a/././', [['a'], true, true]],
    ['/%2e/a', [['a'], false, true]],
    ['/a/%2E/b/%2e', [['a', 'b'], true, true]],
    ['/.//a', [['a'], false, false]],
    ['/%252e', [['%2e'], false, true]],
    ['/..', 400],
    ['/./..', 400],
    ['/a%2f.%2fb', 400],
    ['/.%5ca', 400],
    ['/a/../b', 400],
    ['/%2e%2E', 400],
    ['/.%2e/', 400],
    ['/a%2f..%2fb', 400],
    ['/a%5c..', 400],
    ['/a%2fb', 404],
    ['/%2f', 404],
    ['/a%00', 400],
    ['/%', 400],
    ['/%g1', 400],
    ['/%1', 400],
  ])('%j: %j', (target, expected) => {
    expect(outcome(target)).toEqual(expected);
  });

  it.each([
    ['/a', [['a'], false, true]],
    ['/a%5cb', 404],
    ['/a%5c..%5cb', 400],
    ['/C:', 404],
    ['/C:%5c', 404],
    ['/a:stream', 404],
    ['/a::$DATA', 404],
    ['/con', 404],
    ['/CON.txt', 404],
    ['/nul%20', 404],
    ['/COM1', 404],
    ['/com%C2%B9', 404],
    ['/LPT9.tar.gz', 404],
    ['/CONIN$', 404],
    ['/console', [['console'], false, true]],
    ['/com10', [['com10'], false, true]],
    ['/a.', 404],
    ['/a%20', 404],
    ['/a*', 404],
    ['/a%3fb', 404],
    ['/a%01', 404],
    ['/%ff', 404],
  ])('on Windows %j: %j', (target, expected) => {
    expect(outcome(target, 'win32')).toEqual(expected);
  });

  it('never leads out of the folder, on any system', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '/',
      '\\',
      '%2e',
      '%2F',
      '%5c',
      '%00',
      '%',
      'a',
      ':',
      '%c0%ae',
      ' ',
      '\xe9',
    );
    const platforms = [
      ['linux', path.posix, '/srv/share'],
      ['win32', path.win32, 'C:\\srv\\share'],
    ] as const;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        for (const [platform, system, root] of platforms) {
          const result = outcome(`/${pieces.join('')}`, platform);
          if (typeof result === 'number') continue;
          const names = (result[0] as (string | Buffer)[]).map(displayName);
          const resolved = system.resolve(root, ...names);
          expect(resolved === root || resolved.startsWith(root + system.sep)).toBe(true);
          expect(resolved.split(system.sep)).toHaveLength(root.split(system.sep).length + names.length);
        }
      }),
      { numRuns: 5_000 },
    );
  });

  it('reads back what formatTargetPath writes, octet by octet', () => {
    const octets = fc.uint8Array({ minLength: 1, maxLength: 20 }).map((bytes) => Buffer.from(bytes));
    const name = octets.filter(
      (bytes) =>
        !bytes.includes(0x2f) &&
        !bytes.includes(0) &&
        !/^\.\.?$/.test(bytes.toString('latin1')) &&
        !/(^|\\)\.\.?(\\|$)/.test(bytes.toString('latin1')),
    );
    fc.assert(
      fc.property(fc.array(name, { maxLength: 5 }), fc.boolean(), (names, isFolder) => {
        const text = formatTargetPath(names, isFolder);
        expect(text).toMatch(/^(?:\/(?:[\w.~-]|%[\dA-F]{2})*)+$/);
        const parsed = parseTargetPath(text, 'linux');
        expect(parsed.components.map((component) => Buffer.from(component))).toEqual(names);
        expect(parsed.isFolder).toBe(isFolder || names.length === 0);
      }),
    );
  });
});

describe('names', () => {
  it('are encoded so far that they need no escaping anywhere', () => {
    expect(formatSegment('a b/"<\u00e4~.-_')).toBe('a%20b%2F%22%3C%C3%A4~.-_');
    expect(formatSegment(Buffer.from([0xff, 0x41]))).toBe('%FFA');
  });

  it.each([
    ['.a', true],
    ['.', true],
    ['a.b', false],
    ['', false],
    [Buffer.from([0x2e, 0xff]), true],
    [Buffer.from([0xff, 0x2e]), false],
  ])('%j is hidden: %s', (name, expected) => {
    expect(isHiddenName(name)).toBe(expected);
  });

  it.each([
    ['readme.txt', true],
    ['a.b.c', true],
    ['auxiliary', true],
    ['aux', false],
    ['AUX .txt', false],
    ['prn:', false],
    ['a|b', false],
    ['a\x1f', false],
  ])('%j is a file to Windows: %s', (name, expected) => {
    expect(isWindowsName(name)).toBe(expected);
  });

  it.each<[Buffer | string, NodeJS.Platform, boolean]>([
    ['a.txt', 'win32', true],
    ['a.txt.', 'win32', false],
    ['a.txt ', 'win32', false],
    ['nul.txt', 'win32', false],
    [Buffer.from([0xff]), 'win32', false],
    ['a.txt.', 'linux', true],
    [Buffer.from([0xff]), 'linux', true],
  ])('%j opens what has it on %s: %s', (name, platform, expected) => {
    expect(opensByName(name, platform)).toBe(expected);
  });
});
