import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseArguments } from '../../../main/terminal/arguments.ts';
import { readSettings, readSettingsIfThere, userSettingsFile } from '../../../main/terminal/options-file.ts';

let folder: string;
let file: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'porthole-settings-'));
  file = path.join(folder, 'porthole.json');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function settings(value: unknown): readonly string[] {
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value));
  return readSettings(file);
}

describe('the settings file of the terminal', () => {
  it('sets options by their names, and what is given counts more', () => {
    const own = settings({ port: 8080, hidden: true, cors: false, header: ['X-A: 1', 'X-B: 2'], log: 'json' });
    const source = { named: readSettings, own: () => own };
    expect(parseArguments(['DIR', '--port', '0', '--header', 'X-C: 3'], source)).toMatchObject({
      paths: ['DIR'],
      port: 0,
      log: 'json',
      serving: {
        directory: { showsHidden: true },
        allowsAnyOrigin: false,
        extraFields: [
          ['X-A', '1'],
          ['X-B', '2'],
          ['X-C', '3'],
        ],
      },
    });
    expect(parseArguments(['--no-config'], source)).toMatchObject({ port: 8000 });
    expect(parseArguments(['--config', file], { named: readSettings, own: () => ['--port=1'] })).toMatchObject({
      port: 8080,
    });
  });

  it('takes a mark at its beginning, and values that look like options', () => {
    expect(settings('\uFEFF{"port": "9000+"}')).toEqual(['--port=9000+']);
    expect(settings({ bind: '--hidden' })).toEqual(['--bind=--hidden']);
  });

  it.each([
    ['[]', /is no JSON object/],
    ['{', /is no JSON object/],
    ['null', /is no JSON object/],
    ['{"prot": 1}', /There is no option 'prot'/],
    ['{"help": true}', /There is no option 'help'/],
    ['{"config": "x"}', /There is no option 'config'/],
    ['{"hidden": "yes"}', /'hidden' in .* takes true or false/],
    ['{"port": [1]}', /'port' in .* takes a text or a number/],
    ['{"header": {"a": 1}}', /'header' in .* takes a text or a list of texts/],
    ['{"__proto__": {"port": 1}}', /There is no option '__proto__'/],
  ])('says what is wrong with %s', (text, message) => {
    expect(() => settings(text)).toThrow(message);
  });

  it('need not be there where nobody named it', () => {
    const missing = path.join(folder, 'missing.json');
    expect(readSettingsIfThere(missing)).toEqual([]);
    expect(() => readSettings(missing)).toThrow(/There is no settings file/);
    expect(() => readSettings(folder)).toThrow(/can't be read \(EISDIR\)/);
  });

  it('lies where the system keeps settings', () => {
    expect(userSettingsFile({ platform: 'linux', env: {} }, '/home/a')).toBe('/home/a/.config/porthole/terminal.json');
    expect(userSettingsFile({ platform: 'linux', env: { XDG_CONFIG_HOME: '/c' } }, '/home/a')).toBe(
      '/c/porthole/terminal.json',
    );
  });
});
