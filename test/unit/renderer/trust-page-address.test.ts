import { describe, expect, it } from 'vitest';
import { TRUST_PATH } from '../../../main/trust/trust-guard.ts';
import { trustPageOf } from '../../../renderer/trust/trust-page-address.ts';

describe('the page by which devices come to trust this computer', () => {
  it.each([
    ['https://192.168.1.20:8000/', `http://192.168.1.20:8000${TRUST_PATH}`],
    ['https://[fd00::1]:8000/base/', `http://[fd00::1]:8000/base${TRUST_PATH}`],
    [undefined, undefined],
  ])('of %s is %s: by http, where nothing warns yet', (url, page) => {
    expect(trustPageOf(url)).toBe(page);
  });
});
