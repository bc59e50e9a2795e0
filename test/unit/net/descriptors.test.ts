import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { DescriptorBudget, parseOwnLimits, readDescriptorLimit } from '../../../main/net/descriptors.ts';

describe('readDescriptorLimit', () => {
  it.runIf(process.platform !== 'win32')('knows the limit that holds for this process', () => {
    const shown = execFileSync('sh', ['-c', 'ulimit -n'], { encoding: 'utf8' }).trim();
    // A child may have a lower one than Node, which raises its own to what it may be at most.
    const limit = readDescriptorLimit();
    if (shown !== 'unlimited') expect(limit).toBeGreaterThanOrEqual(Number(shown));
  });

  it.runIf(process.platform === 'linux')('is told the same by Linux and by the report of Node', () => {
    expect(readDescriptorLimit('darwin')).toBe(readDescriptorLimit('linux'));
  });

  it('is told none on Windows', () => {
    expect(readDescriptorLimit('win32')).toBeUndefined();
  });

  it.each([
    ['Max open files            1024                 524288               files', 1024],
    ['Max processes  5 5 processes\nMax open files            unlimited   unlimited  files', undefined],
    ['', undefined],
  ])('reads %j', (table, limit) => expect(parseOwnLimits(table)).toBe(limit));
});

describe('DescriptorBudget', () => {
  it.each([
    [undefined, Number.POSITIVE_INFINITY],
    [1_048_576, 524_224],
    [10_240, 5_056],
    [1_024, 448],
    [256, 96],
    [48, 18],
    [4, 1],
  ])('of %s gives connections %s', (limit, connections) => {
    expect(new DescriptorBudget(limit).connections).toBe(connections);
  });

  it('keeps some back: connections make room before files are refused, and files before there is none', () => {
    const budget = new DescriptorBudget(1_024);
    const connectionsEnd = Array.from({ length: 1_024 }, (_, index) => index).findIndex((fd) => budget.isSpentAt(fd));
    const filesEnd = Array.from({ length: 1_024 }, (_, index) => index).findIndex((fd) => budget.isSpentForFiles(fd));
    expect([connectionsEnd, filesEnd]).toEqual([896, 960]);
    expect([new DescriptorBudget(undefined).isSpent(), new DescriptorBudget(2).isSpent()]).toEqual([false, true]);
  });
});
