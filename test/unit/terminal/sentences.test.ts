import { describe, expect, it } from 'vitest';
import { portWarning, problemSentence } from '../../../main/terminal/sentences.ts';

const OPTIONS = { content: { kind: 'folder', path: '/f' }, port: 80, bind: '192.0.2.1' } as const;
const FREE = 'choose another with --port, or --port 80+ for the next free one.';

describe('problemSentence', () => {
  it.each([
    ['port-in-use', `Port 80 is used by another program; ${FREE}`],
    ['port-not-permitted', 'Port 80 may not be used by this account; choose one from 1024.'],
    ['address-not-available', '192.0.2.1 is not an address of this computer.'],
    ['folder-missing', 'There is no folder /f.'],
    ['not-a-folder', '/f is not a folder.'],
    ['folder-not-readable', '/f may not be read by this account.'],
    ['unexpected', 'The share could not go on: disk on fire.'],
  ] as const)('%s', (problem, sentence) => {
    expect(problemSentence({ problem, detail: 'disk on fire' }, OPTIONS)).toBe(sentence);
  });

  it.each([
    [{ program: 'nginx', pid: 7 }, `Port 80 is used by nginx (process 7); ${FREE}`],
    [{ program: '', pid: 7 }, `Port 80 is used by the process 7; ${FREE}`],
    [{ program: 'a\x1b[31m', pid: 7 }, `Port 80 is used by a\u241b[31m (process 7); ${FREE}`],
  ])('names the program that has the port: %j', (holder, sentence) => {
    expect(problemSentence({ problem: 'port-in-use', detail: '', holder }, OPTIONS)).toBe(sentence);
  });

  it('says so when the next free port was asked for and there is none', () => {
    const sentence = problemSentence({ problem: 'port-in-use', detail: '' }, { ...OPTIONS, takesNextPort: true });
    expect(sentence).toBe('Neither port 80 nor any above it is free; choose a lower one with --port.');
  });

  it.each([
    [['/a.txt'], 'There is no file /a.txt.'],
    [['/a.txt', '/b.txt'], 'None of the 2 files is there.'],
  ])('files-missing: %j', (paths, sentence) => {
    const content = { kind: 'files', paths } as const;
    expect(problemSentence({ problem: 'files-missing', detail: '' }, { ...OPTIONS, content })).toBe(sentence);
  });
});

it('warns of a port that browsers refuse, and of no other', () => {
  expect(portWarning(8000)).toBeUndefined();
  expect(portWarning(6000)).toBe(
    'Browsers refuse to open port 6000; only other programs can. Choose another with --port.',
  );
});
