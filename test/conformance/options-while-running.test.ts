/** Options are changed while visitors get what they asked for: none of them is cut, whichever option it is. */
import type { Socket } from 'node:net';
import { connect } from 'node:net';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { ShareSettings } from '../../main/app/settings/settings.ts';
import { shareSetupOf } from '../../main/app/shares/share-setup.ts';
import { DEFAULT_OPTIONS, isShareChange } from '../../main/share/chosen-options.ts';
import type { OptionName, ShareOptions } from '../../main/share/options.ts';
import { OPTION_NAMES, optionNamed } from '../../main/share/options.ts';
import { Share } from '../../main/share/share.ts';
import { hearing } from '../../main/share/share-event.ts';
import { eventually } from '../support/eventually.ts';
import { readFreePort } from '../support/free-port.ts';
import { createSparseFile } from '../support/sparse-file.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const DOWNLOADS = 50;
/** More than the buffers between two programs hold. */
const LARGE_BYTES = 6 * 1024 * 1024;

type Flag = { [Name in OptionName]: ShareOptions[Name] extends boolean ? Name : never }[OptionName];

/** Another value of each option that is more than a switch. A new one does not compile without its own. */
const OTHERS: { readonly [Name in Exclude<OptionName, Flag>]: () => ShareOptions[Name] | Promise<ShareOptions[Name]> } =
  {
    name: () => 'Holiday',
    entry: () => 'links',
    secret: () => ({ hash: `$2y$05$${'a'.repeat(53)}`, pinLength: 6 }),
    people: () => [{ name: 'Anna', hash: `$2y$05$${'a'.repeat(53)}`, rights: 'change' }],
    anonymous: () => 'look',
    write: () => 'add',
    port: readFreePort,
    reach: () => 'this-computer',
    // None that there is: what can't be had changes nothing.
    adapter: () => 'usb77',
    fields: () => ['X-Room: 4'],
    hosts: () => ['nas.example.org'],
    basePath: () => '/elsewhere/',
    site: () => 'on',
    // Whoever asks here is among them.
    allow: () => ['127.0.0.0/8', '::1'],
    deny: () => ['192.0.2.0/24'],
    proxies: () => ['192.0.2.1'],
    visitorRate: () => 1e9,
    totalRate: () => 2e9,
    visitorConnections: () => DOWNLOADS + 10,
    receivesInto: () => 'sender-folder',
    asksFirst: () => true,
    maxUpload: () => 1e9,
    quota: () => 1e12,
    certificateFile: () => '/etc/elsewhere/cert.pem',
    certificateKeyFile: () => '/etc/elsewhere/key.pem',
    types: () => ['bin=application/x-large'],
  };

const isFlag = (name: OptionName): name is Flag => typeof DEFAULT_OPTIONS[name] === 'boolean';
const otherValue = (name: OptionName): unknown => (isFlag(name) ? !DEFAULT_OPTIONS[name] : OTHERS[name]());

class Download {
  received = 0;
  isOver = false;
  head = '';
  readonly #socket: Socket;

  constructor(port: number) {
    this.#socket = connect(port, '127.0.0.1');
    this.#socket
      .on('error', () => undefined)
      .on('close', () => {
        this.isOver = true;
      });
    this.#socket.write('GET /large.bin HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
    this.#socket.on('data', (octets) => {
      if (this.received === 0) this.#begin(octets);
      this.received += octets.length;
    });
    onTestFinished(() => void this.#socket.destroy());
  }

  #begin(octets: Buffer): void {
    this.head = octets.subarray(0, octets.indexOf('\r\n\r\n') + 4).toString('latin1');
    this.#socket.pause();
  }

  resume(): void {
    this.#socket.resume();
  }
}

it('cuts none of fifty downloads', { timeout: 60_000 }, async () => {
  const folder = await createTempFolder();
  // Where an authority is kept that one of them makes.
  vi.stubEnv('XDG_DATA_HOME', await createTempFolder());
  onTestFinished(() => void vi.unstubAllEnvs());
  await createSparseFile(folder, 'large.bin', LARGE_BYTES);
  const endings: string[] = [];
  const refused: string[] = [];
  let running = 0;
  const share = new Share({
    tell: hearing({
      transfers: ({ transfers }) => {
        running = transfers.filter(({ ending }) => ending === undefined).length;
      },
      unchanged: ({ problem }) => void refused.push(problem),
    }),
    recorded: ({ ending }) => void endings.push(String(ending)),
    bugReported: (error) => {
      throw error;
    },
  });
  onTestFinished(() => share.stop(0));
  const usual: ShareSettings = { id: 'a', folder, port: await readFreePort(), sharing: true };
  const around = { allowedHosts: [], blocked: [], links: [], tags: { key: 'k'.repeat(32), isForReplicas: false } };
  await share.start(shareSetupOf(usual, around));
  const downloads = Array.from({ length: DOWNLOADS }, () => new Download(usual.port));
  await eventually(() => expect(downloads.every(({ head }) => head.startsWith('HTTP/1.1 200'))).toBe(true));
  await eventually(() => expect(running).toBe(DOWNLOADS));

  for (const name of OPTION_NAMES) {
    const change = { [name]: await otherValue(name) };
    expect([isShareChange(change), change[name]]).not.toEqual([true, optionNamed(name).default]);
    await share.change(shareSetupOf({ ...usual, ...change }, around), 'when-done');
    expect([name, share.status.state, downloads.filter(({ isOver }) => isOver).length]).toEqual([name, 'running', 0]);
    await share.change(shareSetupOf(usual, around), 'when-done');
  }
  expect(refused).toEqual(['address-not-available']);
  expect([running, endings]).toEqual([DOWNLOADS, []]);

  for (const download of downloads) download.resume();
  await eventually(() => expect(downloads.every(({ isOver }) => isOver)).toBe(true));
  expect(new Set(downloads.map(({ received, head }) => received - head.length))).toEqual(new Set([LARGE_BYTES]));
  await eventually(() => expect(endings).toEqual(Array.from({ length: DOWNLOADS }, () => 'complete')));
});
