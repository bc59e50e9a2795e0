/** A program that writes a hundred entries into the folder that it is given, and tells what became of it: for tests that limit it. */
import { LogFileWriter } from '../../main/access-log/log-file-writer.ts';
import { batchFrom } from './entries.ts';
import { LOG_FILES } from './log-file-settings.ts';

const folder = process.argv[2] ?? '';
const writer = new LogFileWriter(() => undefined);
void writer
  .configure({ ...LOG_FILES, enabled: true, folder }, 'a-1')
  .then(() => {
    writer.add(batchFrom(1, 100));
    return writer.close();
  })
  .then(() => process.stdout.write(JSON.stringify(writer.status)));
