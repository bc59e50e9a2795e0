/** A little of the fuzzers' long run (`npm run fuzz`), and all that they have kept. */
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { CONNECTION_TARGET, checkConversation } from '../fuzz/connection-target.ts';
import { readCorpus } from '../fuzz/corpus.ts';
import { fuzz } from '../fuzz/fuzz.ts';
import { createPathTarget } from '../fuzz/path-target.ts';
import type { FuzzTarget } from '../fuzz/target.ts';
import { XML_TARGET } from '../fuzz/xml-target.ts';

const DURATION_MS = 1_500;
/** The long run takes another each time. */
const SEED = 9112;

async function fuzzShortly(target: FuzzTarget): Promise<void> {
  onTestFinished(() => target.close());
  const corpus = readCorpus(path.resolve('test/fuzz/corpus', target.name));
  const { executions } = await fuzz(target, { durationMs: DURATION_MS, seed: SEED, corpus });
  expect(corpus.length).toBeGreaterThan(0);
  expect(executions).toBeGreaterThan(corpus.length);
}

describe('fuzzers', () => {
  it('break no promise of a connection', () => fuzzShortly(CONNECTION_TARGET));

  it('break no promise of the way to a file', async () => fuzzShortly(await createPathTarget()));

  it('break no promise of the XML of requests', () => fuzzShortly(XML_TARGET));

  it('see the same conversation at every single split of each seed, and octet by octet', async () => {
    for (const seed of CONNECTION_TARGET.seeds) {
      const octets = [...seed].map((octet) => Uint8Array.of(octet));
      await checkConversation(seed, octets);
      for (let split = 1; split < seed.length; split += 3) {
        await checkConversation(seed, [seed.subarray(0, split), seed.subarray(split)]);
      }
    }
  });
});
