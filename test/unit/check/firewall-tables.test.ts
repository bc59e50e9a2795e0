import { describe, expect, it } from 'vitest';
import {
  dropsInput,
  isPublicProfile,
  isUfwEnabled,
  isWindowsFirewallOn,
  parseMacosFirewall,
  parseYesNo,
  ufwAllows,
} from '../../../main/check/firewall-tables.ts';

describe('ufw', () => {
  it.each([
    ['# /etc/ufw/ufw.conf\nENABLED=yes\nLOGLEVEL=low\n', true],
    ['ENABLED="yes"', true],
    ['ENABLED=no\n', false],
    ['# ENABLED=yes\n', false],
    ['', false],
  ])('is on by its settings %j: %s', (settings, expected) => {
    expect(isUfwEnabled(settings)).toBe(expected);
  });

  const rules = `*filter
### tuple ### allow tcp 22 0.0.0.0/0 any 0.0.0.0/0 in
-A ufw-user-input -p tcp --dport 22 -j ACCEPT
### tuple ### allow any 80,443 0.0.0.0/0 any 0.0.0.0/0 in
### tuple ### allow tcp 8000:8010 0.0.0.0/0 any 0.0.0.0/0 in
### tuple ### deny tcp 9000 0.0.0.0/0 any 0.0.0.0/0 in
### tuple ### allow tcp 9001 0.0.0.0/0 any 10.0.0.0/8 in
`;
  it.each([
    [22, true],
    [443, true],
    [8000, true],
    [8010, true],
    [8011, false],
    [9000, false],
    [9001, false],
  ])('lets port %i in: %s', (port, expected) => {
    expect(ufwAllows(rules, port)).toBe(expected);
  });
});

describe('firewalld', () => {
  it.each([
    ['yes\n', true],
    ['no\n', false],
    ['', undefined],
    ['Authorization failed.', undefined],
  ])('answers %j: %s', (output, expected) => {
    expect(parseYesNo(output)).toBe(expected);
  });
});

describe('nftables', () => {
  const chains = (chain: object): string =>
    JSON.stringify({ nftables: [{ metainfo: { version: '1.0.6' } }, { chain }] });
  it.each([
    [chains({ family: 'inet', table: 'filter', name: 'input', hook: 'input', prio: 0, policy: 'drop' }), true],
    [chains({ family: 'inet', table: 'filter', name: 'input', hook: 'input', prio: 0, policy: 'accept' }), false],
    [chains({ family: 'inet', table: 'filter', name: 'forward', hook: 'forward', prio: 0, policy: 'drop' }), false],
    ['{"nftables": []}', false],
    ['', false],
    ['null', false],
    ['Error: Operation not permitted', false],
  ])('drops what comes in: %s', (output, expected) => {
    expect(dropsInput(output)).toBe(expected);
  });
});

describe("macOS' firewall", () => {
  it.each([
    ['Firewall is disabled. (State = 0) \n', 'off'],
    ['Firewall is enabled. (State = 1) \n', undefined],
    ['Firewall is blocking all non-essential incoming connections. (State = 2) \n', false],
    ['', 'off'],
  ])('%j', (output, expected) => {
    expect(parseMacosFirewall(output)).toBe(expected);
  });
});

describe("Windows' firewall", () => {
  it.each([
    ['\r\nPublic Profile Settings: \r\n-----\r\nState                                 ON\r\n', true],
    ['\r\nPrivate Profile Settings: \r\n-----\r\nState                                 ON\r\n', false],
    ['\r\nDomain Profile Settings: \r\n', false],
    ['\r\nÖffentliches Profil-Einstellungen: \r\n', true],
    ['\r\n公用配置文件 设置: \r\n', true],
    ['\r\n专用配置文件 设置: \r\n', false],
    ['\r\nΡυθμίσεις προφίλ: \r\n', undefined],
    ['', undefined],
  ])('knows the network as public, from %j: %s', (output, expected) => {
    expect(isPublicProfile(output)).toBe(expected);
  });

  it.each([
    ['\r\nHKEY_LOCAL_MACHINE\\...\\PublicProfile\r\n    EnableFirewall    REG_DWORD    0x1\r\n', true],
    ['\r\nHKEY_LOCAL_MACHINE\\...\\PublicProfile\r\n    EnableFirewall    REG_DWORD    0x0\r\n', false],
    ['', false],
  ])('is on, from %j: %s', (output, expected) => {
    expect(isWindowsFirewallOn(output)).toBe(expected);
  });
});
