/** Reads what the server says of a problem. */
import type { Problem, ProblemKind } from './problem.ts';

/** By the names that the server has for them. */
const KINDS: ReadonlyMap<string, ProblemKind> = new Map([
  ['no-room', 'no-room'],
  ['quota', 'quota'],
  ['too-large', 'too-large'],
  ['no-right', 'no-right'],
  ['declined', 'declined'],
  ['no-answer', 'no-answer'],
  ['ended', 'ended'],
  ['bad-name', 'bad-name'],
  ['exists', 'exists'],
  ['locked', 'locked'],
]);

/** @param value an object, or the JSON text of one; undefined for what tells nothing that is known here */
export function readProblem(value: unknown): Problem | undefined {
  const told = typeof value === 'string' ? parseText(value) : value;
  if (typeof told !== 'object' || told === null) return undefined;
  const { kind, needed, free, limit, problem } = told as Partial<Record<string, unknown>>;
  if (problem !== undefined) return readProblem(problem);
  const known = KINDS.get(String(kind));
  return known && { kind: known, needed: octets(needed), free: octets(free), limit: octets(limit) };
}

function parseText(text: string): unknown {
  try {
    return text.startsWith('{') ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

function octets(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
