/** Content-Type tells what the octets are: no charset that they are not in, and text as text whatever it is called. */
import { randomBytes } from 'node:crypto';
import { appendFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { DirectoryOptions } from '../../main/site/site-options.ts';
import { ask } from '../support/raw-client.ts';
import { serveTree } from '../support/server.ts';
import { setModified } from '../support/settled.ts';
import type { Tree } from '../support/temp-folder.ts';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');
const GBK = hex('c4e3 bac3 cac0 bde7');
const SHIFT_JIS = hex('82b1 82f1 82c9 82bf 82cd');
const RUSSIAN = hex('cff0e8e2e5f2 20 ece8f0');
const UTF8 = Buffer.from('Grüße, 你好');
const BINARY = randomBytes(2048);
const LARGE = 1_200_000;

const around = (before: string, octets: Buffer, after = ''): Buffer =>
  Buffer.concat([Buffer.from(before), octets, Buffer.from(after)]);

async function typeOf(name: string, content: Buffer | string, options: Partial<DirectoryOptions> = {}) {
  const server = await serveTree({ [name]: content }, { directory: { site: 'off', ...options } });
  // Old enough to be kept: the second answer comes from memory, or from the open file.
  setModified(join(server.folder, name));
  const target = `/${encodeURIComponent(name)}`;
  const first = (await ask(server.port, `GET ${target}`)).field('Content-Type');
  const again = (await ask(server.port, `HEAD ${target}`)).field('Content-Type');
  const part = (await ask(server.port, `GET ${target}`, { Range: 'bytes=0-0' })).field('Content-Type');
  expect([again, content.length > 0 ? part : first]).toEqual([first, first]);
  return first;
}

describe('an extension with two lives is what the octets are', () => {
  it.each<[string, Buffer | string, string]>([
    ['id_ed25519.pub', 'ssh-ed25519 AAAA ada@example.org\n', 'text/plain; charset=utf-8'],
    ['a.pub', BINARY, 'application/x-mspublisher'],
    ['server.key', '-----BEGIN PRIVATE KEY-----\n', 'text/plain; charset=utf-8'],
    ['talk.key', BINARY, 'application/vnd.apple.keynote'],
    ['kernel.cu', '__global__ void f() {}\n', 'text/plain; charset=utf-8'],
    ['core.vhd', 'entity core is end;\n', 'text/plain; charset=utf-8'],
    ['study.ipynb', '{"cells": []}', 'text/plain; charset=utf-8'],
    ['backup.dump', 'CREATE TABLE a (b int);\n', 'text/plain; charset=utf-8'],
    ['memory.dump', BINARY, 'application/octet-stream'],
  ])('%s', async (name, content, type) => {
    expect(await typeOf(name, content)).toBe(type);
  });
});

it('a compressed SVG is SVG with a content coding, and never compressed twice', async () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg">${'<g/>'.repeat(40)}<!--${randomBytes(3000).toString('hex')}--></svg>`;
  const octets = gzipSync(svg);
  const server = await serveTree({ 'a.svgz': octets });
  for (const coding of ['br, gzip', 'gzip', 'br', 'identity']) {
    for (let time = 0; time < 2; time++) {
      const response = await ask(server.port, 'GET /a.svgz', { 'Accept-Encoding': coding });
      expect(response.field('Content-Type')).toBe('image/svg+xml');
      expect(response.field('Content-Encoding')).toBe('gzip');
      expect(response.content.equals(octets)).toBe(true);
    }
  }
  const saved = await ask(server.port, 'GET /a.svgz?download', { 'Accept-Encoding': 'gzip, br' });
  expect([saved.field('Content-Encoding'), saved.content.equals(octets)]).toEqual([undefined, true]);
});

describe('utf-8 is said of octets that are', () => {
  it.each<[string, Buffer | string, string]>([
    ['a.txt', UTF8, 'text/plain; charset=utf-8'],
    ['a.txt', '', 'text/plain; charset=utf-8'],
    ['a.txt', GBK, 'text/plain'],
    ['a.txt', SHIFT_JIS, 'text/plain'],
    ['a.txt', RUSSIAN, 'text/plain'],
    ['a.txt', Buffer.from('\ufeffname\r\n', 'utf16le'), 'text/plain; charset=utf-16le'],
    ['a.txt', around('x'.repeat(300_000), GBK), 'text/plain'],
    ['a.txt', around('x'.repeat(LARGE), UTF8), 'text/plain; charset=utf-8'],
    ['a.txt', around('', GBK, 'x'.repeat(LARGE)), 'text/plain'],
    ['a.txt', around('x'.repeat(LARGE / 2), GBK, 'x'.repeat(LARGE / 2)), 'text/plain'],
    ['a.txt', around('x'.repeat(LARGE), GBK), 'text/plain'],
    ['a.csv', UTF8, 'text/csv; charset=utf-8'],
    ['a.csv', GBK, 'text/csv'],
    ['a.md', RUSSIAN, 'text/markdown'],
    ['a.js', UTF8, 'text/javascript; charset=utf-8'],
    ['a.js', around('alert("', GBK, '")'), 'text/javascript'],
    ['a.json', '{"a": 1}', 'application/json; charset=utf-8'],
    ['a.json', around('{"a": "', GBK, '"}'), 'application/json'],
    ['a.css', UTF8, 'text/css; charset=utf-8'],
    ['a.css', around('@charset "gbk";', GBK), 'text/css'],
    ['a.css', '@charset "gbk";', 'text/css'],
    ['a.xml', '<?xml version="1.0" encoding="gbk"?><a/>', 'application/xml'],
    ['a.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml'],
    ['a.html', around('<p>', UTF8), 'text/html; charset=utf-8'],
    ['a.html', around('<p>', GBK), 'text/html'],
    ['a.html', around('<meta charset="gbk"><p>', GBK), 'text/html'],
    ['a.html', around('<META http-equiv=Content-Type content="text/html; charset=GB2312">', UTF8), 'text/html'],
    ['a.html', around('<meta charset=utf-8><p>', UTF8), 'text/html; charset=utf-8'],
    ['a.html', around('\ufeff<meta charset=gbk><p>', UTF8), 'text/html; charset=utf-8'],
    ['a.html', Buffer.from('\ufeff<p>hello', 'utf16le'), 'text/html; charset=utf-16le'],
  ])('%s with %s: %s', async (name, content, expected) => {
    expect(await typeOf(name, content)).toBe(expected);
  });

  it('also of compressed ones, of index pages and of the page of what is missing', async () => {
    const gbk = around('<p>', GBK, 'x'.repeat(2000));
    const server = await serveTree(
      { 'index.html': gbk, '404.html': gbk, 'a.txt': gbk, 'b.txt': gbk, 'b.txt.br': brotliCompressSync(gbk) },
      { directory: { site: 'on' } },
    );
    const type = async (target: string, fields = {}) => {
      const response = await ask(server.port, `GET ${target}`, { Accept: 'text/html', ...fields });
      return response.field('Content-Type');
    };
    expect(await type('/')).toBe('text/html');
    expect(await type('/missing')).toBe('text/html');
    expect(await type('/a.txt', { 'Accept-Encoding': 'gzip' })).toBe('text/plain');
    expect(await type('/b.txt', { 'Accept-Encoding': 'br' })).toBe('text/plain');
  });

  it('of each version anew', async () => {
    const server = await serveTree({ 'a.txt': UTF8 });
    const file = join(server.folder, 'a.txt');
    setModified(file);
    const type = async () => (await ask(server.port, 'GET /a.txt')).field('Content-Type');
    expect(await type()).toBe('text/plain; charset=utf-8');
    appendFileSync(file, GBK);
    expect(await type()).toBe('text/plain');
    writeFileSync(file, UTF8);
    utimesSync(file, 1e9, 1e9);
    expect(await type()).toBe('text/plain; charset=utf-8');
  });
});

describe('text is shown as text', () => {
  const NAMES =
    'a.py a.go a.rs a.toml a.sh a.service a.jsonl a.ts a.tsx a.yaml a.c a.java a.sql a.tex a.php a.pl a.lua a.bat a.ps1 a.vue a.lock a.srt a.asc a.patch a.cfg a.kt a.properties a.tf a.proto a.unheard-of app.log.1 nginx.conf.bak notes.txt~ LICENSE Makefile Dockerfile go.mod go.sum MD5SUMS Jenkinsfile whatever';
  it.each(NAMES.split(' '))('%s', async (name) => {
    expect(await typeOf(name, UTF8)).toBe('text/plain; charset=utf-8');
    expect(await typeOf(name, GBK)).toBe('text/plain');
  });

  it.each([
    ['whatever', 'application/octet-stream'],
    ['a.unheard-of', 'application/octet-stream'],
    ['film.ts', 'video/mp2t'],
    ['slides.key', 'application/vnd.apple.keynote'],
    ['a.log.1', 'application/octet-stream'],
  ])('and what is none is not: %s is %s', async (name, expected) => {
    expect(await typeOf(name, BINARY)).toBe(expected);
  });

  it.each([
    ['a.rtf', 'application/rtf'],
    ['a.ps', 'application/postscript'],
    ['a.pem', 'application/x-x509-ca-cert'],
    ['a.m3u8', 'application/vnd.apple.mpegurl'],
    ['a.bin', 'application/octet-stream'],
    ['a.jnlp', 'application/x-java-jnlp-file'],
  ])('but not where programs act upon the type: %s stays %s', async (name, expected) => {
    expect(await typeOf(name, 'text')).toBe(expected);
  });

  it('hidden ones too, where they are shared', async () => {
    expect(await typeOf('.env', 'A=1', { showsHidden: true })).toBe('text/plain; charset=utf-8');
  });
});

describe('a chosen type', () => {
  it.each<[Record<string, string>, string, Buffer | string, string]>([
    [{ md: 'text/plain' }, 'a.MD', UTF8, 'text/plain; charset=utf-8'],
    [{ md: 'text/plain' }, 'a.md', GBK, 'text/plain'],
    [{ txt: 'text/plain; charset=gbk' }, 'a.txt', UTF8, 'text/plain; charset=gbk'],
    [{ ts: 'video/mp2t' }, 'a.ts', UTF8, 'video/mp2t'],
    [{ gz: 'a/b', 'tar.gz': 'c/d' }, 'a.tar.gz', BINARY, 'c/d'],
    [{ gz: 'a/b', 'tar.gz': 'c/d' }, 'a.b.gz', BINARY, 'a/b'],
    [{ license: 'text/html' }, 'LICENSE', UTF8, 'text/html; charset=utf-8'],
    [{ constructor: 'a/b' }, 'a.txt', UTF8, 'text/plain; charset=utf-8'],
  ])('%j makes %s (%s) %s', async (types, name, content, expected) => {
    expect(await typeOf(name, content, { types })).toBe(expected);
  });

  it('holds in listings too, and a page of that type is shown without its scripts', async () => {
    const tree: Tree = { 'a.ts': 'x', 'b.tpl': '<p>' };
    const types = { ts: 'video/mp2t', tpl: 'text/html' };
    const { port } = await serveTree(tree, { directory: { types } });
    const { entries } = JSON.parse((await ask(port, 'GET /?json')).text) as { entries: object[] };
    expect(entries).toMatchObject([
      { mediaType: 'video/mp2t', kind: 'video' },
      { mediaType: 'text/html; charset=utf-8', kind: 'page' },
    ]);
    expect((await ask(port, 'GET /', { Accept: 'text/html' })).text).toContain('<tr class="video">');
    expect((await ask(port, 'GET /b.tpl')).field('Content-Security-Policy')).toMatch(/^sandbox/);
  });
});
