/**
 * Our part of the Windows installer between the pages, languages and messages that electron-builder gives it, by its own code.
 * What it adds beyond them needs plugins that it fetches; without these no whole installer is made here (docs/releasing.md).
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { NsisOptions } from 'app-builder-lib';
import {
  addCustomMessageFileInclude,
  createAddLangsMacro,
  LangConfigurator,
} from 'app-builder-lib/out/targets/nsis/nsisLang.js';
import { NsisScriptGenerator } from 'app-builder-lib/out/targets/nsis/nsisScriptGenerator.js';
import { lcid } from 'app-builder-lib/out/util/langs.js';
import { readPackingConfiguration } from './desktop-entry.ts';
import type { Finished } from './run.ts';
import { run } from './run.ts';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
/** As electron-builder has them for an installer with pages. */
const MESSAGES = ['messages.yml', 'assistedMessages.yml'];

export const TOLD = 'labels.txt';

/** electron-builder's, and what a Windows without programs of 32 bits runs. */
type Target = 'x86-unicode' | 'amd64-unicode';

export interface CompiledInstaller {
  readonly program: string;
  /** By the tags of electron-builder, such as `hi_IN`. */
  readonly languages: Readonly<Record<string, number>>;
  readonly compiler: Finished;
}

/** Compiles an installer that installs and takes away our entries in each of its languages, and writes what it has read of them to `TOLD` beside it. */
export async function compileInstaller(folder: string, target: Target = 'x86-unicode'): Promise<CompiledInstaller> {
  const nsis: NsisOptions = (await readPackingConfiguration()).nsis ?? {};
  const configurator = new LangConfigurator(nsis);
  const languages = Object.fromEntries(configurator.langs.map((tag) => [tag, Number(lcid[tag])]));
  const script = path.join(folder, 'installer.nsi');
  await writeFile(
    script,
    [
      `Target ${target}`,
      ...head(nsis),
      await formatLanguages(folder, configurator),
      ...formatSection(Object.values(languages)),
    ].join('\n'),
  );
  const compiler = await run('makensis', ['-WX', '-INPUTCHARSET', 'UTF8', script]);
  return { program: path.join(folder, 'Porthole.exe'), languages, compiler };
}

function head({ include, license }: NsisOptions): readonly string[] {
  return [
    'Unicode true',
    '!include MUI2.nsh',
    '!include LogicLib.nsh',
    '!define APP_EXECUTABLE_FILENAME "Porthole.exe"',
    `!include "${path.join(ROOT, String(include))}"`,
    'Name Porthole',
    'OutFile Porthole.exe',
    'InstallDir "$TEMP\\Porthole"',
    'RequestExecutionLevel user',
    `!insertmacro MUI_PAGE_LICENSE "${path.join(ROOT, String(license))}"`,
    '!insertmacro MUI_PAGE_DIRECTORY',
    '!insertmacro MUI_PAGE_INSTFILES',
  ];
}

async function formatLanguages(folder: string, configurator: LangConfigurator): Promise<string> {
  const generator = new NsisScriptGenerator();
  createAddLangsMacro(generator, configurator);
  generator.insertMacro('addLangs', '');
  const packager = { getTempFile: async (name: string) => path.join(folder, name) };
  const included: string[] = [];
  for (const file of MESSAGES) {
    await addCustomMessageFileInclude(file, packager as never, new NsisScriptGenerator(), configurator);
    // Both would lie in a file of the same name.
    included.push(await readFile(path.join(folder, 'messages.nsh'), 'utf8'));
  }
  return [generator.build(), ...included].join('\n');
}

function formatSection(languages: readonly number[]): readonly string[] {
  const key = '"Software\\Classes\\Directory\\shell\\Porthole';
  const tell = (what: string, below: string) => [
    `ReadRegStr $8 SHCTX ${key}${below}" ""`,
    `FileWriteUTF16LE $9 "${what}=$8$\\r$\\n"`,
  ];
  return [
    'Section',
    `FileOpen $9 "$EXEDIR\\${TOLD}" w`,
    ...languages.flatMap((language) => [
      `StrCpy $LANGUAGE ${language}`,
      '!insertmacro customInstall',
      ...tell(`${language}`, ''),
      ...tell(`${language} command`, '\\command'),
      '!insertmacro customUnInstall',
      ...tell(`${language} afterwards`, ''),
    ]),
    'FileClose $9',
    'SectionEnd\n',
  ];
}
