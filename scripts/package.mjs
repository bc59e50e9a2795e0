/**
 * `npm run package` makes this system's installers in `release/`; `npm run package:dir` only the unpacked app. With
 * `-- --test-runtime` deb and rpm are made with whatever Electron is there, in `release/not-for-release/`.
 */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { build, Platform } from 'electron-builder';
import { installMissingPackages } from './development-packages.mjs';
import { PINNED_VERSION } from './electron-pinned.mjs';
import { resolveElectronRuntime } from './electron-runtime.mjs';
import { ensureBuilt } from './ensure-built.mjs';
import { KnownProblem, ROOT, runScript } from './project.mjs';
import { writeThirdPartyLicenses } from './third-party-licenses.mjs';

/** The first Electron that can be told not to trust pages from disk more than others; earlier ones refuse the fuse. */
const FILE_PROTOCOL_FUSE_SINCE = 29;

/**
 * A runtime's own default app has no place beside ours. Runs before the fuses are set.
 * @param {import('electron-builder').AfterPackContext} context
 */
async function finishPacking({ packager, appOutDir }) {
  await rm(path.join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true });
  const major = Number.parseInt(packager.info.framework.version, 10);
  if (major < FILE_PROTOCOL_FUSE_SINCE) delete packager.config.electronFuses?.grantFileProtocolExtraPrivileges;
}

/**
 * The packer fetches the pinned release by itself, for every architecture that it packs; another runtime is handed to it.
 * @param {boolean} isForTrying not for handing on
 * @returns {Promise<import('electron-builder').Configuration>}
 */
async function runtimeConfiguration(isForTrying) {
  const { distPath, version, source } = await resolveElectronRuntime();
  if (!isForTrying && version !== PINNED_VERSION) {
    throw new KnownProblem(
      `Installers are made with Electron ${PINNED_VERSION} only, not with ${version}, which has known holes. ` +
        'Connect to the internet, or try the app with `npm run package:dir`, or packages with `npm run package -- --test-runtime`.',
    );
  }
  return source === 'pinned' ? {} : { electronDist: distPath, electronVersion: version };
}

/**
 * Where the packed app looks for updates, from the environment; nowhere unless it is set. Nothing is uploaded.
 * @returns {Pick<import('electron-builder').Configuration, 'publish'>}
 */
function updateConfiguration() {
  const url = process.env.PORTHOLE_UPDATE_URL;
  if (url === undefined || url === '') return {};
  if (!URL.canParse(url)) throw new KnownProblem(`PORTHOLE_UPDATE_URL is not a URL: ${url}`);
  if (new URL(url).protocol !== 'https:') throw new KnownProblem(`PORTHOLE_UPDATE_URL has to begin with https: ${url}`);
  return { publish: [{ provider: 'generic', url }] };
}

/** Codes of a network that can't be reached, as against a mistake in the configuration. */
const UNREACHABLE = ['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ECONNRESET', 'ENETUNREACH', 'ETIMEDOUT'];

/** @param {Error & { code?: string }} error */
function explain(error) {
  if (error.code === undefined || !UNREACHABLE.includes(error.code)) throw error;
  throw new KnownProblem(`The installers need tools from the network, which can't be reached (${error.message}).`);
}

/** Made with what every Debian has; electron-builder would fetch a program for it. */
const LINUX_PACKAGES = ['deb', 'rpm'];

/** Whoever finds a package that is not for release sees it by its name, and by its place. */
const TEST_CONFIGURATION = {
  directories: { output: 'release/not-for-release' },
  deb: { compression: /** @type {const} */ ('gz') },
  rpm: { compression: /** @type {const} */ ('gzip') },
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the packer puts in what stands for these
  artifactName: '${productName}-${version}-${os}-${arch}-not-for-release.${ext}',
};

/**
 * In turn: what can be made without a network is there also where the rest can't be made.
 * @param {{ readonly isUnpacked: boolean, readonly isTest: boolean }} how
 * @returns {readonly (readonly string[] | undefined)[]} undefined: all that is configured
 */
function targetsOf({ isUnpacked, isTest }) {
  if (isUnpacked) return [['dir']];
  if (isTest) return [LINUX_PACKAGES];
  return process.platform === 'linux' ? [LINUX_PACKAGES, ['AppImage']] : [undefined];
}

await runScript(async () => {
  const isUnpacked = process.argv.includes('--dir');
  const isTest = process.argv.includes('--test-runtime');
  // Before anything that takes long.
  const updates = updateConfiguration();
  const runtime = await runtimeConfiguration(isUnpacked || isTest);
  const configuration = { ...updates, ...runtime, ...(isTest ? TEST_CONFIGURATION : {}) };
  if (process.platform === 'linux' && !isUnpacked) installMissingPackages(['package']);
  await ensureBuilt();
  await writeThirdPartyLicenses();
  process.env.CUSTOM_FPM_PATH ??= path.join(ROOT, 'scripts', 'fpm.mjs');
  for (const targets of targetsOf({ isUnpacked, isTest })) {
    const platform = Platform.current();
    await build({
      projectDir: ROOT,
      publish: 'never',
      targets: platform.createTarget(targets === undefined ? undefined : [...targets]),
      config: { ...configuration, afterPack: finishPacking },
    }).catch(explain);
  }
});
