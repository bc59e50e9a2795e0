import { describe, expect, it } from 'vitest';
import { ArgumentError } from '../../../main/terminal/argument-error.ts';
import { parseArguments } from '../../../main/terminal/arguments.ts';

const PLAIN = {
  kind: 'share',
  paths: ['.'],
  port: 8000,
  takesNextPort: false,
  bind: undefined,
  log: 'combined',
  serving: {
    directory: { showsHidden: false, lists: true, singlePage: false, compresses: true },
    allowsAnyOrigin: false,
    allowedHosts: [],
    extraFields: [],
  },
};

describe('parseArguments', () => {
  it.each([
    ['', {}],
    ['DIR', { paths: ['DIR'] }],
    ['-- -DIR', { paths: ['-DIR'] }],
    ['--port 0', { port: 0 }],
    ['--port 8000+', { port: 8000, takesNextPort: true }],
    ['--port=80+', { port: 80, takesNextPort: true }],
    ['DIR --port=65535', { paths: ['DIR'], port: 65_535 }],
    ['a.txt b.txt', { paths: ['a.txt', 'b.txt'] }],
    ['--bind ::1', { bind: '::1' }],
    ['--bind [::1]', { bind: '::1' }],
    ['--log json', { log: 'json' }],
    ['--log none', { log: undefined }],
    ['--replica-key k.txt', { replicaKeyFile: 'k.txt' }],
  ])('%s', (text, change) => {
    expect(parseArguments(text.split(' ').filter(Boolean))).toMatchObject({ ...PLAIN, ...change });
  });

  it.each([
    [['--type', 'md=text/plain'], { md: 'text/plain' }],
    [['--type', '.MD=Text/Plain;charset=GBK'], { md: 'text/plain; charset=GBK' }],
    [['--type', '*.tar.gz=a/b', '--type', 'LICENSE=text/plain'], { 'tar.gz': 'a/b', license: 'text/plain' }],
    [['--type', 'txt=text/plain', '--type', 'txt=a/b; x="y z"'], { txt: 'a/b; x="y z"' }],
    [[], {}],
  ])('%j chooses types', (args, types) => {
    expect(parseArguments([...args])).toMatchObject({ serving: { directory: { types } } });
  });

  it('takes all ways to serve', () => {
    const args = [
      '--hidden',
      '--no-listing',
      '--spa',
      '--cors',
      '--no-compress',
      '--allow-host',
      'A',
      '--allow-host',
      'http://b:80/',
    ];
    expect(parseArguments([...args, '--header', 'X-A: 1', '--header', 'X-B:2'])).toMatchObject({
      serving: {
        directory: { showsHidden: true, lists: false, singlePage: true, compresses: false },
        allowsAnyOrigin: true,
        allowedHosts: ['a', 'b'],
        extraFields: [
          ['X-A', '1'],
          ['X-B', '2'],
        ],
      },
    });
  });

  it.each([
    ['http://192.168.1.20:8000/', 'http://192.168.1.20:8000/'],
    ['192.168.1.20:8000', 'http://192.168.1.20:8000/'],
    ['desk.local', 'http://desk.local/'],
    ['[::1]:8000/a b?c#d', 'http://[::1]:8000/a%20b?c'],
    ['https://example.com', 'https://example.com/'],
  ])('check %s', (text, url) => {
    expect(parseArguments(['check', text])).toEqual({ kind: 'check', url });
  });

  it('takes a folder that is called check', () => {
    expect(parseArguments(['check'])).toMatchObject({ kind: 'share', paths: ['check'] });
    expect(parseArguments(['./check'])).toMatchObject({ kind: 'share', paths: ['./check'] });
  });

  it.each(['--help', '-h'])('%s wins over everything', (help) => {
    expect(parseArguments([help, '--port', 'x'])).toEqual({ kind: 'help' });
    expect(parseArguments(['--version'])).toEqual({ kind: 'version' });
  });

  it.each([
    [['--port', 'x'], "A port is a number from 0 to 65535, not 'x'."],
    [['--port', '65536'], 'A port is'],
    [['--port', '65536+'], 'A port is'],
    [['--port', '+'], 'A port is'],
    [['--port', '80++'], 'A port is'],
    [['--allow-host', 'a b'], "A host name is written like nas.example.org, not 'a b'."],
    [['--allow-host', ''], 'A host name is'],
    [['--port', '-1'], '--port needs a value; one that begins with a dash is written --port=VALUE.'],
    [['--port=-1'], "A port is a number from 0 to 65535, not '-1'."],
    [['--port', '1e3'], 'A port is'],
    [['--port'], 'port'],
    [['--port', ''], "A port is a number from 0 to 65535, not ''."],
    [['--bind', ''], 'The address to listen on is empty; leave --bind out to listen on all.'],
    [[''], 'The name of what to share is empty.'],
    [['a.txt', ''], 'The name of what to share is empty.'],
    [['--log', 'xml'], "A log format is one of combined, common, json and none, not 'xml'."],
    [['--header', 'novalue'], 'A header is'],
    [['--site', 'maybe'], "A site is one of automatic, on, off, not 'maybe'."],
    [['--type', 'txt'], "A type is written like txt='text/plain; charset=gbk', not 'txt'."],
    [['--type', '=text/plain'], 'A type is'],
    [['--type', 'a/b=text/plain'], 'A type is'],
    [['--type', 'txt=text'], 'A type is'],
    [['--type', 'txt=text/*'], 'A type is'],
    [['--type', 'txt=text/plain; charset'], 'A type is'],
    [['--type', 'txt=text/plain\r\nX: y'], 'A type is'],
    [['--type', 'txt=text/plain; charset=ü'], 'A type is'],
    [['--header', 'a b: c'], 'A header is'],
    [['--header', 'X: a\x01b'], 'A header is'],
    [['--header', 'Content-Length: 5'], 'The header Content-Length is decided'],
    [['--header', 'transfer-encoding: chunked'], 'is decided'],
    [['check', 'ftp://host/'], "An address is written like http://192.168.1.20:8000/, not 'ftp://host/'."],
    [['check', 'http://'], 'An address is written like'],
    [['--nonsense'], '--nonsense'],
  ])('%j is answered with one sentence', (args, message) => {
    const parse = (): unknown => parseArguments(args);
    expect(parse).toThrow(ArgumentError);
    expect(parse).toThrow(message);
    expect(parse).toThrow(/^[^\n]+\.$/);
  });
});
