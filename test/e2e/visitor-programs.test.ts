/** Programs that walk a share get all of it, once, and nothing else; a page of a hundred entries costs little. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { run } from '../support/run.ts';
import type { Tree } from '../support/temp-folder.ts';
import { createTempFolder } from '../support/temp-folder.ts';
import { useVisitor } from '../support/visitor/browser.ts';
import { createPicture } from '../support/visitor/pictures.ts';
import type { SharedTree } from '../support/visitor/shared-tree.ts';
import { shareTree } from '../support/visitor/shared-tree.ts';

/** Most that a folder of a hundred entries may take over the network, with style and script, in octets. */
const MAX_TRANSFER = 30_000;

const TREE: Tree = {
  'a & b.txt': 'ampersand',
  'hash#and?mark.txt': 'reserved',
  '100%.txt': 'percent',
  'plus+and space.txt': 'plus',
  'ünïcode 照片.txt': 'unicode',
  folder: { 'deep.bin': new Uint8Array([1, 2, 3]), 'inner folder': { 'deeper.txt': 'deep' }, empty: {} },
};

async function share(tree: Tree, fill?: (folder: string) => Promise<void>): Promise<SharedTree> {
  const shared = await shareTree(tree, fill);
  onTestFinished(shared.stop);
  return shared;
}

/** The digests of all files below a folder by their paths. */
async function digests(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const pairs = files.sort().map(async (file) => {
    const digest = createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
    return [path.relative(folder, file), digest] as const;
  });
  return Object.fromEntries(await Promise.all(pairs));
}

/** wget keeps each listing as the index page of its folder. */
function withoutListings(found: Record<string, string>) {
  const LISTING = /index\.html$/;
  const paths = Object.keys(found);
  const listings = paths.filter((name) => LISTING.test(name)).map((name) => name.replace(LISTING, ''));
  const files = Object.fromEntries(Object.entries(found).filter(([name]) => !LISTING.test(name)));
  return { listings, files };
}

describe('a share is walked completely and correctly', () => {
  test('by wget -r', async () => {
    const { url, folder } = await share(TREE);
    const target = await createTempFolder();
    const args = ['-q', '-r', '-np', '-nH', '--restrict-file-names=nocontrol', '-P', target, url];
    const { status } = await run('wget', ['--no-proxy', ...args]);
    expect(status).toBe(0);
    const { listings, files } = withoutListings(await digests(target));
    expect(files).toEqual(await digests(folder));
    expect(listings).toEqual(['folder/empty/', 'folder/', 'folder/inner folder/', '']);
  });

  test('by rclone, more than a page of files too', async () => {
    const { url, folder } = await share(TREE, async (root) => {
      const many = path.join(root, 'many');
      await mkdir(many);
      for (let number = 0; number < 1500; number++) await writeFile(path.join(many, `${number}.txt`), '');
    });
    const target = await createTempFolder();
    const args = ['copy', '--config', '/dev/null', '--http-url', url, ':http:', target, '--http-no-head'];
    const { status, stderr } = await run('rclone', args);
    expect(stderr).not.toContain('ERROR');
    expect(status).toBe(0);
    expect(await digests(target)).toEqual(await digests(folder));
  });

  test('by aria2, from the references of the JSON listing', async () => {
    const { url, folder } = await share({ 'one.txt': 'one', 'two words.txt': 'two' });
    const target = await createTempFolder();
    const listing = (await (await fetch(`${url}?json`)).json()) as { entries: { href: string }[] };
    const addresses = listing.entries.map(({ href }) => new URL(href, url).href);
    const { status } = await run('aria2c', ['-q', '--no-conf', '-Z', '-d', target, ...addresses]);
    expect(status).toBe(0);
    expect(await digests(target)).toEqual(await digests(folder));
  });

  test('by a person with w3m', async () => {
    const { url } = await share(TREE);
    const { stdout } = await run('w3m', ['-dump', '-cols', '100', url]);
    expect(stdout).toMatch(/folder\//);
    expect(stdout).toMatch(/a & b\.txt\s+9\sB\s+20\d\d-\d\d-\d\d \d\d:\d\d/);
  });
});

describe('the thread that makes thumbnails', () => {
  test('does not keep a stopped share from ending', async () => {
    const { url, interrupt } = await share({
      'a.jpg': await createPicture({ width: 90, height: 60, colour: [1, 2, 3] }),
    });
    expect((await fetch(`${url}a.jpg?thumbnail`)).status).toBe(200);
    const start = performance.now();
    expect(await interrupt()).toBe(0);
    expect(performance.now() - start).toBeLessThan(4_000);
  });
});

describe('a page of a hundred entries', () => {
  const visitor = useVisitor();

  test('takes less than 30 kB over the network, with style and script', async () => {
    const { url } = await share({}, async (root) => {
      for (let number = 0; number < 100; number++) {
        const digest = createHash('sha256').update(String(number)).digest('base64url');
        await writeFile(path.join(root, `${digest.slice(0, 24)}.txt`), 'x'.repeat(number * 97));
      }
    });
    const { page } = await visitor.visit(url);
    const octets = await page.evaluate(() => {
      const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
      return entries.reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).transferSize, 0);
    });
    expect(octets).toBeGreaterThan(10_000);
    expect(octets).toBeLessThan(MAX_TRANSFER);
  });
});
