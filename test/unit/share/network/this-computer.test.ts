import { networkInterfaces } from 'node:os';
import { expect, test } from 'vitest';
import { isThisComputer } from '../../../../main/share/network/this-computer.ts';

const own = Object.values(networkInterfaces()).flatMap((infos) => infos?.map(({ address }) => address) ?? []);

test.each<readonly [string, boolean]>([
  ...own.map((address) => [address, true] as const),
  ['127.0.0.1', true],
  ['::1', true],
  ['::17', false],
  ['198.51.100.77', false],
  ['2001:db8::7', false],
  ['fe80::dead:beef%eth0', false],
])('%s is one of this computer: %s', (address, isOwn) => {
  expect(isThisComputer(address)).toBe(isOwn);
});
