/** The thread that looks at the entries of large folders. */
import type { Stats } from 'node:fs';
import { statSync } from 'node:fs';
import { answerQuestions } from '../base/thread-answers.ts';
import { isDenied } from './denied-entry.ts';
import type { Looks, StatPart } from './stat-messages.ts';

answerQuestions(({ folder, names }: StatPart): Looks => {
  const sizes = new Float64Array(names.length).fill(Number.NaN);
  const times = new Float64Array(names.length).fill(Number.NaN);
  const denied = new Uint8Array(names.length);
  names.forEach((name, index) => {
    const path = join(folder, name);
    const stats = lookAt(path);
    if (!stats) return;
    if (isDenied(path, stats)) denied[index] = 1;
    sizes[index] = stats.size;
    times[index] = stats.mtimeMs;
  });
  return { sizes, times, denied };
});

function lookAt(path: string | Buffer): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** A name that is no text makes the whole path octets. */
function join(folder: string | Uint8Array, name: string | Uint8Array): string | Buffer {
  if (typeof folder === 'string' && typeof name === 'string') return folder + name;
  return Buffer.concat([octetsOf(folder), octetsOf(name)]);
}

function octetsOf(text: string | Uint8Array): Uint8Array {
  return typeof text === 'string' ? Buffer.from(text) : text;
}
