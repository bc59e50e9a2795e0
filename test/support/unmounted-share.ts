/** A program that opens the folder that it is given, where a disk is mounted, takes the disk out and puts it back, and tells what is seen. */
import { execFileSync } from 'node:child_process';
import { isCauseGone } from '../../main/app/shares/recovery-looks.ts';
import { SharedFolder } from '../../main/tree/shared-folder.ts';

async function play(folder: string): Promise<void> {
  const shared = await SharedFolder.open(folder, false);
  const check = (): Promise<string> =>
    shared.check().then(
      () => 'there',
      (error: NodeJS.ErrnoException) => error.code ?? '',
    );
  const isBack = (): Promise<boolean> => {
    const content = { kind: 'folder', path: folder } as const;
    return isCauseGone('folder-missing', { content, port: 0, bind: undefined, wasMountPoint: true });
  };
  const told: unknown[] = [await check()];
  execFileSync('umount', ['--lazy', folder]);
  told.push(await check(), await isBack());
  execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', folder]);
  told.push(await check(), await isBack());
  process.stdout.write(JSON.stringify(told));
}

void play(process.argv[2] ?? '');
