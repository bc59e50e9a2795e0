/** Counts what the suites found, from the reports that Vitest writes as JSON. */
import path from 'node:path';
import { ROOT } from './project.mjs';

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {readonly string[]} failures What failed, one line each.
 * @property {number} skipped
 */

/** @typedef {{ status: string, fullName: string, failureMessages: readonly string[] }} TestResult */

/**
 * The part of Vitest's report that is read here.
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {readonly { name: string, status: string, message: string, assertionResults: readonly TestResult[] }[]} testResults
 */

/**
 * A file that failed without a failed test (it could not be loaded, or a hook threw) counts as one failure, and so does
 * a run that ended badly although every test passed (an error outside of any test).
 * @param {VitestReport | undefined} report undefined when the run ended before it wrote one.
 * @param {{ suite: string, endedWell: boolean }} run
 * @returns {Counts}
 */
export function countReport(report, { suite, endedWell }) {
  if (report === undefined) return { passed: 0, failures: [`${suite}: ended without a report`], skipped: 0 };
  const failures = report.testResults.filter(({ status }) => status === 'failed').flatMap(describeFailures);
  return {
    passed: report.numPassedTests,
    failures: failures.length === 0 && !endedWell ? [`${suite}: an error outside of any test`] : failures,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * @param {VitestReport['testResults'][number]} file
 * @returns {string[]}
 */
function describeFailures({ name, message, assertionResults }) {
  const place = path.relative(ROOT, name);
  const failed = assertionResults.filter(({ status }) => status === 'failed');
  if (failed.length === 0) return [`${place}: ${firstLine(message)}`];
  return failed.map(({ fullName, failureMessages }) => `${place}: ${fullName}: ${firstLine(failureMessages[0])}`);
}

/** @param {string | undefined} text */
function firstLine(text) {
  return text?.split('\n', 1)[0] ?? '';
}

/**
 * @param {readonly Counts[]} counts
 * @returns {Counts}
 */
export function addCounts(counts) {
  return {
    passed: counts.reduce((sum, { passed }) => sum + passed, 0),
    failures: counts.flatMap(({ failures }) => failures),
    skipped: counts.reduce((sum, { skipped }) => sum + skipped, 0),
  };
}
