/**
 * The rooms of the house, and what each may use. An import that is not listed is an error, an import of a type as well, and
 * a new room is closed until it stands here. Rooms form no ring: what is used stands above its users. What each room is for
 * stands in docs/architecture.md.
 */

/**
 * @typedef {object} Room
 * @property {string} name a folder with all that is below it but what has a room of its own, or one file
 * @property {string} uses other rooms, each by its name within `main` or `renderer`
 * @property {string} [packages] `node` stands for all of Node's own modules
 */

/** @type {readonly Room[]} Below Electron: what runs in plain Node, in threads and in tests. */
const CORE = [
  { name: 'main/base', uses: '', packages: 'node crc-32' },
  { name: 'main/text', uses: '' },
  { name: 'main/words', uses: 'text' },
  { name: 'main/access-log', uses: 'base text', packages: 'node' },
  { name: 'main/files', uses: 'base', packages: 'node' },
  { name: 'main/net', uses: 'base', packages: 'node' },
  { name: 'main/site-words', uses: 'base words', packages: 'node' },
  { name: 'main/http', uses: 'access-log base files net site-words words', packages: 'node' },
  { name: 'main/serving', uses: 'access-log base files http net', packages: 'node' },
  { name: 'main/http1', uses: 'access-log base http net serving', packages: 'node' },
  { name: 'main/http2', uses: 'access-log base http net serving', packages: 'node' },
  { name: 'main/certificates', uses: 'base net', packages: 'node @peculiar/x509 reflect-metadata' },
  { name: 'main/heavy-work', uses: 'base http net', packages: 'node' },
  { name: 'main/archive', uses: 'base files http', packages: 'node chardet tar yauzl' },
  { name: 'main/tree', uses: 'base files http net text words', packages: 'node' },
  { name: 'main/receiving', uses: 'base files http net text tree', packages: 'node @fastify/busboy' },
  { name: 'main/dav', uses: 'base files http receiving text tree heavy-work', packages: 'node saxes' },
  { name: 'main/site/page-contract', uses: '' },
  {
    name: 'main/site',
    uses: 'archive base dav files http net receiving site/page-contract text tree site-words words heavy-work',
    packages: 'node mime-types wasm-vips virtual:visitor-assets',
  },
  { name: 'main/guards', uses: 'base http net text', packages: 'node' },
  { name: 'main/trust', uses: 'http site-words words', packages: 'node qrcode-generator' },
  { name: 'main/access', uses: 'base http text site-words words', packages: 'node bcryptjs' },
  { name: 'main/links', uses: 'access access-log base http site text tree site-words words', packages: 'node' },
  {
    name: 'main/share',
    uses: 'access access-log base certificates dav files guards http http1 http2 links net receiving serving site text tree trust heavy-work',
    packages: 'node',
  },
  { name: 'main/announce', uses: 'base share', packages: 'node dns-packet' },
  { name: 'main/check', uses: 'base certificates net share', packages: 'node' },
  { name: 'main/worker', uses: 'access-log base share', packages: 'node' },
];

/** @type {readonly Room[]} The programs. */
const PROGRAMS = [
  {
    name: 'main/terminal',
    uses: 'access access-log base check guards http links net share site text words',
    packages: 'node qrcode-generator',
  },
  { name: 'main/console.ts', uses: 'access access-log base check links share terminal', packages: 'node' },
  { name: 'main/ipc', uses: 'access-log base check guards links share site words', packages: 'node' },
  {
    name: 'main/app/diagnostics',
    uses: 'base text words',
    packages: 'electron node',
  },
  {
    name: 'main/app/dialogs',
    uses: 'access-log text words',
    packages: 'electron node',
  },
  {
    name: 'main/app/records',
    uses: 'access-log base ipc',
    packages: 'node',
  },
  {
    name: 'main/app/settings',
    uses: 'access-log base files ipc links share text',
    packages: 'node',
  },
  {
    name: 'main/app/shares',
    uses: 'access access-log announce app/diagnostics app/records app/settings base check files ipc links net receiving share site text tree worker',
    packages: 'electron node',
  },
  {
    name: 'main/app/model',
    uses: 'app/settings app/shares ipc receiving words',
  },
  {
    name: 'main/app/system',
    uses: 'app/diagnostics app/dialogs app/model files text words',
    packages: 'electron electron-updater node',
  },
  {
    name: 'main/app/tray',
    uses: 'app/model app/shares app/system base ipc text words',
    packages: 'electron node',
  },
  {
    name: 'main/app/notifications',
    uses: 'access-log app/model app/shares app/system base ipc net receiving share text words',
    packages: 'electron node',
  },
  {
    name: 'main/app/window',
    uses: 'app/model app/settings app/tray ipc words',
    packages: 'electron node',
  },
  {
    name: 'main/app/calls',
    uses: 'access-log app/diagnostics app/dialogs app/model app/records app/settings app/shares app/system app/window base ipc receiving share text words',
    packages: 'electron node',
  },
  {
    name: 'main/app/launch',
    uses: 'app/calls app/diagnostics app/dialogs app/model app/notifications app/records app/settings app/shares app/system app/tray app/window base text words',
    packages: 'electron node',
  },
  {
    name: 'main/main.ts',
    uses: 'access-log app/calls app/diagnostics app/dialogs app/launch app/model app/notifications app/records app/settings app/shares app/system app/tray app/window base ipc share',
    packages: 'node electron',
  },
  { name: 'main/preload.ts', uses: 'ipc', packages: 'electron' },
];

/** @type {readonly Room[]} The window. It takes from `main` what knows no Node, and otherwise only types. */
const WINDOW = [
  { name: 'renderer/base', uses: 'main/ipc', packages: 'react' },
  { name: 'renderer/words', uses: 'main/words', packages: 'react' },
  { name: 'renderer/ui', uses: 'main/share main/text base words', packages: 'react lucide-react' },
  { name: 'renderer/log', uses: 'main/access-log main/base main/ipc main/text base', packages: 're2js' },
  { name: 'renderer/session', uses: 'main/access-log main/ipc base log' },
  { name: 'renderer/state', uses: 'main/ipc main/share base log session words', packages: 'react' },
  { name: 'renderer/clipboard', uses: 'state ui words', packages: 'react lucide-react' },
  {
    name: 'renderer/blocking',
    uses: 'main/ipc main/net main/share main/words base state ui words',
    packages: 'react lucide-react',
  },
  {
    name: 'renderer/access',
    uses: 'main/ipc base clipboard state ui words',
    packages: 'react lucide-react',
  },
  { name: 'renderer/qr', uses: 'clipboard words ui', packages: 'react qrcode-generator' },
  { name: 'renderer/hosts', uses: 'main/access-log main/ipc state ui words', packages: 'react lucide-react' },
  {
    name: 'renderer/settings',
    uses: 'main/access-log main/ipc main/text main/words base state ui words',
    packages: 'react lucide-react',
  },
  { name: 'renderer/add-share', uses: 'main/ipc main/text base state ui words', packages: 'react lucide-react' },
  {
    name: 'renderer/transfers',
    uses: 'receiving main/access-log main/ipc main/words base session state ui blocking words',
    packages: 'react lucide-react',
  },
  {
    name: 'renderer/glance',
    uses: 'main/access-log main/ipc main/text main/words base log session state ui words',
    packages: 'react lucide-react uplot',
  },
  {
    name: 'renderer/links',
    uses: 'main/access-log main/ipc main/text main/words access base qr settings state ui words',
    packages: 'react lucide-react',
  },
  {
    name: 'renderer/log-view',
    uses: 'main/access-log main/ipc main/text main/words base clipboard hosts links log state trust ui blocking words',
    packages: 'react lucide-react',
  },
  {
    name: 'renderer/trust',
    uses: 'clipboard main/ipc main/share main/text main/words qr ui words',
    packages: 'react lucide-react',
  },
  {
    name: 'renderer/check',
    uses: 'main/check main/ipc main/words base clipboard state trust ui words',
    packages: 'react lucide-react',
  },
  {
    name: 'renderer/share-settings',
    uses: 'clipboard hosts main/ipc main/share qr settings state trust ui words',
    packages: 'react lucide-react',
  },
  {
    name: 'renderer/receiving',
    uses: 'main/ipc main/share main/words base settings state ui blocking words',
    packages: 'react lucide-react',
  },
  {
    name: 'renderer/share',
    uses: 'add-share base check clipboard access glance links main/ipc main/net main/share main/text main/words qr receiving session settings share-settings state trust ui blocking words',
    packages: 'react lucide-react',
  },
  {
    name: 'renderer/guide',
    uses: 'main/ipc main/share base check access session share state ui words qr',
    packages: 'react lucide-react',
  },
  {
    name: 'renderer/sidebar',
    uses: 'main/ipc main/text add-share base session share state ui words',
    packages: 'react lucide-react',
  },
  {
    name: 'renderer/app',
    uses: 'receiving main/ipc main/text main/words add-share base glance guide log-view session settings share sidebar state transfers trust ui blocking words',
    packages: 'react lucide-react',
  },
  { name: 'renderer/styles', uses: '' },
  { name: 'renderer/bridge.ts', uses: 'main/ipc' },
  { name: 'renderer/main.tsx', uses: 'app bridge.ts state styles', packages: 'react react-dom' },
  { name: 'renderer/css-modules.d.ts', uses: '' },
  { name: 'renderer/import-glob.d.ts', uses: '' },
  { name: 'renderer/react-css.d.ts', uses: '', packages: 'react' },
  {
    name: 'renderer/visitor',
    uses: 'main/site/page-contract main/text main/words',
    packages: 'chardet highlight.js markdown-it',
  },
];

export const ROOMS = [...CORE, ...PROGRAMS, ...WINDOW];
