import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  EVIDENCE,
  installMissingPackages,
  listMissingPackages,
  NEEDED_BY,
} from '../../../scripts/development-packages.mjs';

const SUITES = ['unit', 'conformance', 'e2e'];

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe('system packages', { skip: process.platform !== 'linux' }, () => {
  it.each([...SUITES, 'start'])('of %s are recognised by the programs they bring', (purpose) => {
    vi.stubEnv('PATH', '/nowhere');
    expect(listMissingPackages([purpose])).toContain('dbus');
  });

  it('are asked for by the suite that needs them, and by no other', () => {
    vi.stubEnv('PATH', '/nowhere');
    expect(listMissingPackages(['unit'])).not.toContain('chromium');
    expect(listMissingPackages(['e2e'])).toContain('chromium');
    expect(listMissingPackages(['types', 'lint'])).toEqual([]);
  });

  it('are all needed by somebody, and those that are needed are all recognised', () => {
    expect(new Set(Object.values(NEEDED_BY).flat())).toEqual(new Set(Object.keys(EVIDENCE)));
  });

  it('are said in one sentence, with the command that installs them, to who is not root', () => {
    vi.stubEnv('PATH', '/nowhere');
    vi.spyOn(process, 'getuid').mockReturnValue(1000);
    expect(() => installMissingPackages(['start'])).toThrow(
      /^Porthole’s window needs system packages that are not there yet: sudo apt-get install (?:\S+ )*dbus(?: \S+)*$/,
    );
  });
});
