import { describe, expect, test } from 'vitest';
import { TaskLimit } from '../../../main/directory/task-limit.ts';

/** A task that runs until it is told to end. */
function controlled() {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { end, ended };
}

describe('a limit of tasks', () => {
  test('lets so many run at a time, the others in their order', async () => {
    const limit = new TaskLimit(2);
    const started: number[] = [];
    const tasks = [0, 1, 2, 3].map((index) => {
      const { end, ended } = controlled();
      const done = limit.run(() => {
        started.push(index);
        return ended;
      });
      return { end, done };
    });
    expect(started).toEqual([0, 1]);
    expect(limit.size).toBe(4);
    tasks[1]?.end();
    await tasks[1]?.done;
    expect(started).toEqual([0, 1, 2]);
    tasks[0]?.end();
    await tasks[0]?.done;
    expect(started).toEqual([0, 1, 2, 3]);
    for (const { end } of tasks) end();
    await Promise.all(tasks.map(({ done }) => done));
    expect(limit.size).toBe(0);
  });

  test('a task that fails makes room like any other', async () => {
    const limit = new TaskLimit(1);
    await expect(limit.run(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    await expect(limit.run(async () => 'next')).resolves.toBe('next');
  });
});
