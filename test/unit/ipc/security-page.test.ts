/** The page about security says of every call what it could be used for. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { argumentChecks } from '../../../main/ipc/argument-checks.ts';

const PAGE = path.resolve(import.meta.dirname, '..', '..', '..', 'docs', 'security.md');

describe('docs/security.md', () => {
  it('has a row for each call of the contract, and for no other', async () => {
    const text = await readFile(PAGE, 'utf8');
    const table = text.slice(text.indexOf('| call |'), text.indexOf('A renderer process'));
    const firstCells = table.split('\n').map((row) => row.split('|')[1] ?? '');
    const named = firstCells.flatMap((cell) => Array.from(cell.matchAll(/`(\w+)`/g), ([, name]) => name));
    expect([...named].sort()).toEqual([...Object.keys(argumentChecks), 'pathOfDropped'].sort());
  });
});
