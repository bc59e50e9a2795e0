import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AccessLogEntry } from '../../../main/access-log/log-entry.ts';
import { formatCurlCommand } from '../../../renderer/log/curl-command.ts';
import { sampleEntry } from '../../support/window/sample-entries.ts';

const ADDRESS = 'http://192.168.1.20:8000/';

function command(
  change: Partial<AccessLogEntry>,
  head?: string,
  platform: 'linux' | 'win32' = 'linux',
): string | undefined {
  const entry = { ...sampleEntry(1, 0), method: 'GET', target: '/', userAgent: '', ...change };
  return formatCurlCommand({ entry, requestHead: head, address: ADDRESS, platform });
}

describe('a request as a curl command', () => {
  test.each([
    ['a plain one', { target: '/a.txt' }, 'curl http://192.168.1.20:8000/a.txt'],
    ['encoded characters', { target: '/a%20b.txt' }, 'curl http://192.168.1.20:8000/a%20b.txt'],
    ['a query', { target: '/?a=1&b=2' }, "curl 'http://192.168.1.20:8000/?a=1&b=2'"],
    ['an apostrophe', { target: "/it's" }, "curl 'http://192.168.1.20:8000/it'\\''s'"],
    ['HEAD', { method: 'HEAD' }, 'curl --head http://192.168.1.20:8000/'],
    ['another method', { method: 'DELETE', target: '/x' }, 'curl -X DELETE http://192.168.1.20:8000/x'],
    ['dot segments', { target: '/../etc/passwd' }, 'curl --path-as-is http://192.168.1.20:8000/../etc/passwd'],
    [
      'the asterisk',
      { method: 'OPTIONS', target: '*' },
      "curl -X OPTIONS --request-target '*' http://192.168.1.20:8000/",
    ],
    [
      'a target that leads elsewhere',
      { target: 'http://elsewhere.example/' },
      'curl --request-target http://elsewhere.example/ http://192.168.1.20:8000/',
    ],
    ['what curl would expand', { target: '/[1-9]' }, "curl --request-target '/[1-9]' http://192.168.1.20:8000/"],
    ['a user agent', { userAgent: 'curl/8' }, "curl -H 'User-Agent: curl/8' http://192.168.1.20:8000/"],
  ] as const)('%s', (_, change, expected) => {
    expect(command(change)).toBe(expected);
  });

  test('does not repeat what is only the beginning of something', () => {
    expect(command({ target: '/long…' })).toBeUndefined();
    expect(command({ target: '/a' }, 'GET /a HTTP/1.1\r\nX-A: 1\r\nX-Long: begi…')).toBe(
      `curl -H 'X-A: 1' http://192.168.1.20:8000/a`,
    );
  });

  test('repeats the fields as sent, but not those of the connection or of content', () => {
    const head = [
      'GET /a HTTP/1.1',
      'Host: evil.example',
      'Connection: close',
      'Content-Length: 5',
      'Transfer-Encoding: chunked',
      'Range: bytes=5-',
      'X-Note: it is "here"',
      '',
      '',
    ].join('\r\n');
    expect(command({ target: '/a' }, head)).toBe(
      `curl -H 'Range: bytes=5-' -H 'X-Note: it is "here"' http://192.168.1.20:8000/a`,
    );
  });

  test.each([
    ['an unreadable request', { method: '', target: 'hello' }],
    ['a method that is no word', { method: '$(reboot)' }],
    ['control characters in the target', { target: '/\u001b[201~rm -rf ~\n' }],
  ])('has none for %s', (_, change) => {
    expect(command(change)).toBeUndefined();
  });

  test('leaves out fields with control characters', () => {
    expect(command({}, 'GET / HTTP/1.1\r\nX-A: \u009b201~ls\u0003\r\nX-B: 2\r\n\r\n')).toBe(
      "curl -H 'X-B: 2' http://192.168.1.20:8000/",
    );
  });

  test('asks for the very octets, be they UTF-8 or not', () => {
    const octet = fc.constantFrom(...Array.from({ length: 128 }, (_, index) => String.fromCharCode(128 + index)));
    const utf8 = fc
      .string({ unit: 'grapheme', maxLength: 4 })
      .map((text) => Buffer.from(text, 'utf8').toString('latin1'));
    const printable = fc.constantFrom(...`ab %'"\\$!`);
    fc.assert(
      fc.property(fc.array(fc.oneof(octet, utf8, printable), { minLength: 1 }), (pieces) => {
        const target = `/${[...pieces.join('')].filter((one) => one >= ' ' && one !== '\u007f').join('')}`;
        const line = command({ target });
        // UTF-8 may stand for control characters, which are not pasted.
        if (line === undefined) return;
        const shell = spawnSync('bash', ['-c', `curl() { printf '%s\\0' "$@"; }; ${line}`], { encoding: 'latin1' });
        const args = shell.stdout.split('\0').slice(0, -1);
        const asked = args[args.indexOf('--request-target') + 1];
        expect(args.includes('--request-target') ? asked : args.at(-1)?.slice(ADDRESS.length - 1)).toBe(target);
      }),
      // A shell for each case: looking for a smaller one would take minutes, and its words be lost.
      { numRuns: 60, endOnFailure: true },
    );
    const octets = Buffer.from('/文档/a b.txt', 'utf8').toString('latin1');
    expect(command({ target: octets })).toBe(`curl --request-target '/文档/a b.txt' http://192.168.1.20:8000/`);
    expect(command({ target: '/\xff%20' })).toBe(
      String.raw`curl --request-target "$(printf '/\377\04520')" http://192.168.1.20:8000/`,
    );
    expect(command({ target: octets }, undefined, 'win32')).toBeUndefined();
  });

  test('is one command with the very texts, whatever a visitor sent', () => {
    const printable = fc.string({ unit: fc.constantFrom(...'ab01 \'"$`\\|&;<>(){}[]*?!#~%^=,') });
    fc.assert(
      fc.property(printable, printable, (path, value) => {
        const line = command({ target: `/${path}` }, `GET / HTTP/1.1\r\nX-V: ${value}\r\n\r\n`);
        const shell = spawnSync('sh', ['-c', `curl() { printf '%s\\0' "$@"; }; ${line}`], { encoding: 'utf8' });
        const args = shell.stdout.split('\0').slice(0, -1);
        expect(args).toContain(`X-V: ${value}`);
        const target = args[args.indexOf('--request-target') + 1];
        expect(args.includes('--request-target') ? target : args.at(-1)?.slice(ADDRESS.length - 1)).toBe(`/${path}`);
        expect(shell.stderr).toBe('');
      }),
      // A shell for each case: looking for a smaller one would take minutes, and its words be lost.
      { numRuns: 60, endOnFailure: true },
    );
  });

  test('for Windows has nothing that its shells would expand', () => {
    const head = 'GET / HTTP/1.1\r\nX-A: a & b\r\nX-B: " & calc & "\r\nX-C: $(calc)\r\nX-D: `calc`\r\n\r\n';
    expect(command({ target: '/?a&b' }, head, 'win32')).toBe('curl -H "X-A: a & b" "http://192.168.1.20:8000/?a&b"');
    expect(command({ target: '/"&calc' }, undefined, 'win32')).toBeUndefined();
  });
});

describe('a request that came by https', () => {
  test('names the authority that curl has to trust', () => {
    const entry = { ...sampleEntry(1, 0), method: 'GET', target: '/a.txt', userAgent: '', tls: 'TLSv1.3' };
    const common = { entry, requestHead: undefined, address: 'https://192.168.1.20:8000/' };
    expect(formatCurlCommand({ ...common, authorityFile: '/home/a b/ca.pem', platform: 'linux' })).toBe(
      "curl --cacert '/home/a b/ca.pem' https://192.168.1.20:8000/a.txt",
    );
    expect(formatCurlCommand({ ...common, authorityFile: 'C:\\Users\\A\\ca.pem', platform: 'win32' })).toBe(
      'curl --cacert "C:\\Users\\A\\ca.pem" "https://192.168.1.20:8000/a.txt"',
    );
  });

  test('is told from one that came by http on the same port', () => {
    const entry = { ...sampleEntry(1, 0), method: 'GET', target: '/a.txt', userAgent: '' };
    const common = { entry, requestHead: undefined, address: 'https://192.168.1.20:8000/' };
    expect(formatCurlCommand({ ...common, authorityFile: '/ca.pem', platform: 'linux' })).toBe(
      'curl http://192.168.1.20:8000/a.txt',
    );
  });
});
