/**
 * "Share with Porthole" in the Finder's menus: a pure decision of what has to be written. A service of an app's own needs an
 * object that answers to Cocoa, which Electron does not offer; a workflow of Automator's can stand in for it.
 */
import path from 'node:path';
import { APP_ID } from './app-id.ts';
import type { PropertyListValue } from './property-list.ts';
import { formatPropertyList } from './property-list.ts';

/** What the answer depends on. */
export interface FinderContext {
  /** Absolute path of the running program. */
  readonly executable: string;
  /** The user's home folder. */
  readonly home: string;
}

export interface FinderService {
  /** Absolute path of the workflow: a folder that is the service as soon as it is there. */
  readonly folder: string;
  /** What is in it; undefined where the app has no place to be started from again. */
  readonly files: readonly ServiceFile[] | undefined;
}

export interface ServiceFile {
  /** Absolute path. */
  readonly path: string;
  readonly text: string;
}

/** The system remembers a person's choices about a service by this name: it is the same in all languages. */
const NAME = 'Share with Porthole';
const CHINESE_NAME = '用 Porthole 共享';
const IDENTIFIER = `${APP_ID}.share-service`;

const FINDER = '/System/Library/CoreServices/Finder.app';
const FINDER_ID = 'com.apple.finder';
const ACTION = '/System/Library/Automator/Open Finder Items.action';

export function resolveFinderService({ executable, home }: FinderContext): FinderService {
  const folder = path.posix.join(home, 'Library', 'Services', `${NAME}.workflow`);
  const contents = path.posix.join(folder, 'Contents');
  const app = resolveAppBundle(executable);
  if (app === undefined) return { folder, files: undefined };
  const strings = (language: string): string =>
    path.posix.join(contents, 'Resources', `${language}.lproj`, 'ServicesMenu.strings');
  return {
    folder,
    files: [
      { path: path.posix.join(contents, 'Info.plist'), text: formatPropertyList(describeService()) },
      { path: path.posix.join(contents, 'document.wflow'), text: formatPropertyList(describeWorkflow(app)) },
      // Without one of its own, English would be what the system finds to be closest: Chinese.
      { path: strings('en'), text: formatStrings(NAME) },
      { path: strings('zh-Hans'), text: formatStrings(CHINESE_NAME) },
    ],
  };
}

/** Whether the text of a workflow's `Info.plist` is one that was written here: another's is left alone. */
export function isOurService(infoPlist: string): boolean {
  return infoPlist.includes(`<string>${IDENTIFIER}</string>`);
}

/**
 * The bundle that a program is in; undefined outside of one, and for an app that macOS runs from a copy at a place that is
 * gone afterwards, as it does with what was downloaded and not yet moved ("App Translocation").
 */
function resolveAppBundle(executable: string): string | undefined {
  const bundle = /^(.*\.app)\/Contents\/MacOS\/[^/]+$/.exec(executable)?.[1];
  return bundle?.includes('/AppTranslocation/') ? undefined : bundle;
}

/** As "Services Implementation Guide", Services Properties, has it; the kinds are those of the app's document types. */
function describeService(): PropertyListValue {
  return {
    CFBundleDevelopmentRegion: 'en',
    CFBundleIdentifier: IDENTIFIER,
    CFBundleName: NAME,
    NSServices: [
      {
        NSBackgroundColorName: 'background',
        NSIconName: 'NSActionTemplate',
        NSMenuItem: { default: NAME },
        NSMessage: 'runWorkflowAsService',
        NSRequiredContext: { NSApplicationIdentifier: FINDER_ID },
        NSSendFileTypes: ['public.folder', 'public.volume', 'public.data'],
      },
    ],
  };
}

/** As Automator saves a quick action. */
function describeWorkflow(app: string): PropertyListValue {
  return {
    AMApplicationBuild: '512',
    AMApplicationVersion: '2.10',
    AMDocumentVersion: '2',
    actions: [{ action: describeAction(app), isViewVisible: 1 }],
    connectors: {},
    workflowMetaData: {
      applicationBundleID: FINDER_ID,
      applicationBundleIDsByPath: { [FINDER]: FINDER_ID },
      applicationPath: FINDER,
      applicationPaths: [FINDER],
      inputTypeIdentifier: 'com.apple.Automator.fileSystemObject',
      outputTypeIdentifier: 'com.apple.Automator.nothing',
      presentationMode: 15,
      processesInput: 0,
      serviceApplicationBundleID: FINDER_ID,
      serviceApplicationPath: FINDER,
      serviceInputTypeIdentifier: 'com.apple.Automator.fileSystemObject',
      serviceOutputTypeIdentifier: 'com.apple.Automator.nothing',
      serviceProcessesInput: 0,
      systemImageName: 'NSActionTemplate',
      useAutomaticInputType: 0,
      workflowTypeIdentifier: 'com.apple.Automator.servicesMenu',
    },
  };
}

/** Automator's own "Open Finder Items": it hands what was chosen to the app, as a double click does. No shell is involved. */
function describeAction(app: string): PropertyListValue {
  const paths = { Container: 'List', Types: ['com.apple.cocoa.path'] };
  return {
    AMAccepts: { ...paths, Optional: false },
    AMActionVersion: '1.1.1',
    AMApplication: ['Finder'],
    AMParameterProperties: { appPath: { isPathPopUp: true, variableUUIDsInMenu: [] } },
    AMProvides: paths,
    ActionBundlePath: ACTION,
    ActionName: 'Open Finder Items',
    ActionParameters: { appPath: app },
    BundleIdentifier: 'com.apple.Automator.OpenFinderItems',
    CFBundleVersion: '1.1.1',
    CanShowSelectedItemsWhenRun: true,
    CanShowWhenRun: true,
    Category: ['AMCategoryFilesAndFolders'],
    'Class Name': 'AMOpenFinderItems',
    // Any will do that are the same each time: a file that is as it was is not written again.
    InputUUID: '6B0D4A52-5F0C-4E55-9C0B-2C0C1A7E9A01',
    Keywords: ['Open', 'Document', 'File'],
    OutputUUID: '6B0D4A52-5F0C-4E55-9C0B-2C0C1A7E9A02',
    UUID: '6B0D4A52-5F0C-4E55-9C0B-2C0C1A7E9A03',
    UnlocalizedApplications: ['Finder'],
    arguments: { '0': { 'default value': '', name: 'appPath', required: '0', type: '0', uuid: '0' } },
    isViewVisible: 1,
    location: '309.000000:224.000000',
    nibPath: `${ACTION}/Contents/Resources/Base.lproj/main.nib`,
  };
}

/** The name of the service in one language. */
function formatStrings(name: string): string {
  return `"${NAME}" = "${name}";\n`;
}
