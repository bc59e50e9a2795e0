/** What people hear of uploads: in the log and among the transfers while one runs, and what has arrived. */
import { join } from 'node:path';
import type { HttpRequest } from '../../http/message.ts';
import type { Receiving } from '../../receiving/receiving.ts';
import type { Upload } from '../../receiving/upload.ts';
import { displayName } from '../../tree/target-path.ts';
import type { PlacedEntry, TreePath } from '../../tree/tree-writer.ts';

/** Who sends, as far as they say. */
export interface ToldSender {
  readonly name: string;
  /** The question to which the upload belongs; undefined for one that was asked about by itself. */
  readonly sending: string | undefined;
}

/** Characters of names beyond which the log tells no more of them. */
const MAX_KEPT_TEXT = 2048;

export const UNTOLD_SENDER: ToldSender = { name: '', sending: undefined };

/** To be called before content of it is read. */
export function beginUpload(request: HttpRequest, upload: Upload, sender = UNTOLD_SENDER): void {
  const { id, folder, name } = upload.record;
  request.upload = {
    id,
    name: pathOf([...folder, name]),
    sender: sender.name,
    size: upload.length ?? -1,
    offset: upload.offset,
    keptAs: undefined,
  };
}

/** To be called when it is in place. */
export function endUpload(
  request: HttpRequest,
  receiving: Receiving,
  { upload, placed }: { readonly upload: Upload; readonly placed: PlacedEntry },
  sender = UNTOLD_SENDER,
): void {
  const { root, folder, name } = upload.record;
  const keptAs = pathOf(placed.path);
  if (request.upload !== undefined) request.upload.keptAs = keptAs;
  // A form may bring any number of files.
  if ((request.kept?.length ?? 0) < MAX_KEPT_TEXT) request.kept = request.kept ? `${request.kept}, ${keptAs}` : keptAs;
  if (placed.stats === undefined) return;
  const { dev, ino, mtimeMs, size } = placed.stats;
  receiving.arrived({
    path: join(root, ...placed.path.map(displayName)),
    name: pathOf([...folder, name]),
    size,
    identity: { dev, ino, mtimeMs },
    hasReplaced: placed.isReplaced,
    sending: sender.sending,
    address: request.context.address,
    sender: sender.name,
  });
}

function pathOf(path: TreePath): string {
  return path.map(displayName).join('/');
}
