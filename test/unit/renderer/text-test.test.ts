import { describe, expect, test } from 'vitest';
import { NO_FILTER, patternProblem } from '../../../renderer/log/log-filter.ts';
import { createPatternTest } from '../../../renderer/log/text-test.ts';

function matches(pattern: string, text: string): boolean {
  const test = createPatternTest(pattern);
  if (typeof test === 'string') throw new Error(`not a pattern: ${test}`);
  return test(text);
}

describe('a pattern', () => {
  test.each([
    ['jpe?g$', '/a.JPG', true],
    ['^/a', '/b/a', false],
    ['a b', '/a%20b', true],
    ['a%20b', '/a%20b', true],
    ['fw-(\\d+\\.){2}bin', '/fw-1.22.bin', true],
  ])('%s on %s: %s', (pattern, text, expected) => {
    expect(matches(pattern, text)).toBe(expected);
  });

  test.each([
    ['(', 'parenthesis'],
    [')', 'parenthesis'],
    ['[a', 'bracket'],
    ['[z-a]', 'bracket'],
    ['*a', 'nothing-to-repeat'],
    ['a**', 'nothing-to-repeat'],
    ['a\\', 'backslash'],
    ['(a)\\1', 'backslash'],
    ['a{1001}', 'repeat-count'],
    ['(\\d{30}){30}', 'too-large'],
    ['(?=a)', 'unsupported'],
  ])('%s is refused: %s', (pattern, problem) => {
    expect(createPatternTest(pattern)).toBe(problem);
    expect(patternProblem({ ...NO_FILTER, isPattern: true, text: pattern })).toBe(problem);
    expect(patternProblem({ ...NO_FILTER, text: pattern })).toBeUndefined();
  });

  // With backtracking each of these takes longer than there is time in the world.
  test.each(['(a+)+$', '(a|a)*b', '(.*a){12}b', '(a*)*c'])('%s takes no longer than its text', (pattern) => {
    expect(matches(pattern, `${'a'.repeat(900)}!`)).toBe(false);
  });
});
