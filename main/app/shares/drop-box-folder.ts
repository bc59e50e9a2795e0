/** The folder of a drop box, made in the downloads folder. */
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';

const NAME = 'Porthole';
/** More drop boxes than anybody has. */
const MAX_NUMBER = 1_000;

/**
 * `Porthole`, or with the first number that is free: a folder of that name with something in it is somebody's, and so is a
 * link. Rejects with the system's error.
 */
export async function makeDropBoxFolder(downloads: string): Promise<string> {
  await mkdir(downloads, { recursive: true });
  for (let number = 1; number <= MAX_NUMBER; number++) {
    const folder = path.join(downloads, number === 1 ? NAME : `${NAME} (${number})`);
    if (await makeFolder(folder)) return folder;
  }
  throw new Error(`There are ${MAX_NUMBER} folders of the name ${NAME} in ${downloads}`);
}

/** Whether there is a folder with nothing in it now. */
async function makeFolder(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return await isEmptyFolder(folder);
  }
}

async function isEmptyFolder(folder: string): Promise<boolean> {
  const entries = await readdir(path.dirname(folder), { withFileTypes: true });
  if (!entries.some((entry) => entry.name === path.basename(folder) && entry.isDirectory())) return false;
  return (await readdir(folder)).length === 0;
}
