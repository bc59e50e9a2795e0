/** What docs/words.md promises of languages beyond their shape: one word for a thing, one form of address. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';

const WORDS = new URL('../../../main/words/', import.meta.url).pathname;

/** By folder: what is not said, and what is said in its place. Names of other programs' menus stand in quotation marks as these write them. */
const UNSAID: readonly (readonly [language: string, unsaid: RegExp, said: string])[] = [
  ['de', /\b[Dd](?:u|ir|ich|eine?[mnrs]?)\b/, 'Sie'],
  ['de', /\b(?:Besucher|Nutzer|Benutzer(?!“)|Absender|Empfänger)/, 'Gast, Konto, Person'],
  ['de', /\bKennw[oö]rt|\bHandy/, 'Passwort, Smartphone'],
  ['es', /\b(?:usted(?:es)?|vosotros)\b/i, 'tú'],
  ['fr', /(?<![-’])\b(?:tu|toi)\b/i, 'vous'],
  ['pt-br', /\b(?:tu|teu|tua|vós|ficheiro|ecrã)\b/i, 'você, arquivo, tela'],
  ['ja', /ゴミ箱|端末|フォルダ(?!ー)(?!に移動)/, 'ごみ箱, デバイス, フォルダー'],
  ['ja', /(?<!名前)(?<=[ぁ-んァ-ヶ一-龠ー」）]):/, '：'],
  ['ko', /비밀번호|축소판|장치/, '암호, 썸네일, 기기'],
  ['ru', /юзер|\bлинк|\bфолдер/i, 'пользователь, ссылка, папка'],
  ['zh-cn', /分享|您|登陆|帐号|废纸篓|头部/, '共享, 你, 登录, 账号, 回收站, 标头'],
  [
    'zh-tw',
    /共享(?!記憶體)|條碼|你|幻燈片|軟件|網絡|文件夾|鏈接/,
    '分享, QR Code, 您, 投影片, 軟體, 網路, 資料夾, 連結',
  ],
  ['hi', /\bतुम|\bतू\b/, 'आप'],
];

/** The terminal is a program of its own to its readers; its lines follow what stands in a terminal. */
const OTHER_RULES = /^terminal/;

it.each(UNSAID)('the words in %s say nothing like %s, but %s', async (language, unsaid) => {
  const folder = path.join(WORDS, language);
  const names = (await readdir(folder)).filter((name) => language !== 'ja' || !OTHER_RULES.test(name));
  const lines = await Promise.all(
    names.map(async (name) => (await readFile(path.join(folder, name), 'utf8')).split('\n')),
  );
  const found = lines.flatMap((texts, index) =>
    texts
      .filter((text) => !/^\s*(?:\/?\*|\/\/|import )/.test(text) && unsaid.test(text))
      .map((text) => `${names[index]}: ${text.trim()}`),
  );
  expect(found).toEqual([]);
});
