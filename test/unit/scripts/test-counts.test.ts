import { describe, expect, it } from 'vitest';
import { addCounts, countReport } from '../../../scripts/test-counts.mjs';

const PASSED_FILE = { status: 'passed', assertionResults: [{ status: 'passed' }] };
const FAILED_FILE = { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] };
const BROKEN_FILE = { status: 'failed', assertionResults: [] };
const CLEAN = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [PASSED_FILE],
};

describe('counting a run of Vitest', () => {
  it.each([
    ['all tests passed', CLEAN, true, { passed: 3, failed: 0, skipped: 0 }],
    [
      'failed tests count one each, their file does not',
      { ...CLEAN, numFailedTests: 2, testResults: [PASSED_FILE, FAILED_FILE] },
      false,
      { passed: 3, failed: 2, skipped: 0 },
    ],
    [
      'a file that could not be loaded counts one',
      { ...CLEAN, testResults: [PASSED_FILE, BROKEN_FILE] },
      false,
      { passed: 3, failed: 1, skipped: 0 },
    ],
    ['an error outside of any test counts one', CLEAN, false, { passed: 3, failed: 1, skipped: 0 }],
    [
      'skipped tests and those still to be written are skipped',
      { ...CLEAN, numPendingTests: 2, numTodoTests: 1 },
      true,
      { passed: 3, failed: 0, skipped: 3 },
    ],
    ['a run without a report failed', undefined, true, { passed: 0, failed: 1, skipped: 0 }],
  ])('%s', (_name, report, endedWell, counts) => {
    expect(countReport(report, endedWell)).toEqual(counts);
  });

  it('adds up several runs', () => {
    const counts = [
      { passed: 1, failed: 0, skipped: 2 },
      { passed: 10, failed: 3, skipped: 0 },
    ];
    expect(addCounts(counts)).toEqual({ passed: 11, failed: 3, skipped: 2 });
  });
});
