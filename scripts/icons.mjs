/**
 * Draws the icons of the app and its tray from `build/icons/*.svg`. Run it after a change to those; what it writes is
 * committed, so that a build needs no rasterizer.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { IconIcns, IconIco } from '@shockpkg/icon-encoder';
import { ROOT } from './project.mjs';
import { writeFileAtomic } from './write-file.mjs';

const SOURCES = path.join(ROOT, 'build', 'icons');
const TRAY_FOLDER = path.join(ROOT, 'main', 'app', 'assets');

/** Up to this size, bolts and reflections would blur: a simpler drawing takes over. */
const LARGEST_SMALL_SIZE = 40;
const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512];
const WINDOWS_SIZES = [16, 20, 24, 32, 40, 48, 64, 256];
/** Type code and size of each picture in an `.icns`, as macOS names them. */
const MAC_PICTURES = /** @type {const} */ ([
  ['ic04', 16],
  ['ic11', 32],
  ['ic05', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
]);

const TRAY_STATES = ['stopped', 'sharing', 'active', 'failed', 'asking'];
/** Linux shows the picture at the size of its bar, scaled down from this one. */
const LINUX_TRAY_SIZE = 48;
const WINDOWS_TRAY_SIZES = [16, 20, 24, 32, 48];
const MAC_TRAY_SIZE = 16;

/** Colours on bars of each kind; macOS colours a template image itself. */
const BARS = {
  light: { ink: '#26323d', light: '#d97f00', alarm: '#d92d20' },
  dark: { ink: '#f2f5f7', light: '#ffc44d', alarm: '#ff6b5e' },
};

/**
 * @param {string} svg
 * @param {number} size
 */
function rasterize(svg, size) {
  return new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
}

/** @param {string} name */
async function readDrawing(name) {
  return await readFile(path.join(SOURCES, `${name}.svg`), 'utf8');
}

/**
 * @param {string} svg
 * @param {{ ink: string, light: string, alarm: string }} colours
 */
function paint(svg, { ink, light, alarm }) {
  const style = `.rim{stroke:${ink}}.ink,.dim{fill:${ink}}.light{fill:${light}}.ripple{stroke:${light}}.alarm{stroke:${alarm}}.badge{fill:${alarm}}`;
  return svg.replace('</title>', `</title><style>${style}</style>`);
}

/**
 * @param {string} file
 * @param {readonly Uint8Array[]} pictures
 */
async function writeIco(file, pictures) {
  const ico = new IconIco();
  for (const picture of pictures) await ico.addFromPng(picture);
  await writeFileAtomic(file, ico.encode());
}

async function writeAppIcons() {
  const [full, small, mac] = await Promise.all([readDrawing('app'), readDrawing('app-small'), readDrawing('app-mac')]);
  /** @param {number} size */
  const draw = (size) => rasterize(size <= LARGEST_SMALL_SIZE ? small : full, size);
  for (const size of LINUX_SIZES) {
    await writeFileAtomic(path.join(SOURCES, 'linux', `${size}x${size}.png`), draw(size));
  }
  await writeIco(path.join(SOURCES, 'icon.ico'), WINDOWS_SIZES.map(draw));
  const icns = new IconIcns();
  for (const [type, size] of MAC_PICTURES) await icns.addFromPng(rasterize(mac, size), [type]);
  await writeFileAtomic(path.join(SOURCES, 'icon.icns'), icns.encode());
  await writeFileAtomic(path.join(TRAY_FOLDER, 'window.png'), draw(256));
}

/** @param {string} state */
async function writeTrayIcons(state) {
  const svg = await readDrawing(`tray-${state}`);
  const file = path.join(TRAY_FOLDER, `tray-${state}`);
  for (const [bar, colours] of Object.entries(BARS)) {
    const painted = paint(svg, colours);
    await writeFileAtomic(`${file}-${bar}.png`, rasterize(painted, LINUX_TRAY_SIZE));
    await writeIco(
      `${file}-${bar}.ico`,
      WINDOWS_TRAY_SIZES.map((size) => rasterize(painted, size)),
    );
  }
  await writeFileAtomic(`${file}Template.png`, rasterize(svg, MAC_TRAY_SIZE));
  await writeFileAtomic(`${file}Template@2x.png`, rasterize(svg, 2 * MAC_TRAY_SIZE));
}

await writeAppIcons();
for (const state of TRAY_STATES) await writeTrayIcons(state);
