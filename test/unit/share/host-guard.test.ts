import { describe, expect, it } from 'vitest';
import { textResponse } from '../../../main/handler/request-handler.ts';
import { HostGuard } from '../../../main/share/host-guard.ts';

const guard = new HostGuard({ respond: () => textResponse('ok') }, 'My-PC', ['Files.example.org']);

describe('HostGuard', () => {
  it.each([
    ['localhost', true],
    ['LOCALHOST:80', true],
    ['localhost.', true],
    ['a.localhost', true],
    ['my-pc', true],
    ['MY-PC.local', true],
    ['my-pc.lan:8000', true],
    ['my-pc.home.arpa', true],
    ['other.local', true],
    ['files.example.org:81', true],
    ['10.0.0.1', true],
    ['[fe80::1]:80', true],
    ['other.lan', false],
    ['other.home.arpa', false],
    ['sub.my-pc.lan', false],
    ['my-pc.example.org', false],
    ['example.org', false],
    ['notlocalhost', false],
    ['localhost.example', false],
    ['1.2.3.4.example', false],
    ['1.2.3', false],
    ['local', false],
    ['.local', true],
    ['', false],
  ])('%s: %s', (authority, expected) => {
    expect(guard.isAllowed(authority)).toBe(expected);
  });
});
