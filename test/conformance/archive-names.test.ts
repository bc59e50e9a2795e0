/** Names in archives that were made on systems with an encoding of their own, by real programs. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PYTHON } from '../support/python.ts';
import { ask } from '../support/raw-client.ts';
import { serveFolder } from '../support/server.ts';

/** As archivers of those systems write them, which know nothing of UTF-8. */
const MAKE = `
import sys, tarfile, zipfile, io, json
def fill(target, encoding, names):
    class Entry(zipfile.ZipInfo):
        def _encodeFilenameFlags(self): return self.filename.encode(encoding), self.flag_bits & ~0x800
    if target.endswith('.zip'):
        with zipfile.ZipFile(target, 'w') as archive:
            for name in names: archive.writestr(Entry(name), b'x')
        return
    format = tarfile.GNU_FORMAT if target.endswith('.gnu.tar') else tarfile.USTAR_FORMAT
    with tarfile.open(target, 'w', format=format, encoding=encoding) as archive:
        for name in names: archive.addfile(tarfile.TarInfo(name), io.BytesIO(b''))
for line in sys.stdin: fill(*json.loads(line))
`;

const CHINESE = ['照片/', '照片/长城.jpg', '2024年工作总结.docx', '读我.txt'];
const LEGACY: readonly (readonly [encoding: string, names: readonly string[]])[] = [
  ['gbk', CHINESE],
  ['gbk', ['新建文本文档.txt']],
  ['gb18030', ['㐀𠀀说明书.pdf', '第一章 开始.txt', '第二章 结束.txt']],
  ['big5', ['會議紀錄.doc', '產品說明書.pdf', '照片/台北一日遊.jpg']],
  ['shift_jis', ['写真/富士山.jpg', 'ソフト表示予定.txt', 'はじめに.txt']],
  ['shift_jis', ['日本語.txt']],
  ['euc_jp', ['はじめに.txt', 'テスト結果.csv']],
  ['euc_kr', ['사진/서울여행.jpg', '회의록.hwp', '읽어보세요.txt']],
  ['cp1251', ['Фото/Отпуск на море.jpg', 'Договор №7.doc', 'прочти меня.txt']],
  ['cp866', ['Фото/Отпуск.jpg', 'ДОГОВОР.doc', 'прочти меня.txt']],
  ['koi8_r', ['музыка/песня о друге.mp3', 'Читай меня.txt']],
  ['latin_1', ['Grüße aus Österreich.txt', 'señor.txt', 'crème brûlée.txt']],
];
const UTF8 = [...CHINESE, 'Grüße.txt', 'emoji 🎉.txt'];
const LONG = [`${'照片'.repeat(40)}/${'说明'.repeat(30)}.txt`];
const DOS = ['GRÜSSE.TXT', 'Größe.txt', 'château.txt', 'mañana é.txt'];
const KINDS = ['zip', 'gnu.tar', 'old.tar'];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'porthole-names-'));
  let lines = '';
  const add = (file: string, encoding: string, names: readonly string[]): void => {
    lines += `${JSON.stringify([path.join(folder, file), encoding, names])}\n`;
  };
  for (const kind of KINDS) {
    for (const [index, [encoding, names]] of LEGACY.entries()) add(`${index}.${kind}`, encoding, names);
    add(`utf8.${kind}`, 'utf-8', UTF8);
  }
  add('long.gnu.tar', 'gbk', LONG);
  add('dos.zip', 'cp437', DOS);
  execFileSync(PYTHON, ['-c', MAKE], { input: lines });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function namesIn(file: string): Promise<string[]> {
  const server = await serveFolder(folder);
  const response = await ask(server.port, `GET /${file}?contents`);
  const { end, entries } = JSON.parse(response.content.toString());
  expect([end, server.bugs]).toEqual(['complete', []]);
  return entries.map(({ name }: { name: string }) => name);
}

describe.each(KINDS)('a %s tells names as they were written', (kind) => {
  test.each(LEGACY.map(([encoding, names], index) => ({ encoding, names, index })))(
    'in $encoding: $names',
    async ({ names, index }) => {
      expect(await namesIn(`${index}.${kind}`)).toEqual(names);
    },
  );

  test('in UTF-8 without a word about it', async () => {
    expect(await namesIn(`utf8.${kind}`)).toEqual(UTF8);
  });
});

test('long names in a tar are read too', async () => {
  expect(await namesIn('long.gnu.tar')).toEqual(LONG);
});

test('names of DOS in a zip are code page 437, as its format says', async () => {
  expect(await namesIn('dos.zip')).toEqual(DOS);
});
