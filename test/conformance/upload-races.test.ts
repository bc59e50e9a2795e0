/** What happens to what is being sent when something else changes meanwhile: nothing half is there, and its sender is told. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Rights } from '../../main/http/request-context.ts';
import { askDav } from '../support/dav.ts';
import { RawClient, requestText } from '../support/raw-client.ts';
import type { ReceivingServer } from '../support/receiving-server.ts';
import { serveReceiving } from '../support/receiving-server.ts';
import type { ParsedResponse } from '../support/response-parser.ts';
import { runShare } from '../support/running-share.ts';
import type { Tree } from '../support/temp-folder.ts';

/** A PUT of eight octets, whose content is wanted and half there. */
async function begin(port: number, path: string, ...fields: readonly string[]): Promise<RawClient> {
  const client = await RawClient.connect(port);
  const head = ['Host: localhost', 'Content-Length: 8', 'Expect: 100-continue', ...fields];
  await client.send(requestText(`PUT ${path} HTTP/1.1`, ...head));
  await client.until('100 Continue');
  await client.send('half');
  return client;
}

async function end(client: RawClient): Promise<ParsedResponse> {
  await client.send('half');
  return client.response('PUT');
}

const serve = (tree: Tree, rights: Rights = 'add'): Promise<ReceivingServer> => serveReceiving(tree, { rights });

/** The names that visitors could see, and those that nobody is shown. */
async function namesIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).sort();
}

describe('while a file comes', () => {
  it.each([
    ['add', ['a (2).txt', 'a.txt'], [201, 201]],
    ['change', ['a.txt'], [201, 204]],
  ] as const)('another of its name does, where one may %s: each is whole', async (rights, names, statuses) => {
    const { port, folder } = await serve({}, rights);
    const clients = [await begin(port, '/a.txt'), await begin(port, '/a.txt')];
    const answers = [];
    for (const client of clients) answers.push((await end(client)).status);
    expect(answers).toEqual(statuses);
    expect(await namesIn(folder)).toEqual(names);
    for (const name of names) expect(await readFile(join(folder, name), 'utf8')).toBe('halfhalf');
  });

  it('something is moved to its name: what was moved stays, where one may not replace', async () => {
    const { port, folder, allow } = await serve({ 'b.txt': 'moved' }, 'change');
    allow('add');
    const client = await begin(port, '/a.txt');
    allow('change');
    expect((await askDav(port, 'MOVE /b.txt', { Destination: '/a.txt' })).status).toBe(201);
    allow('add');
    expect((await end(client)).status).toBe(201);
    expect(await namesIn(folder)).toEqual(['a (2).txt', 'a.txt']);
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe('moved');
  });

  it.each([
    ['what it was to replace is changed', 'If-Match: TAG', { 'a.txt': 'old' }],
    ['what must not be there comes', 'If-None-Match: *', {}],
  ])('%s: its condition holds no more (412)', async (_, field, tree: Tree) => {
    const { port, folder } = await serve(tree, 'change');
    const tag = (await askDav(port, 'HEAD /a.txt')).field('ETag') ?? '';
    const client = await begin(port, '/a.txt', field.replace('TAG', tag));
    await writeFile(join(folder, 'a.txt'), 'changed meanwhile');
    expect((await end(client)).status).toBe(412);
    expect(await namesIn(folder)).toEqual(['a.txt']);
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe('changed meanwhile');
  });

  it('its folder is removed: it is refused, and nothing of it stays', async () => {
    const { port, folder } = await serve({ 'sub/': {} }, 'change');
    const client = await begin(port, '/sub/a.txt');
    expect((await askDav(port, 'DELETE /sub/')).status).toBe(204);
    const { status } = await end(client);
    expect([404, 409]).toContain(status);
    expect(await namesIn(folder)).toEqual([]);
  });

  it('its folder is removed and made anew: it is refused, or there whole', async () => {
    const { port, folder } = await serve({ 'sub/': {} }, 'change');
    const client = await begin(port, '/sub/a.txt');
    await rm(join(folder, 'sub'), { recursive: true });
    await mkdir(join(folder, 'sub'));
    expect([404, 409]).toContain((await end(client)).status);
    expect([await namesIn(folder), await namesIn(join(folder, 'sub'))]).toEqual([['sub'], []]);
  });

  it('the share takes nothing any more: it is refused, and no file is there', async () => {
    const share = await runShare({}, { write: 'add' });
    const client = await begin(share.port, '/a.txt');
    await share.change({ write: undefined });
    expect([403, 405]).toContain((await end(client)).status);
    expect(await namesIn(share.folder)).toEqual([]);
  });
});
