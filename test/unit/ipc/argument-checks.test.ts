import { describe, expect, it } from 'vitest';
import { argumentChecks } from '../../../main/ipc/argument-checks.ts';
import type { Calls } from '../../../main/ipc/contract.ts';
import { DEFAULT_PREFERENCES } from '../../../main/ipc/preferences.ts';
import { DEFAULT_OPTIONS } from '../../../main/share/chosen-options.ts';
import { batchFrom } from '../../support/entries.ts';
import { LOG_FILES } from '../../support/log-file-settings.ts';

const BATCH = batchFrom(1, 2);
const LINK_WISH = {
  name: 'Link 1',
  path: undefined,
  endsAfter: 1,
  downloads: undefined,
  right: 'look',
  quota: undefined,
  hasPin: false,
};

/** For each call: argument lists that it takes, and argument lists that it must refuse. */
const CASES: { readonly [Name in keyof Calls]: { takes: unknown[][]; refuses: unknown[][] } } = {
  getState: { takes: [[]], refuses: [[undefined], [1]] },
  chooseFolder: { takes: [[undefined], ['a']], refuses: [[], [null], [1], ['a', 'b'], ['x'.repeat(65)]] },
  shareFolder: {
    takes: [
      ['/srv', undefined],
      ['/srv', 'a'],
    ],
    refuses: [[], ['/srv'], [1, 'a'], [['/srv'], 'a'], ['/'.repeat(32_769), 'a'], ['/srv', 'a', 'b']],
  },
  sharePaths: {
    takes: [[[]], [['/srv', '/a.txt']]],
    refuses: [[], ['/srv'], [[1]], [['/'.repeat(32_769)]], [Array.from({ length: 10_001 }, () => '/a')]],
  },
  chooseFiles: { takes: [[undefined], ['a']], refuses: [[], [1], ['a', 'b']] },
  setFiles: {
    takes: [['a', ['/a.txt', '/b.txt']]],
    refuses: [['a'], ['a', []], ['a', '/a.txt'], ['a', ['a.txt']], ['a', [1]], [undefined, ['/a.txt']]],
  },
  rememberView: {
    takes: [
      ['view', '{}'],
      ['log-filters', '[]'],
    ],
    refuses: [[], ['view'], ['view', {}], ['__proto__', '{}'], ['other', '{}'], ['view', ' '.repeat(1_048_577)]],
  },
  choosePin: { takes: [['a', true]], refuses: [['a'], ['a', 1], [1, true], ['a', true, 1]] },
  choosePassword: { takes: [['a', 'x']], refuses: [['a'], ['a', 1], ['a', 'x'.repeat(4_097)]] },
  setPerson: {
    takes: [
      ['a', 'Anna', 'look', 'x'],
      ['a', 'Anna', 'change', undefined],
    ],
    refuses: [
      ['a', 'Anna', 'look'],
      ['a', 'Anna', 'own', 'x'],
      ['a', 1, 'look', 'x'],
      ['a', 'Anna', 'look', 1],
    ],
  },
  removePerson: { takes: [['a', 'Anna']], refuses: [['a'], ['a', 1]] },
  restoreLog: { takes: [['a']], refuses: [[], [1], ['a', 'b']] },
  saveSettings: { takes: [[]], refuses: [[undefined], ['/srv']] },
  showSettingsFile: { takes: [[]], refuses: [[undefined], ['/srv']] },
  hearCommands: { takes: [[]], refuses: [[undefined], ['find']] },
  checkForUpdates: { takes: [[]], refuses: [[undefined], [true]] },
  selectShare: { takes: [['a']], refuses: [[], [undefined], ['x'.repeat(65)]] },
  moveShare: {
    takes: [
      ['a', 0],
      ['a', 3],
    ],
    refuses: [['a'], ['a', -1], ['a', 0.5], ['a', Number.NaN], ['a', '1'], [1, 'a']],
  },
  removeShare: { takes: [['a']], refuses: [[], [undefined], ['a', 'b']] },
  restoreShare: { takes: [['a']], refuses: [[], [undefined], ['a', 'b']] },
  start: { takes: [['a']], refuses: [[], [undefined], [1], [{ toString: () => 'a' }], ['a', 'b']] },
  stop: { takes: [['a']], refuses: [[], [undefined], [1]] },
  setStop: {
    takes: [
      ['a', undefined],
      ['a', { kind: 'hour' }],
      ['a', { kind: 'today' }],
      ['a', { kind: 'downloads', count: 3 }],
    ],
    refuses: [
      ['a'],
      ['a', { kind: 'week' }],
      ['a', { kind: 'hour', count: 3 }],
      ['a', { kind: 'downloads' }],
      ['a', { kind: 'downloads', count: 0 }],
      ['a', { kind: 'downloads', count: 1.5 }],
      [1, { kind: 'hour' }],
    ],
  },
  shareText: { takes: [['some words'], ['']], refuses: [[], [1], [['a']], ['x'.repeat(16_777_217)]] },
  commandShare: {
    takes: [['a', { kind: 'disconnect', connection: 7, exchange: 1, visitor: '192.0.2.7' }]],
    refuses: [
      ['a'],
      [7, { kind: 'disconnect', connection: 7, exchange: 1, visitor: '192.0.2.7' }],
      ...[-1, 1.5, '7', Number.POSITIVE_INFINITY, undefined].map((connection) => [
        'a',
        { kind: 'disconnect', connection, exchange: 1, visitor: '192.0.2.7' },
      ]),
      ['a', { kind: 'disconnect', exchange: 1, visitor: '192.0.2.7' }],
      ['a', { kind: 'disconnect', connection: 7, exchange: 1 }],
      ['a', { kind: 'disconnect', connection: 7, visitor: '192.0.2.7' }],
      ['a', { kind: 'disconnect', connection: 7, exchange: 1, visitor: 'x'.repeat(257) }],
      ['a', { kind: 'disconnect', connection: 7, exchange: 1, visitor: '192.0.2.7', more: 1 }],
      // What a share can be told, but not by the window.
      ['a', { kind: 'stop', graceMs: 0 }],
      ['a', { kind: 'blocked', addresses: [] }],
      ['a', { kind: 'hosts', names: [] }],
      ['a', { kind: 'constructor' }],
      ['a', 'disconnect'],
      ['a', null],
    ],
  },
  block: {
    takes: [
      ['a', '192.0.2.7'],
      ['a', '2001:db8::7'],
      ['a', '::ffff:192.0.2.7'],
    ],
    refuses: [['a'], ['a', ''], ['a', '192.0.2'], ['a', 'host.example'], ['a', 7], ['192.0.2.7']],
  },
  changeShare: {
    takes: [
      ['a', {}],
      ['a', { ...DEFAULT_OPTIONS, port: 80 }],
      ...[{ name: 'Holiday' }, { name: '' }, { name: undefined }].map((change) => ['a', change]),
      ...[{ port: 0 }, { port: 65_535 }].map((change) => ['a', change]),
      ...[{ site: 'automatic' }, { site: 'on' }, { site: 'off' }].map((change) => ['a', change]),
      ...[{ reach: 'network' }, { reach: 'this-computer' }].map((change) => ['a', change]),
      ...[{ adapter: 'eth0' }, { adapter: undefined }, { showsHidden: true, compresses: false }].map((change) => [
        'a',
        change,
      ]),
      ...[{ fields: ['X: y'] }, { fields: [] }, { types: ['md=text/plain'] }].map((change) => ['a', change]),
    ],
    refuses: [
      ['a'],
      [{ port: 80 }, 'a'],
      ['a', undefined],
      ['a', null],
      ['a', []],
      ['a', {}, {}],
      ...[{ more: 1 }, { constructor: 'a' }, JSON.parse('{ "__proto__": 1 }')].map((change) => ['a', change]),
      ...[{ name: 1 }, { name: null }, { name: 'x'.repeat(201) }].map((change) => ['a', change]),
      ...[-1, 65_536, 80.5, Number.NaN, '80', undefined].map((port) => ['a', { port }]),
      ...[undefined, true, 'auto', 'constructor'].map((site) => ['a', { site }]),
      ...[undefined, 'internet', true].map((reach) => ['a', { reach }]),
      ...[{ showsHidden: 1 }, { showsHidden: undefined }, { adapter: 7 }].map((change) => ['a', change]),
      ...['X: y', [1], Array(101).fill(''), ['x'.repeat(8_193)], undefined].map((fields) => ['a', { fields }]),
      ['a', { types: ['x'.repeat(8_193)] }],
    ],
  },
  listAdapters: { takes: [[]], refuses: [['a']] },
  allowHost: {
    takes: [
      ['a', 'nas.example.org'],
      ['a', '192.0.2.7'],
      ['a', 'fd00::1'],
    ],
    refuses: [['a'], ['a', 'NAS'], ['a', 'nas:8000'], ['a', 'http://nas/'], ['a', ''], ['a', 'a b'], ['a', 7]],
  },
  disallowHost: { takes: [['a', 'nas']], refuses: [['a'], ['a', '']] },
  createLink: {
    takes: [
      ['a', LINK_WISH],
      [
        'a',
        { ...LINK_WISH, name: '', path: '/home/ada/a', endsAfter: undefined, downloads: 5, quota: 2e9, hasPin: true },
      ],
      ...(['look', 'add', 'look-and-add', 'change'] as const).map((right) => ['a', { ...LINK_WISH, right }]),
    ],
    refuses: [
      ['a'],
      ['a', { ...LINK_WISH, downloads: 0 }],
      ['a', { ...LINK_WISH, quota: 0 }],
      ['a', { ...LINK_WISH, right: 'drop' }],
      ['a', { ...LINK_WISH, right: undefined }],
      ['a', { ...LINK_WISH, path: 'a.txt' }],
      ['a', { ...LINK_WISH, endsAfter: -1 }],
      ['a', { ...LINK_WISH, name: 'x'.repeat(101) }],
      ['a', { ...LINK_WISH, hash: 'x' }],
    ],
  },
  createCode: { takes: [['a', 'QR code']], refuses: [['a'], ['a', 1], ['a', 'x'.repeat(101)]] },
  tellLink: { takes: [['a', 'b']], refuses: [['a'], ['a', 1]] },
  pauseLink: {
    takes: [['a', 'b', true]],
    refuses: [
      ['a', 'b'],
      ['a', 'b', 1],
    ],
  },
  readQuestion: { takes: [['a', 1]], refuses: [['a'], ['a', '1'], ['a', -1]] },
  receiveFiles: { takes: [[]], refuses: [['a']] },
  showReceived: { takes: [['a', 'b']], refuses: [['a'], ['a', 1]] },
  undoReceived: { takes: [['a', 'b']], refuses: [['a'], ['a', 1]] },
  removeLink: { takes: [['a', 'b']], refuses: [['a'], ['a', 1]] },
  restoreLink: { takes: [['a', 'b']], refuses: [['a'], ['a', 1]] },
  chooseLinkTarget: {
    takes: [
      ['a', 'file'],
      ['a', 'folder'],
    ],
    refuses: [['a'], ['a', 'drive']],
  },
  findLinkTarget: { takes: [['a', '/b/c%20d']], refuses: [['a'], ['a', 1], ['a', `/${'x'.repeat(40_000)}`]] },
  unblock: { takes: [['a', '192.0.2.7']], refuses: [['a'], ['a', 'host.example']] },
  makeNewAuthority: { takes: [['a']], refuses: [[], [undefined], [1], ['a', 'b']] },
  checkShare: { takes: [['a']], refuses: [[], [undefined], [1], ['a', 'b']] },
  setLogFiles: {
    takes: [[LOG_FILES], [{ ...LOG_FILES, maxBytes: 65_536, maxFiles: 3, maxDays: 7 }]],
    refuses: [
      [],
      [{ ...LOG_FILES, folder: 'logs' }],
      [{ ...LOG_FILES, format: 'csv' }],
      [{ ...LOG_FILES, maxBytes: 100 }],
      [{ ...LOG_FILES, maxFiles: -1 }],
      [{ ...LOG_FILES, more: 1 }],
    ],
  },
  chooseLogFolder: { takes: [[]], refuses: [['/srv']] },
  showLogFile: { takes: [['a']], refuses: [[], [1]] },
  openSavedLog: { takes: [[]], refuses: [['/etc/passwd']] },
  readSavedLog: { takes: [[1]], refuses: [[], [-1], ['1']] },
  closeSavedLog: { takes: [[1]], refuses: [[], [-1], ['1']] },
  beginExport: {
    takes: [
      ['har', 'a'],
      ['csv', undefined],
    ],
    refuses: [[], ['har'], ['xml', 'a'], ['har', 1], ['har', 'a', '/etc/passwd']],
  },
  writeExport: {
    takes: [[1, { batch: BATCH, sequences: Float64Array.of(3, 9) }]],
    refuses: [
      [1],
      [1, { batch: BATCH }],
      [1, { batch: BATCH, sequences: [3, 9] }],
      [1, { batch: BATCH, sequences: Float64Array.of(3) }],
      [1, { batch: { ...BATCH, count: 1 }, sequences: Float64Array.of(3) }],
      [1, { batch: { ...BATCH, codes: [...BATCH.codes] }, sequences: Float64Array.of(3, 9) }],
      [1, { batch: { ...BATCH, texts: [1] }, sequences: Float64Array.of(3, 9) }],
      [1, { batch: batchFrom(1, 16_385), sequences: new Float64Array(16_385) }],
    ],
  },
  finishExport: { takes: [[1]], refuses: [[], ['1']] },
  cancelExport: { takes: [[1]], refuses: [[], ['1']] },
  showExport: { takes: [['/srv/Photos.csv']], refuses: [[], [1], ['/'.repeat(32_769)]] },
  getLogBacklog: {
    takes: [
      ['a', 0],
      ['a', 9],
    ],
    refuses: [['a'], ['a', -1], ['a', undefined], [0, 'a']],
  },
  getExchangeDetails: { takes: [['a', 3]], refuses: [['a'], ['a', -3], ['a', null], ['a', 2 ** 53]] },
  clearLog: { takes: [['a']], refuses: [[], [null]] },
  changePreferences: {
    takes: [
      [{}],
      [DEFAULT_PREFERENCES],
      [{ theme: 'dark', language: 'zh-CN', onClose: 'quit' }],
      [{ keepAwake: false }],
    ],
    refuses: [
      [],
      [null],
      [[]],
      ['dark'],
      [{ theme: 'pink' }],
      [{ theme: undefined }],
      [{ language: 'tlh' }],
      [{ keepAwake: 1 }],
      [{ ...DEFAULT_PREFERENCES, onClose: 'explode' }],
      [{ ...DEFAULT_PREFERENCES, extra: 1 }],
      [{ constructor: true }],
      [JSON.parse('{ "__proto__": true }')],
    ],
  },
  showSettings: { takes: [[true], [false]], refuses: [[], [1], [undefined], [true, true]] },
  copyText: { takes: [[''], ['http://192.0.2.1:8000/']], refuses: [[], [1], [undefined], ['x'.repeat(16_777_217)]] },
  showFolder: { takes: [['a']], refuses: [[], [1]] },
  openAddress: { takes: [['a', 'http://127.0.0.1:8000/']], refuses: [['a'], ['a', 1], ['a', 'h'.repeat(2049)]] },
};

describe('argumentChecks', () => {
  for (const name of Object.keys(CASES) as (keyof Calls)[]) {
    const { takes, refuses } = CASES[name];
    it.each(takes)(`${name} takes case %#`, (...args) => {
      expect(argumentChecks[name](args)).toBe(true);
    });
    it.each(refuses)(`${name} refuses case %#`, (...args) => {
      expect(argumentChecks[name](args)).toBe(false);
    });
  }
});
