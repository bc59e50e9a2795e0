/** A text that is shared: a page for people, the text for programs, and nothing else at that address. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { Share } from '../../main/share/share.ts';
import { hearing } from '../../main/share/share-event.ts';
import type { ShareSetup } from '../../main/share/share-status.ts';
import { run } from '../support/run.ts';

const BROWSER = {
  accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'accept-language': 'en',
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/130.0',
};

interface Served {
  readonly url: string;
  readonly share: Share;
  readonly completed: number[];
  readonly change: (options: Partial<ShareSetup>) => Promise<void>;
}

async function serveNote(text: string, rest: Partial<ShareSetup> = {}): Promise<Served> {
  const completed: number[] = [];
  const share = new Share({
    tell: hearing({ completed: ({ count }) => void completed.push(count) }),
    recorded: () => undefined,
    bugReported: (error) => {
      throw error;
    },
  });
  onTestFinished(() => share.stop(0));
  const options: ShareSetup = { content: { kind: 'note', text }, port: 0, bind: '127.0.0.1', ...rest };
  await share.start(options);
  const { status } = share;
  if (status.state !== 'running') throw new Error(`The share is ${status.state}`);
  const change = (news: Partial<ShareSetup>): Promise<void> => share.change({ ...options, ...news }, 'when-done');
  return { url: `http://127.0.0.1:${status.port}/`, share, completed, change };
}

const page = async (url: string): Promise<{ readonly response: Response; readonly html: string }> => {
  const response = await fetch(url, { headers: BROWSER });
  return { response, html: await response.text() };
};

describe('a shared text', () => {
  it('is the text itself to a program, octet for octet', async () => {
    const text = '\n  one\r\ntwo\t<b>&amp;\u202e 甲 😀\n';
    const { url } = await serveNote(text);
    const { stdout } = await run('curl', ['--silent', url]);
    expect(stdout).toBe(text);
    const response = await fetch(url);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await fetch(url, { method: 'HEAD' })).headers.get('content-length')).toBe(String(Buffer.byteLength(text)));
    expect((await fetch(url, { method: 'POST' })).status).toBe(405);
  });

  it('is a page to a browser, in which nothing of the text is markup and nothing but ours runs', async () => {
    const text = '\n<script>alert(1)</script> "quoted" & javascript:alert(1) https://example.org/?a=1&b="x"';
    const { url } = await serveNote(text);
    const { response, html } = await page(url);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('\n\n&lt;script&gt;alert(1)&lt;/script&gt; &quot;quoted&quot; &amp; javascript:alert(1) ');
    expect(html).toContain('<a href="https://example.org/?a=1&amp;b=" rel="noreferrer">');
    expect(html).not.toMatch(/href="javascript/i);
    expect(html).toContain('<h1 dir="auto">Shared text</h1>');
  });

  it('is called a link when it is nothing else, and by its name when it has one', async () => {
    const { url, change } = await serveNote('https://example.org/a');
    expect((await page(url)).html).toContain('<h1 dir="auto">Shared link</h1>');
    await change({ content: { kind: 'note', text: 'https://example.org/a', name: 'The <map>' } });
    expect((await page(url)).html).toContain('<h1 dir="auto">The &lt;map&gt;</h1>');
  });

  it('can be saved as a file without a script', async () => {
    const { url } = await serveNote('some words');
    const response = await fetch(`${url}?download`, { headers: BROWSER });
    expect(response.headers.get('content-disposition')).toContain('attachment; filename="text.txt"');
    expect(await response.text()).toBe('some words');
  });

  it('has no other address, but what its page is made with', async () => {
    const { url } = await serveNote('some words');
    for (const path of ['a.txt', 'etc/passwd', 'favicon.ico', 'text.txt']) {
      expect((await fetch(url + path)).status, path).toBe(404);
    }
    const script = /src="\/([^"]+note\.js)"/.exec((await page(url)).html)?.[1] ?? '';
    expect((await fetch(url + script)).headers.get('content-type')).toContain('javascript');
  });

  it('is another text without a pause', async () => {
    const { url, change } = await serveNote('before');
    await change({ content: { kind: 'note', text: 'after' } });
    expect(await (await fetch(url)).text()).toBe('after');
  });

  it('counts as a download when it is taken, as a page or as a text, and is told of only where that is asked for', async () => {
    const { url, completed, change } = await serveNote('some words', { countsDownloads: true });
    const sum = (): number => completed.reduce((all, count) => all + count, 0);
    const { html } = await page(url);
    await fetch(url + (/src="\/([^"]+note\.js)"/.exec(html)?.[1] ?? ''));
    await fetch(url, { method: 'HEAD' });
    await fetch(`${url}nowhere`);
    await (await fetch(url)).text();
    await expect.poll(sum).toBe(2);
    await change({ countsDownloads: false });
    await (await fetch(url)).text();
    await change({ countsDownloads: true });
    await (await fetch(url)).text();
    await expect.poll(sum).toBe(3);
  });
});
