/** Reads what the server says of a problem. */
import type { ToldProblemKind } from '../../../main/site/page-contract/problem-kinds.ts';
import { PROBLEM_KINDS } from '../../../main/site/page-contract/problem-kinds.ts';
import type { Problem } from './problem.ts';

const KINDS: ReadonlyMap<string, ToldProblemKind> = new Map(PROBLEM_KINDS.map((kind) => [kind, kind]));

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
