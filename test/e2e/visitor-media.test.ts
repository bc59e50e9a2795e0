/** Video and documents in the visitor's browser: jumping by ranges, and the browser's own view of a PDF file. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { takePicture, useVisitor } from '../support/visitor/browser.ts';
import { createDocument } from '../support/visitor/document.ts';
import { readPicture } from '../support/visitor/pictures.ts';
import type { SharedTree } from '../support/visitor/shared-tree.ts';
import { shareTree } from '../support/visitor/shared-tree.ts';
import { createVideo } from '../support/visitor/video.ts';

/** More than a browser fetches ahead. */
const GAP = 6_000_000;
const COLOURS = [
  [200, 30, 30],
  [30, 180, 30],
  [30, 30, 200],
  [200, 180, 30],
  [180, 30, 180],
  [20, 160, 170],
] as const;

/** Jumps, and gives back the colour in the middle of what is then shown. */
function jump(page: Page, seconds: number): Promise<number[]> {
  return page.locator('video').evaluate(async (video: HTMLVideoElement, to) => {
    video.pause();
    const arrived = new Promise((resolve) => video.addEventListener('seeked', resolve, { once: true }));
    video.currentTime = to;
    await arrived;
    const canvas = document.createElement('canvas');
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    const context = canvas.getContext('2d');
    context?.drawImage(video, 0, 0);
    return [...(context?.getImageData(canvas.width / 2, canvas.height / 2, 1, 1).data.slice(0, 3) ?? [])];
  }, seconds);
}

describe('in the viewer', () => {
  const visitor = useVisitor();
  let share: SharedTree;
  beforeAll(async () => {
    share = await shareTree({
      'Waves.webm': await createVideo({ colours: COLOURS, gap: GAP }),
      'Plan.pdf': createDocument([0, 128 / 255, 64 / 255]),
    });
  });
  afterAll(() => share.stop());

  test('a video shows the frame to which one jumps, and fetches it from there', async () => {
    const { page, complaints } = await visitor.visit(share.url);
    const starts: number[] = [];
    page.on('response', (response) => {
      const range = /^bytes (\d+)-/.exec(response.headers()['content-range'] ?? '');
      if (response.status() === 206 && range !== null) starts.push(Number(range[1]));
    });
    await page.getByRole('link', { name: 'Waves.webm', exact: true }).click();
    const video = page.locator('video');
    await expect.poll(() => video.evaluate(({ readyState }: HTMLVideoElement) => readyState)).toBeGreaterThan(0);
    expect(await video.evaluate(({ duration }: HTMLVideoElement) => duration)).toBe(COLOURS.length);
    for (const second of [4, 1]) {
      const shown = await jump(page, second + 0.5);
      const wanted = COLOURS[second] ?? [];
      expect(Math.max(...wanted.map((part, index) => Math.abs(part - (shown[index] ?? 0))))).toBeLessThan(16);
    }
    expect(Math.max(...starts)).toBeGreaterThan(4 * GAP);
    expect(complaints).toEqual([]);
  });

  test('a document is shown by the browser', async () => {
    const { page, complaints } = await visitor.visit(share.url);
    expect(await page.evaluate(() => navigator.pdfViewerEnabled)).toBe(true);
    const answered = page.waitForResponse((response) => response.url().endsWith('/Plan.pdf'));
    await page.getByRole('link', { name: 'Plan.pdf', exact: true }).click();
    await page.locator('dialog iframe').waitFor();
    expect((await answered).headers()['content-type']).toBe('application/pdf');
    // Its view is the browser's own: nothing of it can be read but what is to be seen.
    const lookAtPage = async (): Promise<number[]> => {
      const picture = await page.screenshot({ clip: { x: 650, y: 380, width: 8, height: 8 } });
      return (await readPicture(picture)).corner.slice(0, 3);
    };
    await expect.poll(lookAtPage, { timeout: 15_000 }).toEqual([0, 128, 64]);
    await takePicture(page, 'viewer-document');
    expect(complaints).toEqual([]);
  });
});
