/** Hindi: the window. */
import type { Words } from '../en/window.ts';
import { listed } from '../listed.ts';
import { pluralsOf } from '../plurals.ts';
import { access } from './window-access.ts';
import { check } from './window-check.ts';
import { encryption } from './window-encryption.ts';
import { files } from './window-files.ts';
import { guide } from './window-guide.ts';
import { hosts } from './window-hosts.ts';
import { limits } from './window-limits.ts';
import { links } from './window-links.ts';
import { details, glance, log } from './window-log.ts';
import { ending, notes } from './window-notes.ts';
import { receiving } from './window-receiving.ts';
import { serving } from './window-serving.ts';
import { settings } from './window-settings.ts';
import { shares } from './window-shares.ts';

const plural = pluralsOf('hi');

const common: Words['common'] = {
  beside: (parts) => parts.join('\u00a0· '),
  listed: (parts) => listed(parts, 'hi'),
  sentences: (parts) => parts.join(' '),
  labelled: (label, value) => `${label}: ${value}`,
  noted: (text, note) => `${text} (${note})`,
  windowTitle: (title) => `${title} – Porthole`,
  copy: 'कॉपी करें',
  copied: 'कॉपी किया गया',
  close: 'बंद करें',
  closeMessage: 'यह संदेश बंद करें',
  undo: 'पहले जैसा करें',
  cancel: 'रद्द करें',
  tryAgain: 'फिर से कोशिश करें',
  somethingWrong: 'कुछ गड़बड़ी हुई। कृपया फिर से कोशिश करें।',
  windowBroke: 'इस विंडो में कोई गड़बड़ी हुई। शेयर करना जारी है।',
  reload: 'विंडो फिर से लोड करें',
};

const units: Words['units'] = {
  milliseconds: (value) => `${value} मि॰से॰`,
  seconds: (value) => `${value} से॰`,
  minutes: (value) => `${value} मि॰`,
  hours: (value) => `${value} घं॰`,
  perSecond: (size) => `${size}/से॰`,
  mebibytes: (value) => `${value} MiB`,
};

const firstRun: Words['firstRun'] = {
  sentence: 'अपने आस-पास के डिवाइस के साथ फ़ोल्डर शेयर करें, और देखें कि वे क्या लेते हैं।',
  drop: 'फ़ोल्डर यहाँ छोड़ें',
  choose: 'या कोई चुनें',
  recent: 'हाल के फ़ोल्डर',
};

const share: Words['share'] = {
  announced: (parts) => parts.join(', '),
  stopped: 'शेयर नहीं हो रहा',
  starting: 'शुरू हो रहा है',
  running: 'शेयर हो रहा है',
  stopping: 'रुक रहा है',
  failed: 'शेयर नहीं हो रहा',
  start: 'शुरू करें',
  stop: 'रोकें',
  waiting: 'डाउनलोड के बाद रुकेगा',
  stopNow: 'अभी रोकें',
  keepSharing: 'शेयर करना जारी रखें',
  visitors: (count) => (count.value === 0 ? 'कोई कनेक्ट नहीं' : plural(count, { one: '# विज़िटर', other: '# विज़िटर' })),
  wereHere: (count, only) =>
    only === undefined ? plural(count, { one: '# विज़िटर आया था', other: '# विज़िटर आए थे' }) : `${only} यहाँ आया था`,
  folderActions: (name) => `${name} के साथ क्या किया जा सकता है`,
  chooseAnother: 'दूसरा फ़ोल्डर चुनें…',
  showFolder: 'फ़ाइल मैनेजर में दिखाएँ',
  site: {
    title: 'वेबसाइट के रूप में दिखाएँ',
    choices: { automatic: 'अपने आप', on: 'चालू', off: 'बंद' },
    hint: 'वेबसाइट के पेज अपनी स्क्रिप्ट चला सकते हैं; बाकी उनके बिना दिखाए जाते हैं। अपने आप: फ़ोल्डर में index.html होने पर चालू।',
  },
  address: 'पता',
  copyAddress: 'पता कॉपी करें',
  addressCopied: 'पता कॉपी किया गया',
  showQrCode: 'QR कोड दिखाएँ',
  qrCode: 'QR कोड',
  openInBrowser: 'ब्राउज़र में खोलें',
  open: 'खोलें',
  whoCan: 'जब तक आप रोकें नहीं, आपके नेटवर्क पर कोई भी आपकी शेयर की गई चीज़ें खोल सकता है।',
  otherAddresses: (count) => plural(count, { one: '# दूसरा पता', other: '# दूसरे पते' }),
  addressKinds: {
    lan: 'लोकल नेटवर्क',
    name: 'नाम से, जहाँ .local नाम चलते हैं',
    virtual: 'VPN या वर्चुअल अडैप्टर',
    loopback: 'केवल यह कंप्यूटर',
  },
  addressChanged: (name, url) => `नेटवर्क बदल गया है। ${name} का पता अब ${url} है`,
  thisComputerOnly: 'केवल यह कंप्यूटर',
  thisComputerOnlyHint: 'चालू होने पर केवल इस कंप्यूटर के प्रोग्राम यह पता खोल सकते हैं, और कोई नहीं।',
  thisComputerOnlyNote: 'केवल इस कंप्यूटर के प्रोग्राम यह पता खोल सकते हैं। दूसरे डिवाइस नहीं खोल सकते, चाहे वे किसी भी नेटवर्क में हों।',
  loopbackOnly: 'केवल यह कंप्यूटर यह पता खोल सकता है: कोई नेटवर्क नहीं मिला।',
  noAddressYet: 'शेयर करते समय पता यहाँ दिखता है। तब आपके नेटवर्क पर कोई भी इसे खोल सकता है।',
  port: 'पोर्ट',
  portNumber: (port) => `पोर्ट ${port}`,
  anyPort: 'कोई भी खाली पोर्ट',
  changePort: (port) => (port === 0 ? 'कोई भी खाली पोर्ट: इसे बदलें' : `पोर्ट ${port}: इसे बदलें`),
  portInvalid: 'पोर्ट 0 से 65535 तक की पूर्ण संख्या होती है।',
  portRefused: (port) => `ब्राउज़र पोर्ट ${port} खोलने से मना करते हैं। कोई दूसरा चुनें, जैसे 8000।`,
  portHint: 'लागू करने के लिए Enter, रद्द करने के लिए Escape दबाएँ। 0 कोई भी खाली पोर्ट लेता है।',
  qrTitle: (name) => `${name} को फ़ोन पर खोलें`,
  qrHint: 'फ़ोन का कैमरा कोड पर रखें। दोनों एक ही नेटवर्क पर होने चाहिए।',
  qrLabel: (url) => `${url} का QR कोड`,
};

const problems: Words['problems'] = {
  portInUse: (port) => `पोर्ट ${port} को कोई दूसरा प्रोग्राम इस्तेमाल कर रहा है।`,
  portHeld: (port, program, pid) =>
    program === ''
      ? `पोर्ट ${port} को कोई दूसरा प्रोग्राम (pid ${pid}) इस्तेमाल कर रहा है।`
      : `पोर्ट ${port} को ${program} (pid ${pid}) इस्तेमाल कर रहा है।`,
  portOfOtherShare: (port, name) => `पोर्ट ${port} पहले से ${name} का है, जिसे आप भी शेयर करते हैं।`,
  portNotPermitted: (port) => `यह सिस्टम Porthole को पोर्ट ${port} इस्तेमाल करने की अनुमति नहीं देता।`,
  addressNotAvailable: 'शेयर करने का नेटवर्क पता इस समय उपलब्ध नहीं है।',
  folderMissing: 'फ़ोल्डर अब नहीं है। उसे कहीं ले जाया गया, उसका नाम बदला गया, उसे मिटाया गया, या उसकी ड्राइव कनेक्ट नहीं है।',
  folderNotReadable: 'Porthole को यह फ़ोल्डर पढ़ने की अनुमति नहीं है।',
  notAFolder: 'यह फ़ाइल है, फ़ोल्डर नहीं।',
  filesMissing: 'कोई भी फ़ाइल मौजूद नहीं है। उन्हें कहीं ले जाया गया, उनके नाम बदले गए, उन्हें मिटाया गया, या उनकी ड्राइव कनेक्ट नहीं है।',
  noCertificate: 'कोई सर्टिफ़िकेट नहीं है, इसलिए कुछ भी एन्क्रिप्ट नहीं किया जा सकता।',
  workerDied: 'शेयर करना अचानक रुक गया। Porthole ठीक है, और आपकी फ़ाइलें भी।',
  unexpected: 'फ़ोल्डर शेयर नहीं किया जा सकता; कारण Porthole को पता नहीं है।',
  takePort: (port) => `इसकी जगह पोर्ट ${port} इस्तेमाल करें`,
  otherPort: 'दूसरा पोर्ट इस्तेमाल करें',
  chooseFolder: 'दूसरा फ़ोल्डर चुनें…',
  restart: 'फिर से शुरू करें',
  technical: 'तकनीकी ब्योरा',
  stopTrying: 'कोशिश करना बंद करें',
  triesByItself: 'जैसे ही संभव होगा, शेयर करना अपने आप जारी हो जाएगा।',
  recovered: (name, what) => `“${name}”: ${what}`,
  folderBack: 'फ़ोल्डर वापस आ गया है। फिर से शेयर हो रहा है।',
  filesBack: 'फ़ाइलें वापस आ गई हैं। फिर से शेयर हो रही हैं।',
  portFree: 'पोर्ट खाली है। फिर से शेयर हो रहा है।',
  restarted: 'शेयर करना अचानक रुक गया था और फिर से शुरू किया गया।',
};

const transfers: Words['transfers'] = {
  title: 'ट्रांसफ़र',
  disconnect: 'डिसकनेक्ट करें',
  disconnectVisitor: (visitor, file) => `${visitor} को ${file} से डिसकनेक्ट करें`,
  clearFinished: 'पूरे हुए हटाएँ',
  sentOf: (sent, total) => `${total} में से ${sent}`,
  timeLeft: (duration) => `${duration} बाकी`,
  stalled: 'विज़िटर का इंतज़ार',
  connections: (count) => plural(count, { one: '# कनेक्शन', other: '# कनेक्शन' }),
  parts: (size) => `${size} की फ़ाइल के हिस्से`,
  part: (from, size) => `${size} की फ़ाइल का ${from} से आगे का हिस्सा`,
  progress: (file, visitor) => `${visitor} को ${file} की प्रगति`,
  complete: 'पूरा',
  partComplete: 'हिस्सा पूरा',
  lacking: 'पूरा, उसके बिना जो पढ़ा नहीं जा सका',
  aborted: 'विज़िटर ने रोका',
  cut: 'काटा गया',
  timedOut: 'समय समाप्त',
  disconnected: 'आपने समाप्त किया',
  missing: (size) => `${size} कम`,
  took: (size, duration) => `${duration} में ${size}`,
  average: (speed) => `औसतन ${speed}`,
};

const visitors: Words['visitors'] = {
  block: 'विज़िटर को ब्लॉक करें',
  blockVisitor: (visitor) => `विज़िटर ${visitor} को ब्लॉक करें`,
  blockOf: (visitor, file) => `${file} ले रहे ${visitor} को ब्लॉक करें`,
  blockOn: (visitor, name) => `विज़िटर ${visitor} को ${name} से ब्लॉक करें`,
  trouble: {
    connections: (visitor) => `${visitor} लगातार कनेक्शन खोल रहा है, एक विज़िटर की सीमा से ज़्यादा।`,
    leaving: (visitor, subject) => `${visitor} बार-बार ${subject} माँगता है और चला जाता है।`,
    refused: (visitor, subject) => `${visitor} बार-बार ${subject} माँगता है, एक विज़िटर की सीमा से ज़्यादा।`,
    unfinished: (visitor) => `${visitor} बार-बार ऐसा कुछ शुरू करता है जिसे कभी पूरा नहीं करता।`,
    nonsense: (visitor) => `${visitor} लगातार ऐसा कुछ भेज रहा है जो अनुरोध नहीं है।`,
    guessing: (visitor) => `कोई पिन का अनुमान लगा रहा है: ${visitor} कुछ देर बाहर रहेगा।`,
    subjects: {
      archives: 'zip फ़ाइलें',
      searches: 'खोज',
      checksums: 'चेकसम',
      contents: 'आर्काइव की सामग्री',
      listings: 'फ़ाइलों की सूचियाँ',
      thumbnails: 'थंबनेल',
      other: 'फ़ाइलें',
    },
  },
  blockedNow: (visitor) => `${visitor} को ब्लॉक किया गया है। ब्लॉक किए गए विज़िटर की सूची विज़िटर की संख्या के पास है।`,
  blockThisTitle: 'इस कंप्यूटर को ब्लॉक करें?',
  blockThis: (visitor) => `${visitor} यही कंप्यूटर है: जब तक आप इसे अनब्लॉक न करें, शेयर इसके अपने ब्राउज़र में नहीं खुलेगा।`,
  blockAnyway: 'फिर भी ब्लॉक करें',
  blocked: (count) => plural(count, { one: '# ब्लॉक किया गया', other: '# ब्लॉक किए गए' }),
  blockedTitle: 'ब्लॉक किए गए विज़िटर',
  since: (time) => `${time} से`,
  attempts: (count) => plural(count, { one: '# कनेक्शन नामंज़ूर', other: '# कनेक्शन नामंज़ूर' }),
  until: (time) => `बहुत से गलत पिन आज़माए, ${time} तक`,
  unblock: 'अनब्लॉक करें',
  unblockVisitor: (visitor) => `${visitor} को अनब्लॉक करें`,
};

const drop: Words['drop'] = {
  share: 'शेयर करने के लिए छोड़ें',
  shareAll: 'सभी को शेयर करने के लिए छोड़ें',
  beside: 'जो पहले से शेयर हो रहा है, वह शेयर होता रहेगा।',
  notAFolder: 'यह फ़ोल्डर नहीं है।',
  notShareable: 'केवल फ़ोल्डर और फ़ाइलें शेयर की जा सकती हैं।',
  unknownPath: 'सिस्टम ने नहीं बताया कि यह कहाँ है। कृपया इसे चुनें।',
};

export const words: Words = {
  common,
  units,
  firstRun,
  share,
  access,
  receiving,
  check,
  guide,
  shares,
  problems,
  ending,
  notes,
  transfers,
  visitors,
  hosts,
  links,
  serving,
  encryption,
  limits,
  glance,
  log,
  details,
  files,
  settings,
  drop,
};
