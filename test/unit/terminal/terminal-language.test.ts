import { describe, expect, it } from 'vitest';
import { terminalLanguage } from '../../../main/terminal/terminal-language.ts';

const inLinux = (env: NodeJS.ProcessEnv) => terminalLanguage({ platform: 'linux', env }, () => 'ru-RU');

describe('the language of the terminal', () => {
  it.each([
    ['de_DE.UTF-8', 'de'],
    ['de_AT.utf8', 'de'],
    ['de', 'de'],
    ['es_419.UTF-8', 'es'],
    ['zh_CN.UTF-8', 'zh-CN'],
    ['zh_SG.UTF-8', 'zh-CN'],
    ['zh_TW.UTF-8', 'zh-TW'],
    ['zh_HK', 'zh-TW'],
    ['zh_Hant_MO.UTF-8', 'zh-TW'],
    ['ar_EG.UTF-8@latin', 'ar'],
    ['JA_JP.UTF-8', 'ja'],
    ['C', 'en'],
    ['C.UTF-8', 'en'],
    ['POSIX', 'en'],
    ['en_GB.UTF-8', 'en'],
    ['cy_GB.UTF-8', 'en'],
    ['de_DE.ISO-8859-1', 'en'],
    ['de_DE@euro', 'en'],
    ['ja_JP.eucJP', 'en'],
    ['zh_TW.Big5', 'en'],
    ['/usr/share/locale/de', 'en'],
    ['de_DE.UTF-8; rm', 'en'],
  ])('of LANG=%s is %s', (locale, language) => {
    expect(inLinux({ LANG: locale })).toBe(language);
  });

  it('is named by the first of LC_ALL, LC_MESSAGES and LANG that is set and not empty', () => {
    expect(inLinux({ LC_ALL: 'de_DE.UTF-8', LC_MESSAGES: 'ja_JP.UTF-8', LANG: 'ko_KR.UTF-8' })).toBe('de');
    expect(inLinux({ LC_ALL: '', LC_MESSAGES: 'ja_JP.UTF-8', LANG: 'ko_KR.UTF-8' })).toBe('ja');
    expect(inLinux({ LC_ALL: 'C', LANG: 'ko_KR.UTF-8' })).toBe('en');
    expect(inLinux({ LC_ALL: 'cy_GB.UTF-8', LANG: 'ko_KR.UTF-8' })).toBe('en');
    expect(inLinux({ LC_CTYPE: 'ja_JP.UTF-8' })).toBe('en');
    expect(inLinux({})).toBe('en');
  });

  it('is English where the terminal shows another encoding than UTF-8', () => {
    expect(inLinux({ LC_MESSAGES: 'de_DE.UTF-8', LC_CTYPE: 'de_DE.ISO-8859-15', LANG: 'de_DE.UTF-8' })).toBe('en');
    expect(inLinux({ LC_MESSAGES: 'de_DE.UTF-8', LC_CTYPE: 'C', LANG: 'C' })).toBe('de');
  });

  it('is that of the system on Windows, where no such variable says otherwise', () => {
    expect(terminalLanguage({ platform: 'win32', env: {} }, () => 'ru-RU')).toBe('ru');
    expect(terminalLanguage({ platform: 'win32', env: {} }, () => 'cy-GB')).toBe('en');
    expect(terminalLanguage({ platform: 'win32', env: { LANG: 'de_DE.UTF-8' } }, () => 'ru-RU')).toBe('de');
  });
});
