import { describe, expect, test } from 'vitest';
import { parseHostName as parseInMain } from '../../../main/guards/host-names.ts';
import { askedHost, parseHostName } from '../../../renderer/hosts/host-name.ts';

describe('a host name as a person writes it', () => {
  test.each([
    [' Nas.Example.ORG. ', 'nas.example.org'],
    ['nas:8000', 'nas'],
    ['http://nas.example.org:8000/a?b#c', 'nas.example.org'],
    ['b\u00fccher.example', 'xn--bcher-kva.example'],
    ['my_pc', 'my_pc'],
    ['192.168.1.20:8000', '192.168.1.20'],
    ['[FD00::1]:8000', 'fd00::1'],
    ['fd00::1', 'fd00::1'],
    ['', undefined],
    ['http://', undefined],
    ['a b', undefined],
    ['a..b', undefined],
    ['user@host', undefined],
    ['*.example.org', undefined],
    ['-a', undefined],
    ['x'.repeat(64), undefined],
  ])('%j: %j', (text, expected) => {
    const name = parseHostName(text);
    expect(name).toBe(expected);
    // The main process takes it as it is.
    if (name !== undefined) expect(parseInMain(name)).toBe(name);
  });
});

describe('the host that a request was meant for', () => {
  test.each([
    ['GET / HTTP/1.1\r\nHost: Nas.Example:8000\r\n\r\n', 'nas.example'],
    ['GET / HTTP/1.1\r\nAccept: */*\r\nhost:\tnas.example \r\n\r\n', 'nas.example'],
    ['GET http://there.example:80/x HTTP/1.1\r\nHost: here.example\r\n\r\n', 'there.example'],
    ['GET /?http://there.example/ HTTP/1.1\r\nHost: here.example\r\n\r\n', 'here.example'],
    ['GET / HTTP/1.1\r\nX-Host: no.example\r\nHost: [fd00::1]\r\n\r\n', 'fd00::1'],
    ['GET / HTTP/1.0\r\n\r\n', undefined],
    ['GET / HTTP/1.1\r\nHost: \r\n\r\n', undefined],
  ])('%j: %j', (head, host) => {
    expect(askedHost(head)).toBe(host);
  });
});
