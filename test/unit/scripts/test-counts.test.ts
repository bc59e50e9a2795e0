import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../scripts/project.mjs';
import { addCounts, countReport } from '../../../scripts/test-counts.mjs';

const PASSED = { status: 'passed', fullName: 'adds', failureMessages: [] };
const FAILED = {
  status: 'failed',
  fullName: 'sums subtracts',
  failureMessages: ['AssertionError: expected 1 to be 2\n    at sums.test.ts:3:1'],
};
const PASSED_FILE = { name: path.join(ROOT, 'a.test.ts'), status: 'passed', message: '', assertionResults: [PASSED] };
const FAILED_FILE = {
  name: path.join(ROOT, 'test', 'b.test.ts'),
  status: 'failed',
  message: '',
  assertionResults: [PASSED, FAILED],
};
const BROKEN_FILE = {
  name: path.join(ROOT, 'c.test.ts'),
  status: 'failed',
  message: 'SyntaxError: no\n at c',
  assertionResults: [],
};
const CLEAN = { numPassedTests: 3, numPendingTests: 0, numTodoTests: 0, testResults: [PASSED_FILE] };

describe('counting a run of Vitest', () => {
  it.each([
    ['all tests passed', CLEAN, true, { passed: 3, failures: [], skipped: 0 }],
    [
      'failed tests count one each, their file does not',
      { ...CLEAN, testResults: [PASSED_FILE, FAILED_FILE] },
      false,
      {
        passed: 3,
        failures: [`${path.join('test', 'b.test.ts')}: sums subtracts: AssertionError: expected 1 to be 2`],
        skipped: 0,
      },
    ],
    [
      'a file that could not be loaded counts one',
      { ...CLEAN, testResults: [PASSED_FILE, BROKEN_FILE] },
      false,
      { passed: 3, failures: ['c.test.ts: SyntaxError: no'], skipped: 0 },
    ],
    [
      'an error outside of any test counts one',
      CLEAN,
      false,
      { passed: 3, failures: ['unit: an error outside of any test'], skipped: 0 },
    ],
    [
      'skipped tests and those still to be written are skipped',
      { ...CLEAN, numPendingTests: 2, numTodoTests: 1 },
      true,
      { passed: 3, failures: [], skipped: 3 },
    ],
    [
      'a run without a report failed',
      undefined,
      true,
      { passed: 0, failures: ['unit: ended without a report'], skipped: 0 },
    ],
  ])('%s', (_name, report, endedWell, counts) => {
    expect(countReport(report, { suite: 'unit', endedWell })).toEqual(counts);
  });

  it('adds up several runs', () => {
    const counts = [
      { passed: 1, failures: ['a'], skipped: 2 },
      { passed: 10, failures: ['b', 'c'], skipped: 0 },
    ];
    expect(addCounts(counts)).toEqual({ passed: 11, failures: ['a', 'b', 'c'], skipped: 2 });
  });
});
