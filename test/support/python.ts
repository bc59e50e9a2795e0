/** Python, for what has to be read by another program than ours. */
import { execFileSync } from 'node:child_process';

/**
 * The interpreter itself. Where people keep several versions, `python3` is a script that looks for the one that is meant:
 * each start by it takes four times as long.
 */
export const PYTHON = execFileSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' }).trim();
