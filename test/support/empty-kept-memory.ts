/**
 * Tests of a process have its memory for what is kept together (`isolate: false`), and caches of those before hold theirs until
 * they are collected: each test begins with none held.
 */
import { beforeEach } from 'vitest';
import { keptMemory } from '../../main/base/kept-memory.ts';

const greedy = keptMemory.seat({ letOldestGo: () => false });

beforeEach(() => {
  greedy.holds(Number.MAX_SAFE_INTEGER);
  greedy.holds(0);
});
