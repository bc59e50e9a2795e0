/** The main process's words in Hindi. */
import type { AtStake, ExposedKind, SavingProblem, Words } from '../app-words.ts';
import { formatSize } from '../format-size.ts';
import { listed } from '../listed.ts';
import { pluralsOf } from '../plurals.ts';
import { receiving } from './app-receiving.ts';

const plural = pluralsOf('hi');
const same = (count: number, form: string): string => plural(count, { one: form, other: form });

/** Follows what is asked: “2 downloads are running.” */
const running = ({ downloads }: AtStake): string =>
  plural(downloads, { one: 'एक डाउनलोड चल रहा है।', other: '# डाउनलोड चल रहे हैं।' });

const atStake = ({ downloads, bytesToGo }: AtStake): string => {
  const size = bytesToGo === 0 ? '' : `, ${formatSize(bytesToGo, 'hi')} बाकी`;
  return `${same(downloads, '# डाउनलोड')}${size}। इंतज़ार करने पर ${plural(downloads, {
    one: 'यह पूरा हो जाएगा',
    other: 'ये पूरे हो जाएँगे',
  })}; तब तक कोई और अंदर नहीं आ सकेगा।`;
};

const unsavedBecause: Readonly<Record<SavingProblem, string>> = {
  'disk-full': 'डिस्क भर गई है।',
  'folder-missing': 'सेटिंग का फ़ोल्डर मौजूद नहीं है।',
  'not-permitted': 'सेटिंग फ़ाइल में लिखने की अनुमति नहीं है।',
  unexpected: 'सेटिंग फ़ाइल लिखी नहीं जा सकी।',
};

const exposureSentence: Readonly<Record<ExposedKind, (name: string) => string>> = {
  'whole-disk': (name) => `${name} पूरी डिस्क है: नेटवर्क पर कोई भी इस कंप्यूटर की सारी चीज़ें पढ़ सकेगा।`,
  home: (name) => `${name} में किसी व्यक्ति की सारी चीज़ें हैं: नेटवर्क पर कोई भी उसके सारे दस्तावेज़ पढ़ सकेगा।`,
  keys: (name) => `${name} में ऐसी कुंजियाँ या पासवर्ड हैं जिन्हें नेटवर्क पर कोई भी पढ़ सकेगा।`,
  system: (name) => `${name} सिस्टम का हिस्सा है: नेटवर्क पर कोई भी पढ़ सकेगा कि यह कंप्यूटर कैसे सेट किया गया है।`,
  'own-files': (name) => `${name} में Porthole की अपनी सेटिंग हैं: नेटवर्क पर कोई भी वह सब पढ़ सकेगा जो आप शेयर करते हैं।`,
  'log-folder': (name) => `${name} में लॉग है: नेटवर्क पर कोई भी पढ़ सकेगा कि कौन आता है और क्या डाउनलोड करता है।`,
};

const ok = { ok: 'ठीक है' };

export const words: Words = {
  receiving,
  language: 'hi',
  beside: (parts) => parts.join(' – '),

  nothingShared: 'अभी तक कुछ शेयर नहीं किया गया',
  sharing: (name) => `${name} शेयर हो रहा है`,
  starting: (name) => `${name} को शेयर करना शुरू हो रहा है…`,
  stopping: (name) => `${name} को रोका जा रहा है…`,
  stopped: (name) => `${name} शेयर नहीं हो रहा`,
  failed: (name) => `${name} को शेयर नहीं किया जा सका`,
  sharingMany: (count) => plural(count, { one: '# फ़ोल्डर शेयर हो रहा है', other: '# फ़ोल्डर शेयर हो रहे हैं' }),
  failedMany: (count) => plural(count, { one: 'एक शेयर नहीं हो सका', other: '# शेयर नहीं हो सके' }),
  groupFailed: (count) => `शेयर नहीं हो सके (${count})`,
  groupOn: (count) => `शेयर हो रहे हैं (${count})`,
  groupOff: (count) => `शेयर नहीं हो रहे (${count})`,
  nothingIsShared: 'कुछ भी शेयर नहीं हो रहा',
  visitors: (count) => same(count, '# विज़िटर'),

  copyAddress: 'पता कॉपी करें',
  openWindow: 'विंडो खोलें',
  start: 'शेयर करना शुरू करें',
  stop: 'शेयर करना रोकें',
  startAll: 'सभी शुरू करें',
  stopAll: 'सभी रोकें',
  showShare: 'विंडो में दिखाएँ',
  openAddress: 'ब्राउज़र में खोलें',
  showFolder: 'फ़ोल्डर दिखाएँ',
  settings: 'सेटिंग…',
  showDiagnostics: 'डायग्नोस्टिक लॉग दिखाएँ',
  about: 'Porthole के बारे में',
  recentFolders: 'हाल के फ़ोल्डर',
  chooseFolder: 'फ़ोल्डर चुनें…',
  chooseFiles: 'फ़ाइलें चुनें…',
  shareText: 'टेक्स्ट या लिंक शेयर करें…',
  quit: 'Porthole बंद करें',

  notify: {
    firstVisitor: (share) => `${share} पर पहला विज़िटर आया`,
    firstVisitors: 'पहले विज़िटर आ गए हैं',
    from: (visitor) => `${visitor} से कनेक्शन।`,
    finished: (count) => plural(count, { one: 'डाउनलोड पूरा हुआ', other: '# डाउनलोड पूरे हुए' }),
    delivered: (file, visitor) => `${visitor} को ${file} पूरी मिल गई है।`,
    trouble: (count) =>
      plural(count, {
        one: 'एक विज़िटर किसी शेयर पर बहुत ज़्यादा भार डाल रहा है',
        other: '# विज़िटर शेयर पर बहुत ज़्यादा भार डाल रहे हैं',
      }),
    harms: (visitor, share) =>
      `${visitor} “${share}” से एक विज़िटर की सीमा से ज़्यादा माँग रहा है। आप इस विज़िटर को ब्लॉक कर सकते हैं।`,
    guessing: (share) => `कोई ${share} के पिन का अनुमान लगा रहा है`,
    guessingMany: (count) =>
      plural(count, {
        one: '# विज़िटर पिन का अनुमान लगा रहा है',
        other: '# विज़िटर पिन का अनुमान लगा रहे हैं',
      }),
    hasToWait: (visitor) => `${visitor} को अब इंतज़ार करना होगा। आप इस विज़िटर को ब्लॉक कर सकते हैं।`,
    blocked: (count) =>
      plural(count, {
        one: 'एक ब्लॉक किए गए विज़िटर ने अंदर आने की कोशिश की',
        other: '# ब्लॉक किए गए विज़िटर ने अंदर आने की कोशिश की',
      }),
    turnedAway: (visitor, share) => `${visitor} को ${share} में नहीं आने दिया गया।`,
    ended: (share) => `${share} अब शेयर नहीं हो रहा`,
    endedMany: (count) => plural(count, { one: '# शेयर समाप्त हुआ', other: '# शेयर समाप्त हुए' }),
    atTime: (time) => `इसे ${time} पर रुकना था।`,
    afterDownloads: (count) => `इसे ${same(count, '# डाउनलोड')} के बाद रुकना था।`,
    more: (count) => `${count} और`,
  },

  menuFile: 'फ़ाइल',
  menuShare: 'शेयर',
  menuEdit: 'संपादन',
  menuView: 'देखें',
  menuWindow: 'विंडो',
  menuHelp: 'सहायता',
  menu: {
    undo: 'पहले जैसा करें',
    redo: 'फिर से करें',
    cut: 'काटें',
    copy: 'कॉपी करें',
    paste: 'चिपकाएँ',
    delete: 'मिटाएँ',
    selectAll: 'सभी चुनें',
    find: 'लॉग में खोजें',
    openSavedLog: 'सहेजा गया लॉग खोलें…',
    glance: 'एक नज़र में',
    pauseLog: 'लॉग रोकें या जारी रखें',
    actualSize: 'वास्तविक आकार',
    zoomIn: 'ज़ूम इन करें',
    zoomOut: 'ज़ूम आउट करें',
    fullScreen: 'फ़ुल स्क्रीन',
    minimize: 'छोटा करें',
    zoomWindow: 'ज़ूम करें',
    closeWindow: 'विंडो बंद करें',
    allToFront: 'सभी सामने लाएँ',
    services: 'सेवाएँ',
    hide: 'Porthole छिपाएँ',
    hideOthers: 'बाकी छिपाएँ',
    showAll: 'सभी दिखाएँ',
  },

  share: 'शेयर करें',
  logFiles: 'लॉग फ़ाइलें',
  allFiles: 'सभी फ़ाइलें',
  checkForUpdates: 'अपडेट जाँचें…',
  updates: {
    none: (version) => ({
      message: 'Porthole अप टू डेट है',
      detail: `यह वर्शन ${version} है, जो सबसे नया है।`,
      buttons: ok,
    }),
    available: (newer, version) => ({
      message: `Porthole ${newer} उपलब्ध है`,
      detail: `आपके पास ${version} है। नया वर्शन अभी डाउनलोड होगा और Porthole बंद करने पर इंस्टॉल होगा।`,
      buttons: { download: 'डाउनलोड करें', later: 'अभी नहीं' },
    }),
    ready: (version) => ({
      message: `Porthole ${version} तैयार है`,
      detail: 'बंद करने पर यह इंस्टॉल होगा। Porthole फिर से शुरू होने तक कुछ शेयर नहीं होगा।',
      buttons: { quit: 'बंद करके इंस्टॉल करें', later: 'बाद में' },
    }),
    failed: {
      message: 'अपडेट नहीं हो सका',
      detail: 'Porthole जैसा है वैसा ही रहेगा। इंटरनेट कनेक्शन जाँचें और बाद में फिर से कोशिश करें।',
      buttons: ok,
    },
  },
  noPort: (text) => ({
    message: text === '' ? '--port के लिए एक संख्या चाहिए' : `“${text}” कोई पोर्ट नहीं है`,
    detail:
      'पोर्ट 0 से 65535 तक की संख्या होती है; 0 कोई भी खाली पोर्ट लेता है। शेयर करना ऐसे जारी है जैसे कोई पोर्ट न बताया गया हो।',
    buttons: ok,
  }),
  nothingThere: (path) => ({
    message: 'शेयर करने के लिए कुछ नहीं है',
    detail: `${path} पर कोई फ़ोल्डर या फ़ाइल नहीं है।`,
    buttons: ok,
  }),
  exposed: (kind, name) => ({
    message: exposureSentence[kind](`“${name}”`),
    detail: '',
    buttons: { another: 'दूसरा चुनें', anyway: 'फिर भी शेयर करें' },
  }),
  logExposed: (names) => ({
    message: `नेटवर्क पर कोई भी पढ़ सकेगा कि कौन आता है और क्या डाउनलोड करता है: लॉग ${listed(
      names.map((name) => `“${name}”`),
      'hi',
    )} में होगा, जिसे आप शेयर करते हैं।`,
    detail: '',
    buttons: { another: 'दूसरा चुनें', anyway: 'फिर भी वहीं रखें' },
  }),
  finderRefused: {
    message: 'Finder के मेन्यू नहीं बदले जा सके',
    detail: 'Porthole को ऐप्लिकेशन फ़ोल्डर में ले जाएँ, वहाँ से खोलें और फिर से कोशिश करें।',
    buttons: ok,
  },
  settingsSetAside: (file) => ({
    message: 'सेटिंग पढ़ी नहीं जा सकी',
    detail: `सेटिंग फ़ाइल खराब थी। जो पढ़ा जा सका, उसके साथ Porthole शुरू हो रहा है, और खराब फ़ाइल ${file} नाम से रखी गई है।`,
    buttons: ok,
  }),
  sharesNarrowed: (names) => ({
    message: 'कुछ शेयर अब केवल इस कंप्यूटर के लिए हैं',
    detail: [
      ...names.map((name) => `• ${name}`),
      'इन्हें कौन खोल सकता है, इसकी कुछ जानकारी पढ़ी नहीं जा सकी। दूसरों को फिर से आने देने से पहले इन्हें जाँच लें।',
    ].join('\n'),
    buttons: ok,
  }),
  quitUnsaved: (problem) => ({
    message: 'आपके पिछले बदलाव सहेजे नहीं गए हैं',
    detail: `${unsavedBecause[problem]} अगर आप अभी बंद करते हैं, तो अगली बार Porthole शुरू होने पर वे नहीं मिलेंगे।`,
    buttons: { retry: 'फिर से कोशिश करें', quit: 'फिर भी बंद करें', cancel: 'रद्द करें' },
  }),
  keepsSharing: {
    message: 'Porthole शेयर करना जारी रखता है',
    detail:
      'विंडो बंद हो जाती है और शेयर करना जारी रहता है। वापस आने, रोकने या बंद करने के लिए सिस्टम ट्रे में गोल खिड़की वाले आइकॉन का इस्तेमाल करें।',
    buttons: { keep: 'शेयर करना जारी रखें', quit: 'रोकें और बंद करें' },
  },
  closeWithoutTray: {
    message: 'विंडो के बिना शेयर करना जारी रखें?',
    detail:
      'इस डेस्कटॉप पर वापस आने के लिए ट्रे आइकॉन नहीं है। अगर Porthole चलता रहे, तो उसकी विंडो देखने के लिए उसे फिर से खोलें। आप अपना जवाब सेटिंग में बदल सकते हैं।',
    buttons: { 'keep-running': 'शेयर करना जारी रखें', quit: 'रोकें और बंद करें', cancel: 'रद्द करें' },
  },
  cutting: {
    quit: (stakes, names) => ({
      message: `${running(stakes)} फिर भी Porthole बंद करें?`,
      detail: [...names.map((name) => `• ${name}`), atStake(stakes)].join('\n'),
      buttons: { wait: 'पूरा होने पर बंद करें', now: 'अभी बंद करें', cancel: 'रद्द करें' },
    }),
    stop: (stakes, name) => ({
      message: `${running(stakes)} फिर भी ${name} को शेयर करना रोकें?`,
      detail: atStake(stakes),
      buttons: { wait: 'पूरा होने पर रोकें', now: 'अभी रोकें', cancel: 'रद्द करें' },
    }),
    stopAll: (stakes) => ({
      message: `${running(stakes)} फिर भी शेयर करना रोकें?`,
      detail: atStake(stakes),
      buttons: { wait: 'पूरा होने पर रोकें', now: 'अभी रोकें', cancel: 'रद्द करें' },
    }),
    remove: (stakes, name) => ({
      message: `${running(stakes)} फिर भी ${name} को हटाएँ?`,
      detail: `${atStake(stakes)} जो शेयर किया गया है, वह अपनी जगह पर ही रहेगा।`,
      buttons: { wait: 'पूरा होने पर हटाएँ', now: 'अभी हटाएँ', cancel: 'रद्द करें' },
    }),
    narrow: (stakes, name) => ({
      message: `दूसरे लोग डाउनलोड कर रहे हैं। फिर भी ${name} को केवल इस कंप्यूटर तक सीमित करें?`,
      detail: `${atStake(stakes)} इस कंप्यूटर पर चल रहे डाउनलोड जारी रहेंगे।`,
      buttons: { wait: 'उन्हें पूरा होने दें', now: 'उन्हें काट दें', cancel: 'रद्द करें' },
    }),
  },
  stayed: (name, problem, port) => ({
    message: {
      port: `पोर्ट ${port} उपलब्ध नहीं है`,
      address: `${name} को वहाँ शेयर नहीं किया जा सकता`,
      certificate: `${name} को इस तरह एन्क्रिप्ट नहीं किया जा सकता: इसका सर्टिफ़िकेट काम का नहीं है`,
    }[problem],
    detail: `${name} जैसा था वैसा ही है, और चल रहे डाउनलोड जारी हैं।`,
    buttons: ok,
  }),
  ownFolderNotUsable: (folder) => ({
    message: 'Porthole अपने फ़ोल्डर के बिना शुरू नहीं हो सकता',
    detail: `इसकी सेटिंग ${folder} में रहती है, पर वहाँ कुछ लिखा नहीं जा सकता: वह जगह भरी हुई है, केवल पढ़ने के लिए है, या आपकी नहीं है। इसे ठीक करें और Porthole को फिर से शुरू करें।`,
    buttons: ok,
  }),
  unexpected: (logFolder) => ({
    message: 'Porthole को बंद होना पड़ेगा',
    detail: `एक अनपेक्षित गड़बड़ी हुई। जो हुआ, उसका ब्योरा ${logFolder} में है।`,
    buttons: ok,
  }),
};
