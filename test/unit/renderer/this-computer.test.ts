import { describe, expect, test } from 'vitest';
import { isThisComputer } from '../../../renderer/blocking/this-computer.ts';
import { appWith, RUNNING } from '../../support/window/scenes.ts';

const [share] = appWith(RUNNING).shares;
if (share === undefined) throw new Error('there is no share');

describe('this computer', () => {
  test.each([
    ['127.0.0.1', true],
    ['127.8.8.8', true],
    ['::1', true],
    ['192.168.1.20', true],
    ['10.8.0.6', true],
    ['fd12:3456:789a:1::20', true],
    ['fd12:3456:789a:1:0:0:0:20', true],
    ['192.168.1.34', false],
    ['192.168.1.2', false],
    ['fd12:3456:789a:1::21', false],
    ['fe80::1%eth0', false],
    ['1270.0.1', false],
  ])('%s: %s', (visitor, expected) => {
    expect(isThisComputer(visitor, share)).toBe(expected);
  });

  test('is known by its loopback addresses only while nothing is shared', () => {
    expect(isThisComputer('192.168.1.20', { status: { state: 'stopped' } })).toBe(false);
    expect(isThisComputer('127.0.0.1', { status: { state: 'stopped' } })).toBe(true);
  });
});
