import { expect, test } from 'vitest';
import { isSandboxedPage } from '../../../main/access-log/sandboxed-page.ts';

const head = (status: number, type: string, more: string): string =>
  `HTTP/1.1 ${status} OK\r\nContent-Type: ${type}\r\nContent-Security-Policy: sandbox\r\n${more}\r\n`;

test.each([
  [200, 'text/html; charset=utf-8', 'Porthole-Scripts: withheld\r\n', true],
  [206, 'text/html', 'Porthole-Scripts: withheld\r\nDate: today\r\n', true],
  [200, 'application/xhtml+xml', 'Porthole-Scripts: withheld\r\n', true],
  [200, 'text/html', '', false],
  [200, 'text/html', 'X: Porthole-Scripts: withheld\r\n', false],
  [200, 'image/svg+xml', 'Porthole-Scripts: withheld\r\n', false],
  [404, 'text/html', 'Porthole-Scripts: withheld\r\n', false],
])('a page shown without its scripts is known by its head: %i %s, %j', (status, type, more, expected) => {
  expect(isSandboxedPage(head(status, type, more))).toBe(expected);
});
