/** Files that are sent to a server. What it has stored is looked at each time, and removed. */
import path from 'node:path';
import type { Assignment, Figures } from '../figures.ts';
import { sendFiles } from '../load/many-uploads.ts';
import { sendInPieces, sendWhole } from '../load/upload.ts';
import { hashOfContent } from '../load/upload-content.ts';
import { countFilesWith, hashOfFile, inNewFolder, sizeOfFile } from '../stored.ts';
import { GIB, watchingCost } from './cost.ts';

const FILE_NAME = 'large.bin';

/** One file of its size; rejects where the server has not stored it to the last octet. */
export async function measureUpload(assignment: Assignment<'upload'>): Promise<Figures> {
  const { bytes } = assignment.dimension;
  return await inNewFolder(assignment.server, async (folder, target) => {
    const figures = await sendLarge(assignment, target);
    const stored = await sizeOfFile(path.join(folder, FILE_NAME));
    if (stored !== bytes) throw new Error(`stored ${stored} of ${bytes} octets`);
    return figures;
  });
}

async function sendLarge({ server, dimension }: Assignment<'upload'>, target: string): Promise<Figures> {
  const { bytes, style } = dimension;
  const upload = { origin: server.origin, target: `${target}/${FILE_NAME}`, bytes };
  const { piecewise } = server.kind;
  const begun = performance.now();
  let wholeMs = 0;
  const { cpuSeconds, residentBytes } = await watchingCost(server.pid, 1, async () => {
    if (style === 'whole') await sendWhole(upload);
    else if (piecewise !== undefined) await sendInPieces(upload, piecewise);
    wholeMs = performance.now() - begun;
  });
  return { bytesPerSecond: (bytes / wholeMs) * 1000, cpuSecondsPerGib: (cpuSeconds / bytes) * GIB, residentBytes };
}

/** Many small ones; rejects where one was not stored. */
export async function measureUploads({ server, dimension }: Assignment<'uploads'>): Promise<Figures> {
  const { files, bytes, clients } = dimension;
  return await inNewFolder(server, async (folder, target) => {
    const uploads = { origin: server.origin, target, files, bytes, clients, scratch: server.site.scratch };
    const { result, cpuSeconds, residentBytes } = await watchingCost(server.pid, 1, () => sendFiles(uploads));
    const stored = await countFilesWith(folder, hashOfContent(bytes));
    if (stored !== files) throw new Error(`stored ${stored} of ${files} files`);
    return {
      filesPerSecond: files / result.seconds,
      cpuSecondsPerMillion: (cpuSeconds / files) * 1e6,
      residentBytes,
      failed: result.failed,
    };
  });
}

/** The hash of what the server stores. */
export async function hashOfStored(assignment: Assignment<'upload'>): Promise<string> {
  return await inNewFolder(assignment.server, async (folder, target) => {
    await sendLarge(assignment, target);
    return await hashOfFile(path.join(folder, FILE_NAME));
  });
}
