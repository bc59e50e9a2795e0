import { describe, expect, it } from 'vitest';
import { isSafeFeed, isSafeUpdateUrl } from '../../../../main/app/system/update-feed.ts';

describe('newer versions come by https', () => {
  it.each([
    ['https://updates.example/', true, true],
    ['http://updates.example/', true, false],
    ['http://127.0.0.1:8000/', true, false],
    ['http://127.0.0.1:8000/', false, true],
    ['http://localhost.evil.example/', false, false],
    ['http://updates.example/', false, false],
    ['ftp://updates.example/', true, false],
    ['file:///tmp/update', true, false],
    ['nonsense', true, false],
  ])('%s, packaged: %s', (url, isPackaged, expected) => {
    expect(isSafeUpdateUrl(url, isPackaged)).toBe(expected);
  });

  it.each([
    ['provider: generic\nurl: https://updates.example/\n', true],
    ['provider: generic\nurl: http://updates.example/\n', false],
    ['provider: generic\n"url": "HTTP://updates.example/"\n', false],
    ['- provider: generic\n- url: http://updates.example/\n', false],
    ['provider: github\nowner: ann\nrepo: porthole\n', true],
    ['provider: github\nowner: ann\nprotocol: http\n', false],
    ['provider: s3\nbucket: b\nendpoint: http://store.example\n', false],
  ])('as the packer writes it: %j', (feed, expected) => {
    expect(isSafeFeed(feed, true)).toBe(expected);
  });
});
