import { execFile } from 'node:child_process';
import { access, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { resolveFinderService } from '../../../../main/app/system/finder-service.ts';
import { FinderServices } from '../../../../main/app/system/finder-services.ts';
import { PYTHON } from '../../../support/python.ts';
import { createTempFolder } from '../../../support/temp-folder.ts';

const run = promisify(execFile);

const APP = '/Applications/Porthole.app';
const executableOf = (app: string): string => `${app}/Contents/MacOS/Porthole`;

/** A property list as macOS' own format is read by Python's library for it. */
async function readPropertyList(text: string): Promise<unknown> {
  const program = 'import json, plistlib, sys; print(json.dumps(plistlib.loads(bytes.fromhex(sys.argv[1]))))';
  const { stdout } = await run(PYTHON, ['-c', program, Buffer.from(text).toString('hex')]);
  return JSON.parse(stdout);
}

/** What is written for an app at this place: by the path within the workflow. */
function written(app: string): ReadonlyMap<string, string> {
  const { folder, files = [] } = resolveFinderService({ executable: executableOf(app), home: '/Users/ann' });
  return new Map(files.map((file) => [path.posix.relative(folder, file.path), file.text]));
}

describe('resolveFinderService', () => {
  it('is a workflow among the user’s services, with its name in both languages', () => {
    const { folder } = resolveFinderService({ executable: executableOf(APP), home: '/Users/ann' });
    expect(folder).toBe('/Users/ann/Library/Services/Share with Porthole.workflow');
    const files = written(APP);
    expect([...files.keys()]).toEqual([
      'Contents/Info.plist',
      'Contents/document.wflow',
      'Contents/Resources/en.lproj/ServicesMenu.strings',
      'Contents/Resources/zh-Hans.lproj/ServicesMenu.strings',
    ]);
    expect(files.get('Contents/Resources/zh-Hans.lproj/ServicesMenu.strings')).toBe(
      '"Share with Porthole" = "用 Porthole 共享";\n',
    );
  });

  it('is offered for folders, drives and files in the Finder, and nowhere else', async () => {
    expect(await readPropertyList(written(APP).get('Contents/Info.plist') ?? '')).toMatchObject({
      CFBundleIdentifier: 'app.porthole.desktop.share-service',
      NSServices: [
        {
          NSMenuItem: { default: 'Share with Porthole' },
          NSMessage: 'runWorkflowAsService',
          NSRequiredContext: { NSApplicationIdentifier: 'com.apple.finder' },
          NSSendFileTypes: ['public.folder', 'public.volume', 'public.data'],
        },
      ],
    });
  });

  it.each([
    APP,
    '/Users/ann/My Apps/Porthole 2.app',
    '/Users/安/应用/Porthole.app',
    '/Volumes/R&D <old> "x" \'y\'/]]>/Porthole.app',
    '/Users/ann/$HOME `id` ; true/Porthole.app',
  ])('has one action, which opens what is given with the app at %s, and no script', async (app) => {
    const document = await readPropertyList(written(app).get('Contents/document.wflow') ?? '');
    expect(document).toMatchObject({
      AMDocumentVersion: '2',
      actions: [
        {
          action: {
            ActionBundlePath: '/System/Library/Automator/Open Finder Items.action',
            BundleIdentifier: 'com.apple.Automator.OpenFinderItems',
            ActionParameters: { appPath: app },
            AMAccepts: { Container: 'List', Optional: false, Types: ['com.apple.cocoa.path'] },
          },
        },
      ],
      connectors: {},
      workflowMetaData: {
        workflowTypeIdentifier: 'com.apple.Automator.servicesMenu',
        serviceInputTypeIdentifier: 'com.apple.Automator.fileSystemObject',
        serviceApplicationBundleID: 'com.apple.finder',
        processesInput: 0,
      },
    });
    expect((document as { actions: unknown[] }).actions).toHaveLength(1);
  });

  it.each([
    ['outside of a bundle, as in development', '/src/node_modules/electron/dist/electron'],
    [
      'run from a copy that is gone afterwards',
      '/private/var/folders/x/T/AppTranslocation/1F/d/Porthole.app/Contents/MacOS/Porthole',
    ],
  ])('can not be written for an app %s', (_, executable) => {
    expect(resolveFinderService({ executable, home: '/Users/ann' }).files).toBeUndefined();
  });
});

describe('FinderServices', () => {
  async function createServices(app = APP, home?: string) {
    const folder = home ?? (await createTempFolder());
    const refresh = vi.fn(async () => undefined);
    const services = new FinderServices({ executable: executableOf(app), home: folder }, refresh);
    return { services, refresh, home: folder, workflow: `${folder}/Library/Services/Share with Porthole.workflow` };
  }

  it('is off at first, is written, and goes without a trace', async () => {
    const { services, refresh, home, workflow } = await createServices();
    expect(await services.isOn()).toBe(false);
    await services.switchOff();
    expect(refresh).not.toHaveBeenCalled();
    await services.switchOn();
    expect(await services.isOn()).toBe(true);
    expect(await readdir(`${workflow}/Contents`)).toEqual(['Info.plist', 'Resources', 'document.wflow']);
    await services.switchOff();
    expect(await services.isOn()).toBe(false);
    expect(await readdir(`${home}/Library/Services`)).toEqual([]);
    expect(refresh).toHaveBeenCalledTimes(2);
  });

  it('writes nothing that is there already, and all of it anew once the app has moved', async () => {
    const { services, refresh, home, workflow } = await createServices();
    await services.switchOn();
    await services.switchOn();
    expect(refresh).toHaveBeenCalledOnce();
    const moved = await createServices('/Users/ann/Porthole.app', home);
    await moved.services.switchOn();
    expect(moved.refresh).toHaveBeenCalledOnce();
    expect(await readFile(`${workflow}/Contents/document.wflow`, 'utf8')).toContain('/Users/ann/Porthole.app');
  });

  it('takes another’s workflow of this name for none of its own, and leaves it there', async () => {
    const { services, workflow } = await createServices();
    await mkdir(`${workflow}/Contents`, { recursive: true });
    await writeFile(`${workflow}/Contents/Info.plist`, '<plist><dict/></plist>');
    expect(await services.isOn()).toBe(false);
    await services.switchOff();
    await access(`${workflow}/Contents/Info.plist`);
  });

  it('says so where the app has no place to be started from', async () => {
    const { services } = await createServices('/private/var/x/AppTranslocation/1F/d/Porthole.app');
    await expect(services.switchOn()).rejects.toThrow('no place');
  });
});
