/** What entity tags are made with in the terminal mode. */
import * as fs from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { dataFolder } from '../base/data-folder.ts';
import { keptKey } from '../share/kept-key.ts';
import type { TagChoice } from '../site/files/entity-tags.ts';
import { randomTagKey } from '../site/files/entity-tags.ts';
import { visibleName } from '../text/visible-name.ts';
import { ArgumentError } from './argument-error.ts';
import { terminalWords } from './terminal-words.ts';

/** In the data folder. */
const KEY_FILE = 'tag-key';

/** Characters that a key for replicas has: less could be found by trying. */
const MIN_KEY_LENGTH = 16;
const MAX_KEY_FILE_BYTES = 64 * 1024;

/**
 * @param replicaKeyFile where the key lies that several computers share; undefined for a key of this computer's own
 * @throws ArgumentError when that file can't be read or holds no key
 */
export function chooseTags(replicaKeyFile: string | undefined): TagChoice {
  if (replicaKeyFile !== undefined) return { key: readReplicaKey(replicaKeyFile), isForReplicas: true };
  return { key: ownKey(), isForReplicas: false };
}

/** Where it can't be kept, downloads that broke off begin anew after the next start: no reason not to share. */
function ownKey(): string {
  try {
    const { platform, env: environment } = process;
    return keptKey(join(dataFolder({ platform, environment, home: homedir() }), KEY_FILE));
  } catch {
    return randomTagKey();
  }
}

function readReplicaKey(file: string): string {
  const key = readText(file).trim();
  if (key.length >= MIN_KEY_LENGTH) return key;
  throw new ArgumentError(terminalWords().problems.replicaKey.tooShort(visibleName(file), String(MIN_KEY_LENGTH)));
}

function readText(file: string): string {
  try {
    const descriptor = fs.openSync(file, 'r');
    try {
      const octets = Buffer.alloc(MAX_KEY_FILE_BYTES);
      // Octets stay apart, whatever they mean.
      return octets.toString('latin1', 0, fs.readSync(descriptor, octets));
    } finally {
      fs.closeSync(descriptor);
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ArgumentError(terminalWords().problems.replicaKey.notRead(visibleName(file), String(code)));
  }
}
