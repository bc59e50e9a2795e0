import { describe, expect, it } from 'vitest';
import type { SenderEvent } from '../../../main/ipc/trusted-sender.ts';
import { isTrustedSender } from '../../../main/ipc/trusted-sender.ts';

const from = (url: string, parent: object | null = null): SenderEvent => ({ senderFrame: { url, parent } });

describe('isTrustedSender', () => {
  it.each([
    ['our page', from('porthole://app/index.html')],
    ['our page with a fragment', from('porthole://app/index.html#log')],
  ])('trusts %s', (_, event) => {
    expect(isTrustedSender(event, 'porthole://app')).toBe(true);
  });

  it.each([
    ['a frame that is gone', { senderFrame: null }],
    ['a frame inside our page', from('porthole://app/index.html', {})],
    ['a host that begins like ours', from('porthole://app.example/index.html')],
    ['a user name that looks like our host', from('porthole://app@evil/index.html')],
    ['our host under another scheme', from('http://app/index.html')],
    ['a local file', from('file:///index.html')],
    ['an empty page', from('about:blank')],
    ['an address that only contains ours', from('http://192.0.2.1/?porthole://app/')],
  ])('does not trust %s', (_, event) => {
    expect(isTrustedSender(event, 'porthole://app')).toBe(false);
  });
});
