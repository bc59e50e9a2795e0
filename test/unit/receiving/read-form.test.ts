/** Forms of many small parts: others have their turn while they are read, and what is too much ends them. */
import { expect, it } from 'vitest';
import { readForm } from '../../../main/receiving/read-form.ts';

const TURNS_AT_LEAST = 5;

function part(headers: string): string {
  return `--b\r\nContent-Disposition: form-data; ${headers}\r\n\r\n\r\n`;
}

async function read(parts: string, isEnough = () => false): Promise<number> {
  let turns = 0;
  let isOver = false;
  const count = (): void => {
    turns += 1;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  const content = async function* (): AsyncGenerator<Uint8Array> {
    yield Buffer.from(`${parts}--b--\r\n`);
  };
  const taker = { field: () => undefined, file: async () => undefined };
  const form = { type: 'multipart/form-data; boundary=b', content: content(), visitor: 'v' };
  try {
    await readForm(form, taker, isEnough);
  } finally {
    isOver = true;
  }
  return turns;
}

it('lets others have their turn', async () => {
  expect(await read(part('name="f"; filename=""').repeat(9_000))).toBeGreaterThan(TURNS_AT_LEAST);
});

it.each([
  ['parts', part('name="f"; filename=""').repeat(11_000)],
  ['fields', part('name="f"').repeat(40)],
])('refuses more %s than anybody sends', async (_, parts) => {
  await expect(read(parts)).rejects.toMatchObject({ status: 400 });
});

it('reads no further when it is enough', async () => {
  let asked = 0;
  await read(part('name="f"; filename=""').repeat(9_000), () => ++asked > 3);
  expect(asked).toBe(4);
});
