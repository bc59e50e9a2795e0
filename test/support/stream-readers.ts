/** Programs that read an archive from front to back, from a pipe: none of them can look at the index at its end. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Readable } from 'node:stream';

/** Prints name, size and CRC-32 of each entry of the ZIP file on its standard input. */
export const JAVA_ZIP_READER = `
import java.io.*;
import java.util.zip.*;

public class ReadZip {
  public static void main(String[] args) throws Exception {
    byte[] buffer = new byte[1 << 16];
    try (ZipInputStream in = new ZipInputStream(new BufferedInputStream(System.in))) {
      for (ZipEntry entry; (entry = in.getNextEntry()) != null; ) {
        CRC32 checksum = new CRC32();
        long size = 0;
        for (int count; (count = in.read(buffer)) > 0; size += count) checksum.update(buffer, 0, count);
        System.out.println(entry.getName() + " " + size + " " + checksum.getValue());
      }
    }
  }
}
`;

export interface StreamRead {
  readonly status: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Runs a program on octets that come through a pipe. */
export async function readStream(octets: Uint8Array, command: string, args: readonly string[]): Promise<StreamRead> {
  const child = spawn(command, args, { stdio: 'pipe', env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (data: Buffer) => stdout.push(data));
  child.stderr.on('data', (data: Buffer) => stderr.push(data));
  // A program that has read enough closes its end.
  child.stdin.on('error', () => undefined);
  Readable.from(chunksOf(octets)).pipe(child.stdin);
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString() };
}

function* chunksOf(octets: Uint8Array): Generator<Uint8Array, void> {
  for (let start = 0; start < octets.byteLength; start += 10_007) yield octets.subarray(start, start + 10_007);
}
