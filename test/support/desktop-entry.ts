/** The desktop entry that the packer writes for this project, made without packing, and read back as a launcher reads it. */

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Configuration } from 'app-builder-lib';
import { LinuxTargetHelper } from 'app-builder-lib/out/targets/LinuxTargetHelper.js';
import { getConfig } from 'app-builder-lib/out/util/config/config.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** `electron-builder.yml` as the packer reads it. */
export function readPackingConfiguration(): Promise<Configuration> {
  return getConfig(ROOT, null, {});
}

/** The text of `porthole.desktop` in the deb and rpm packages. */
export async function makeDesktopEntry(): Promise<string> {
  const config = await readPackingConfiguration();
  const metadata = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8'));
  const { productName, description } = metadata;
  const packager = {
    config,
    executableName: config.linux?.executableName,
    fileAssociations: [],
    platformSpecificBuildOptions: config.linux,
    info: { metadata },
    appInfo: { productName, sanitizedProductName: productName, description },
  };
  // The packer asks no more of its surroundings for this.
  const helper = new LinuxTargetHelper(packager as never);
  return helper.computeDesktopEntry({ ...config.linux, ...config.deb } as never);
}

/** The value of a key in a group, such as `Desktop Entry`; undefined when it is not there. */
export function readKey(entry: string, group: string, key: string): string | undefined {
  const lines = entry.split(`[${group}]\n`)[1]?.split('\n[')[0]?.split('\n') ?? [];
  return lines.find((line) => line.startsWith(`${key}=`))?.slice(key.length + 1);
}

/** Program and arguments of an `Exec` line with a `%U`, for some URLs (Desktop Entry Specification, "The Exec key"). */
export function expandExec(exec: string, urls: readonly string[]): readonly string[] {
  const words = exec.match(/"[^"]*"|\S+/g) ?? [];
  return words.flatMap((word) => (word === '%U' ? urls : [word.replaceAll('"', '')]));
}
