/** What the log tells of what visitors send: octets in, the name under which it is kept, and who it was. */
import { describe, expect, it } from 'vitest';
import type { NewEntry } from '../../main/access-log/access-log.ts';
import { RawClient, requestText } from '../support/raw-client.ts';
import type { ParsedResponse } from '../support/response-parser.ts';
import { runShare } from '../support/running-share.ts';
import { until } from '../support/until.ts';

async function send(port: number, head: readonly string[], content: string): Promise<ParsedResponse> {
  const [line = '', ...fields] = head;
  const client = await RawClient.connect(port);
  await client.send(
    requestText(line, 'Host: localhost', `Content-Length: ${Buffer.byteLength(content)}`, ...fields),
    Buffer.from(content),
  );
  return client.response(line.split(' ')[0] ?? '');
}

/** The newest entry, once there are so many. */
async function entryAfter(entries: readonly NewEntry[], count: number): Promise<NewEntry> {
  await until(() => entries.length === count);
  const entry = entries.at(-1);
  if (entry === undefined) throw new Error('No entry');
  return entry;
}

const FORM = [
  '--x\r\nContent-Disposition: form-data; name="file"; filename="one.txt"\r\n\r\n1\r\n',
  '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n22\r\n--x--\r\n',
].join('');

describe('the log', () => {
  it('tells octets in both directions, and under which name a file is kept', async () => {
    const { port, entries } = await runShare({ 'a.txt': 'there' }, { write: 'add' });
    expect((await send(port, ['PUT /a.txt HTTP/1.1'], 'hello')).status).toBe(201);
    const told = { status: 201, contentBytes: 0, receivedBytes: 5, keptAs: 'a (2).txt' };
    expect(await entryAfter(entries, 1)).toMatchObject(told);
  });

  it('tells names that are no ASCII in UTF-8, one octet a character, as it tells who it was', async () => {
    const { port, entries } = await runShare({ 'Bücher/': {} }, { write: 'add' });
    await send(port, [`PUT /${encodeURIComponent('Bücher')}/${encodeURIComponent('书.txt')} HTTP/1.1`], 'x');
    expect((await entryAfter(entries, 1)).keptAs).toBe(Buffer.from('Bücher/书.txt').toString('latin1'));
  });

  it('tells all files of a form', async () => {
    const { port, entries } = await runShare({ 'a.txt': 'there' }, { write: 'add' });
    await send(port, ['POST /?upload HTTP/1.1', 'Content-Type: multipart/form-data; boundary=x'], FORM);
    const told = { receivedBytes: Buffer.byteLength(FORM), keptAs: 'one.txt, a (2).txt' };
    expect(await entryAfter(entries, 1)).toMatchObject(told);
  });

  it('tells the name of an upload in pieces with the piece that makes it whole', async () => {
    const { port, entries } = await runShare({}, { write: 'add' });
    const begun = await send(port, ['PUT /b.bin HTTP/1.1', 'Upload-Complete: ?0', 'Upload-Length: 6'], 'abc');
    const first = await entryAfter(entries, 1);
    expect(first).toMatchObject({ status: 201, receivedBytes: 3 });
    expect(first).not.toHaveProperty('keptAs');
    const target = new URL(begun.field('Location') ?? '', 'http://localhost').pathname;
    const fields = ['Content-Type: application/partial-upload', 'Upload-Offset: 3', 'Upload-Complete: ?1'];
    await send(port, [`PATCH ${target} HTTP/1.1`, ...fields], 'def');
    expect(await entryAfter(entries, 2)).toMatchObject({ receivedBytes: 3, keptAs: 'b.bin' });
  });

  it('tells no name where nothing was put in place, and no octets where none came', async () => {
    const { port, entries } = await runShare({ 'a.txt': 'there' }, { write: 'add', maxUpload: 4 });
    await send(port, ['PUT /b.txt HTTP/1.1'], '');
    const empty = await entryAfter(entries, 1);
    expect(empty.keptAs).toBe('b.txt');
    expect(empty).not.toHaveProperty('receivedBytes');
    expect((await send(port, ['PUT /c.txt HTTP/1.1'], 'too large')).status).toBe(413);
    expect(await entryAfter(entries, 2)).not.toHaveProperty('keptAs');
  });
});
