import { expect, test } from 'vitest';
import { isSandboxedPage } from '../../../main/access-log/sandboxed-page.ts';

const head = (status: number, type: string, policy: string): string =>
  `HTTP/1.1 ${status} OK\r\nContent-Type: ${type}\r\nContent-Security-Policy: ${policy}\r\n\r\n`;

test.each([
  [200, 'text/html; charset=utf-8', 'sandbox', true],
  [206, 'text/html', "sandbox allow-same-origin; script-src 'none'", true],
  [200, 'application/xhtml+xml', 'sandbox', true],
  [200, 'image/svg+xml', 'sandbox', false],
  [200, 'text/html; charset=utf-8', "default-src 'none'", false],
  [404, 'text/html', 'sandbox', false],
])('a page shown without its scripts is known by its head: %i %s, %s', (status, type, policy, expected) => {
  expect(isSandboxedPage(head(status, type, policy))).toBe(expected);
});
