import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..', '..', '..');

interface Locked {
  readonly integrity?: string;
  readonly link?: boolean;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

async function readPackages(): Promise<Readonly<Record<string, Locked>>> {
  const lock = JSON.parse(await readFile(path.join(ROOT, 'package-lock.json'), 'utf8'));
  return lock.packages;
}

/** Where Node looks for `name` from within the package at `place`: beside it, then in each folder above. */
function lookupPlaces(place: string, name: string): string[] {
  const above = place.split(/\/?node_modules\//).slice(1);
  return Array.from({ length: above.length + 1 }, (_, count) =>
    [...above.slice(0, count), name].map((part) => `node_modules/${part}`).join('/'),
  );
}

describe('the lock file', () => {
  it('names the variants of a package for every platform: npm ci refuses it otherwise', async () => {
    const packages = await readPackages();
    const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !lookupPlaces(place, name).some((at) => at in packages)),
    );
    expect(missing).toEqual([]);
  });

  it('holds a digest of each package that comes from elsewhere', async () => {
    const packages = await readPackages();
    const unsure = Object.entries(packages).filter(
      ([place, { integrity, link }]) => place.includes('node_modules/') && !link && !integrity?.startsWith('sha512-'),
    );
    expect(unsure.map(([place]) => place)).toEqual([]);
  });

  it('leaves it to npm where packages come from', async () => {
    const packages = await readPackages();
    const hosts = Object.values(packages).filter(({ resolved }) => resolved?.includes('://'));
    expect(hosts).toEqual([]);
  });
});
