/** Records of uploads on the disk: they tell whose a part is, so that it can be gone on with, or swept, by another program. */
import { isUploadId } from '../tree/part-names.ts';
import { RecordsFolder } from '../tree/records-folder.ts';
import type { UploadRecord } from './upload-record.ts';
import { isUploadRecord } from './upload-record.ts';

const ENDING = '.json';

export class UploadRecords {
  readonly #folder: RecordsFolder;

  /** @param root absolute path of what is shared */
  constructor(root: string) {
    this.#folder = new RecordsFolder(root);
  }

  /** @returns false where it can't be kept: a name that is no text, a folder that is not ours to write to */
  async save(record: UploadRecord): Promise<boolean> {
    if (record.folder.some((name) => typeof name !== 'string')) return false;
    return this.#folder.save(record.id + ENDING, JSON.stringify(record));
  }

  /** undefined when there is none that makes sense. */
  async read(id: string): Promise<UploadRecord | undefined> {
    if (!isUploadId(id)) return undefined;
    const value = await this.#folder.read(id + ENDING);
    return isUploadRecord(value) && value.id === id ? value : undefined;
  }

  async remove(id: string): Promise<void> {
    await this.#folder.remove(id + ENDING);
  }

  /** Ids of all that are there. */
  async list(): Promise<readonly string[]> {
    return (await this.#folder.list(ENDING)).filter(isUploadId);
  }
}
