/**
 * Fuzzes the way from a request target to a file: whatever the target, names never climb out of the folder on any
 * system, and what a real folder answers is never a secret from beside it, or hidden in it.
 */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Departure } from '../../main/http/departure.ts';
import { statusOfError } from '../../main/http/error-status.ts';
import { FieldSection } from '../../main/http/fields.ts';
import { HttpError } from '../../main/http/http-error.ts';
import type { HttpRequest, HttpResponse } from '../../main/http/message.ts';
import { parseRequestLine } from '../../main/http1/head-parser.ts';
import { resolveTarget } from '../../main/http1/request-target.ts';
import { NO_CONTENT } from '../../main/serving/request-content.ts';
import { DirectoryHandler } from '../../main/site/directory-handler.ts';
import { isHiddenName } from '../../main/tree/hidden-names.ts';
import { displayName, formatTargetPath, parseTargetPath } from '../../main/tree/target-path.ts';
import { peerAt } from '../support/peer.ts';
import type { FuzzTarget } from './target.ts';

const SECRET = 'TOP SECRET';

const SYSTEMS = [
  ['linux', path.posix, '/srv/share'],
  ['win32', path.win32, 'C:\\srv\\share'],
] as const;

/** The request that this target makes; undefined when it is none. */
function requestOf(target: string): HttpRequest | undefined {
  const fields = new FieldSection();
  fields.append('Host', 'localhost');
  try {
    const line = parseRequestLine(`GET ${target} HTTP/1.1`);
    const resolved = resolveTarget(line, fields);
    const peer = peerAt('192.0.2.7');
    return {
      ...line,
      ...resolved,
      fields,
      content: NO_CONTENT,
      peer,
      context: peer.direct,
      turn: 1,
      departure: new Departure(),
    };
  } catch (error) {
    if (error instanceof HttpError) return undefined;
    throw error;
  }
}

function checkNames(target: string): void {
  for (const [platform, system, root] of SYSTEMS) {
    let parsed: ReturnType<typeof parseTargetPath>;
    try {
      parsed = parseTargetPath(target, platform);
    } catch (error) {
      if (error instanceof HttpError && (error.status === 400 || error.status === 404)) continue;
      throw error;
    }
    const names = parsed.components.map(displayName);
    const resolved = system.resolve(root, ...names);
    const depth = root.split(system.sep).length + names.length;
    if (resolved !== root && !resolved.startsWith(root + system.sep)) throw new Error(`${platform}: ${resolved}`);
    if (resolved.split(system.sep).length !== depth) throw new Error(`${platform}: ${resolved} is not ${depth} deep`);
    if (names.some((name) => name.includes('\0'))) throw new Error('NUL in a name');
    const again = parseTargetPath(formatTargetPath(parsed.components, parsed.isFolder), platform);
    if (!again.isCanonical) throw new Error('The canonical path is not canonical');
    const octets = (components: typeof parsed.components): string =>
      components.map((c) => Buffer.from(c).toString('hex')).join();
    if (octets(again.components) !== octets(parsed.components)) throw new Error('The canonical path leads elsewhere');
  }
}

async function textOf({ body }: HttpResponse): Promise<string> {
  if (body.kind === 'bytes') return Buffer.from(body.bytes).toString('latin1');
  if (body.kind === 'file') {
    body.file.close();
    throw new Error('A file was found that is too large to be one of ours');
  }
  let text = '';
  if (body.kind === 'stream') for await (const data of body.chunks) text += Buffer.from(data).toString('latin1');
  return text;
}

async function checkAnswer(handler: DirectoryHandler, request: HttpRequest, outside: string): Promise<void> {
  let response: HttpResponse;
  try {
    response = await handler.respond(request);
  } catch (error) {
    const status = statusOfError(error, (bug) => {
      throw bug;
    });
    if (status !== 400 && status !== 404) throw error;
    return;
  }
  const text = (await textOf(response)) + JSON.stringify(response.fields);
  if (text.includes(SECRET) || text.includes(outside)) throw new Error(`A secret got out: ${text}`);
  const location = response.fields.find(([name]) => name === 'Location')?.[1];
  if (location !== undefined && !/^\/(?![/\\])/.test(location)) throw new Error(`Redirected to ${location}`);
}

async function createFolders(): Promise<string> {
  const outside = await mkdtemp(path.join(tmpdir(), 'porthole-fuzz-'));
  const share = path.join(outside, 'share');
  for (const folder of ['share/sub/deep', 'share/.hidden', 'share/.linked', 'share-2']) {
    await mkdir(path.join(outside, folder), { recursive: true });
  }
  for (const secret of ['secret', 'share-2/secret', 'share/.hidden/secret', 'share/.secret']) {
    await writeFile(path.join(outside, secret), SECRET);
  }
  for (const file of ['a', 'sub/b.txt', 'sub/deep/c', '%2e', '\\', 'x y', '.linked/d'])
    await writeFile(path.join(share, file), 'public');
  await symlink('../secret', path.join(share, 'out'));
  await symlink('..', path.join(share, 'up'));
  // A visible name makes visible what it leads to, and nothing beside that.
  await symlink('.linked', path.join(share, 'in'));
  await symlink('loop', path.join(share, 'loop'));
  return outside;
}

const SEEDS: readonly string[] = [
  '/',
  '/a',
  '/sub/',
  '/sub/b.txt',
  '/sub/deep/c?x',
  '/out',
  '/up/secret',
  '/in/secret',
  '/loop',
  '/.hidden/secret',
  '/../secret',
  '/%2e%2e/secret',
  '/sub/..%2f..%2fsecret',
  '/sub//b.txt',
  '/%5c',
  '/x%20y',
  '//share-2/secret',
  'http://localhost/a',
  '/%25252e',
  '/%c0%ae%c0%ae/secret',
  '/C:%5csecret',
  '/con',
  '/a:b',
];

const DICTIONARY: readonly string[] = [
  '/',
  '//',
  '/./',
  '/../',
  '..',
  '.',
  '%2e',
  '%2E%2e',
  '%2f',
  '%2F',
  '%5c',
  '\\',
  '%00',
  '%',
  '%25',
  '%2',
  '?',
  ';',
  ':',
  '%3a',
  '%c0%ae',
  '%c0%af',
  '%e0%80%ae',
  '%ef%bc%8f',
  '\xef\xbc\x8f',
  '\xff',
  '%ff',
  'secret',
  'share',
  'share-2',
  '.hidden',
  'out',
  'up',
  'in',
  'loop',
  'sub',
  'deep',
  'a',
  'con',
  'nul.txt',
  '::$DATA',
  ' ',
  '%20',
  '%0a',
  '%0d%0a',
  '~',
  '*',
  'http://localhost',
];

/** Makes the folders that it needs. */
export async function createPathTarget(): Promise<FuzzTarget> {
  const outside = await createFolders();
  const handler = await DirectoryHandler.open(path.join(outside, 'share'));
  return {
    name: 'path',
    seeds: SEEDS.map((seed) => Buffer.from(seed, 'latin1')),
    dictionary: DICTIONARY,
    async run(input) {
      const target = Buffer.from(input).toString('latin1');
      if (isHiddenName(target)) return;
      checkNames(target);
      const request = requestOf(target);
      if (request) await checkAnswer(handler, request, outside);
    },
    close: () => rm(outside, { recursive: true, force: true }),
  };
}
