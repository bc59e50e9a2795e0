/** The main process's words in Arabic. */

import { isolated } from '../../text/isolates.ts';
import type { AtStake, ExposedKind, SavingProblem, Words } from '../app-words.ts';
import { formatSize } from '../format-size.ts';
import { pluralsOf } from '../plurals.ts';
import { receiving } from './app-receiving.ts';

const plural = pluralsOf('ar');

const downloadsOf = (count: number): string =>
  plural(count, {
    zero: '# تنزيل',
    one: 'تنزيل واحد',
    two: 'تنزيلين',
    few: '# تنزيلات',
    many: '# تنزيلًا',
    other: '# تنزيل',
  });

const running = ({ downloads }: AtStake): string =>
  plural(downloads, {
    zero: 'لا تنزيلات جارية.',
    one: 'هناك تنزيل جارٍ.',
    two: 'هناك تنزيلان جاريان.',
    few: 'هناك # تنزيلات جارية.',
    many: 'هناك # تنزيلًا جاريًا.',
    other: 'هناك # تنزيل جارٍ.',
  });

const atStake = ({ downloads, bytesToGo }: AtStake): string => {
  const size = bytesToGo === 0 ? '' : `المتبقي ${isolated(formatSize(bytesToGo, 'ar'))}. `;
  const rest = plural(downloads, {
    zero: 'باكتمال التنزيلات',
    one: 'باكتمال التنزيل',
    two: 'باكتمال التنزيلين',
    few: 'باكتمال التنزيلات',
    many: 'باكتمال التنزيلات',
    other: 'باكتمال التنزيلات',
  });
  return `${size}الانتظار يسمح ${rest}، ولا يمكن لغيرهم الدخول أثناء ذلك.`;
};

const unsavedBecause: Readonly<Record<SavingProblem, string>> = {
  'disk-full': 'القرص ممتلئ.',
  'folder-missing': 'مجلد الإعدادات غير موجود.',
  'not-permitted': 'لا يُسمح بالكتابة في ملف الإعدادات.',
  unexpected: 'تعذرت الكتابة في ملف الإعدادات.',
};

const exposureSentence: Readonly<Record<ExposedKind, (name: string) => string>> = {
  'whole-disk': (name) => `${name} هو القرص كله: سيتمكن كل من على الشبكة من قراءة كل ما على هذا الكمبيوتر.`,
  home: (name) => `يحتوي ${name} على كل ملفات المستخدم: سيتمكن كل من على الشبكة من قراءة المستندات التي فيه.`,
  keys: (name) => `يحتوي ${name} على مفاتيح أو كلمات مرور: سيتمكن كل من على الشبكة من قراءتها.`,
  system: (name) => `${name} جزء من النظام: سيتمكن كل من على الشبكة من معرفة إعداد هذا الكمبيوتر.`,
  'own-files': (name) => `يحتوي ${name} على إعدادات Porthole: سيتمكن كل من على الشبكة من قراءة كل ما تشاركه.`,
  'log-folder': (name) => `يحتوي ${name} على السجل: سيتمكن كل من على الشبكة من معرفة الزوار وما يأخذونه.`,
};

export const words: Words = {
  receiving,
  language: 'ar',
  beside: (parts) => parts.map(isolated).join(' – '),

  nothingShared: 'لم تتم مشاركة أي شيء بعد',
  sharing: (name) => `تتم مشاركة «${isolated(name)}»`,
  starting: (name) => `جارٍ بدء مشاركة «${isolated(name)}»…`,
  stopping: (name) => `جارٍ إيقاف «${isolated(name)}»…`,
  stopped: (name) => `«${isolated(name)}» غير مشارك`,
  failed: (name) => `تعذرت مشاركة «${isolated(name)}»`,
  sharingMany: (count) =>
    plural(count, {
      zero: 'لا تتم مشاركة أي مجلد',
      one: 'تتم مشاركة مجلد واحد',
      two: 'تتم مشاركة مجلدين',
      few: 'تتم مشاركة # مجلدات',
      many: 'تتم مشاركة # مجلدًا',
      other: 'تتم مشاركة # مجلد',
    }),
  failedMany: (count) =>
    plural(count, {
      zero: 'لا إخفاقات',
      one: 'تعذرت مشاركة واحد',
      two: 'تعذرت مشاركة اثنين',
      few: 'تعذرت مشاركة #',
      many: 'تعذرت مشاركة #',
      other: 'تعذرت مشاركة #',
    }),
  groupFailed: (count) => `تعذرت مشاركتها (${count})`,
  groupOn: (count) => `قيد المشاركة (${count})`,
  groupOff: (count) => `غير مشاركة (${count})`,
  nothingIsShared: 'لا تتم مشاركة أي شيء حاليًا',
  visitors: (count) =>
    plural(count, {
      zero: 'لا زوار',
      one: 'زائر واحد',
      two: 'زائران',
      few: '# زوار',
      many: '# زائرًا',
      other: '# زائر',
    }),

  copyAddress: 'نسخ العنوان',
  openWindow: 'فتح النافذة',
  start: 'بدء المشاركة',
  stop: 'إيقاف المشاركة',
  startAll: 'بدء الكل',
  stopAll: 'إيقاف الكل',
  showShare: 'إظهار في النافذة',
  openAddress: 'فتح في المتصفح',
  showFolder: 'إظهار المجلد',
  settings: 'الإعدادات…',
  showDiagnostics: 'إظهار سجل التشخيص',
  about: 'حول Porthole',
  recentFolders: 'المجلدات الأخيرة',
  chooseFolder: 'اختيار مجلد…',
  chooseFiles: 'اختيار ملفات…',
  shareText: 'مشاركة نص أو رابط…',
  quit: 'إنهاء Porthole',

  notify: {
    firstVisitor: (share) => `وصل أول زائر إلى «${isolated(share)}»`,
    firstVisitors: 'وصل أول الزوار',
    from: (visitor) => `من ${isolated(visitor)}.`,
    finished: (count) =>
      plural(count, {
        zero: 'لم يكتمل أي تنزيل',
        one: 'اكتمل التنزيل',
        two: 'اكتمل تنزيلان',
        few: 'اكتملت # تنزيلات',
        many: 'اكتمل # تنزيلًا',
        other: 'اكتمل # تنزيل',
      }),
    delivered: (file, visitor) => `استلم ${isolated(visitor)} الملف «${isolated(file)}» كاملًا.`,
    trouble: (count) =>
      plural(count, {
        zero: 'لا زوار يثقلون المشاركات',
        one: 'زائر يثقل على مشاركة',
        two: 'زائران يثقلان على المشاركات',
        few: '# زوار يثقلون على المشاركات',
        many: '# زائرًا يثقلون على المشاركات',
        other: '# زائر يثقلون على المشاركات',
      }),
    harms: (visitor, share) =>
      `يطلب ${isolated(visitor)} من «${isolated(share)}» أكثر مما يُسمح به لزائر واحد. يمكنك حظر هذا الزائر.`,
    guessing: (share) => `هناك من يحاول تخمين رمز PIN الخاص بـ«${isolated(share)}»`,
    guessingMany: (count) =>
      plural(count, {
        zero: 'لا أحد يحاول تخمين رموز PIN',
        one: 'زائر يحاول تخمين رموز PIN',
        two: 'زائران يحاولان تخمين رموز PIN',
        few: '# زوار يحاولون تخمين رموز PIN',
        many: '# زائرًا يحاولون تخمين رموز PIN',
        other: '# زائر يحاولون تخمين رموز PIN',
      }),
    hasToWait: (visitor) => `على ${isolated(visitor)} الانتظار الآن. يمكنك حظر هذا الزائر.`,
    blocked: (count) =>
      plural(count, {
        zero: 'لم يحاول أي زائر محظور الدخول',
        one: 'حاول زائر محظور الدخول',
        two: 'حاول زائران محظوران الدخول',
        few: 'حاول # زوار محظورين الدخول',
        many: 'حاول # زائرًا محظورًا الدخول',
        other: 'حاول # زائر محظور الدخول',
      }),
    turnedAway: (visitor, share) => `مُنع ${isolated(visitor)} من دخول «${isolated(share)}».`,
    ended: (share) => `لم تعد «${isolated(share)}» قيد المشاركة`,
    endedMany: (count) =>
      plural(count, {
        zero: 'لم تنتهِ أي مشاركة',
        one: 'انتهت مشاركة واحدة',
        two: 'انتهت مشاركتان',
        few: 'انتهت # مشاركات',
        many: 'انتهت # مشاركة',
        other: 'انتهت # مشاركة',
      }),
    atTime: (time) => `كان مقررًا أن تتوقف عند ${isolated(time)}.`,
    afterDownloads: (count) => `كان مقررًا أن تتوقف بعد ${downloadsOf(count)}.`,
    more: (count) =>
      plural(count, {
        zero: 'لا مزيد',
        one: 'وواحد آخر',
        two: 'واثنان آخران',
        few: 'و# أخرى',
        many: 'و# أخرى',
        other: 'و# أخرى',
      }),
  },

  menuFile: 'ملف',
  menuShare: 'مشاركة',
  menuEdit: 'تحرير',
  menuView: 'عرض',
  menuWindow: 'نافذة',
  menuHelp: 'مساعدة',
  menu: {
    undo: 'تراجع',
    redo: 'إعادة',
    cut: 'قص',
    copy: 'نسخ',
    paste: 'لصق',
    delete: 'حذف',
    selectAll: 'تحديد الكل',
    find: 'بحث في السجل',
    openSavedLog: 'فتح سجل محفوظ…',
    glance: 'نظرة سريعة',
    pauseLog: 'إيقاف السجل مؤقتًا أو استئنافه',
    actualSize: 'الحجم الفعلي',
    zoomIn: 'تكبير',
    zoomOut: 'تصغير',
    fullScreen: 'ملء الشاشة',
    minimize: 'تصغير النافذة',
    zoomWindow: 'تكبير/تصغير النافذة',
    closeWindow: 'إغلاق النافذة',
    allToFront: 'إحضار الكل إلى المقدمة',
    services: 'الخدمات',
    hide: 'إخفاء Porthole',
    hideOthers: 'إخفاء غيره',
    showAll: 'إظهار الكل',
  },

  share: 'مشاركة',
  logFiles: 'ملفات السجل',
  allFiles: 'كل الملفات',
  checkForUpdates: 'التحقق من وجود تحديثات…',
  updates: {
    none: (version) => ({
      message: 'لديك أحدث إصدار من Porthole',
      detail: `الإصدار ${isolated(version)} هو الأحدث.`,
      buttons: { ok: 'موافق' },
    }),
    available: (newer, version) => ({
      message: `يتوفر Porthole ${isolated(newer)}`,
      detail: `لديك الإصدار ${isolated(version)}. سيتم تنزيل الإصدار الجديد الآن وتثبيته عند الإنهاء.`,
      buttons: { download: 'تنزيل', later: 'ليس الآن' },
    }),
    ready: (version) => ({
      message: `أصبح Porthole ${isolated(version)} جاهزًا للتثبيت`,
      detail: 'سيتم التثبيت عند الإنهاء. تتوقف المشاركة حتى يُفتح Porthole من جديد.',
      buttons: { quit: 'إنهاء وتثبيت', later: 'لاحقًا' },
    }),
    failed: {
      message: 'لم ينجح التحديث',
      detail: 'يبقى Porthole كما هو. تحقق من الاتصال بالإنترنت وحاول مرة أخرى لاحقًا.',
      buttons: { ok: 'موافق' },
    },
  },
  noPort: (text) => ({
    message: text === '' ? `يحتاج ${isolated('--port')} إلى رقم` : `«${isolated(text)}» ليس منفذًا`,
    detail: 'المنفذ رقم من 0 إلى 65535، و0 يختار منفذًا متاحًا. تستمر المشاركة كأن المنفذ لم يُحدد.',
    buttons: { ok: 'موافق' },
  }),
  nothingThere: (path) => ({
    message: 'لا يوجد ما تمكن مشاركته',
    detail: `لا يوجد مجلد أو ملف في ${isolated(path)}.`,
    buttons: { ok: 'موافق' },
  }),
  exposed: (kind, name) => ({
    message: exposureSentence[kind](`«${isolated(name)}»`),
    detail: '',
    buttons: { another: 'اختيار غيره', anyway: 'مشاركته على أي حال' },
  }),
  logExposed: (names) => ({
    message: `سيتمكن كل من على الشبكة من معرفة الزوار وما يأخذونه: سيوضع السجل داخل ما تشاركه (${names
      .map((name) => `«${isolated(name)}»`)
      .join('، ')}).`,
    detail: '',
    buttons: { another: 'اختيار غيره', anyway: 'إبقاؤه هناك على أي حال' },
  }),
  finderRefused: {
    message: 'تعذر تغيير قوائم Finder',
    detail: 'انقل Porthole إلى مجلد التطبيقات وافتحه من هناك، ثم حاول مرة أخرى.',
    buttons: { ok: 'موافق' },
  },
  settingsSetAside: (file) => ({
    message: 'تعذرت قراءة الإعدادات',
    detail: `ملف الإعدادات تالف. يبدأ Porthole بما أمكنت قراءته، واحتُفظ بالملف التالف باسم ${isolated(file)}.`,
    buttons: { ok: 'موافق' },
  }),
  sharesNarrowed: (names) => ({
    message: 'أصبحت بعض المشاركات لهذا الكمبيوتر فقط',
    detail: [
      ...names.map((name) => `• ${isolated(name)}`),
      'تعذرت قراءة بعض إعدادات الوصول إليها. راجعها قبل السماح للآخرين بالدخول من جديد.',
    ].join('\n'),
    buttons: { ok: 'موافق' },
  }),
  quitUnsaved: (problem) => ({
    message: 'لم تُحفظ تغييراتك الأخيرة',
    detail: `${unsavedBecause[problem]} إذا أنهيت الآن، فلن تجدها عند تشغيل Porthole مرة أخرى.`,
    buttons: { retry: 'إعادة المحاولة', quit: 'إنهاء على أي حال', cancel: 'إلغاء' },
  }),
  keepsSharing: {
    message: 'يواصل Porthole المشاركة',
    detail:
      'تُغلق النافذة وتستمر المشاركة. استخدم أيقونة النافذة المستديرة في علبة النظام للعودة أو إيقاف المشاركة أو الإنهاء.',
    buttons: { keep: 'مواصلة المشاركة', quit: 'إيقاف وإنهاء' },
  },
  closeWithoutTray: {
    message: 'هل تريد مواصلة المشاركة دون نافذة؟',
    detail:
      'لا يعرض سطح المكتب هذا أيقونة في علبة النظام للعودة منها. إذا استمر Porthole في العمل، فشغّله مرة أخرى لإظهار نافذته. يمكنك تغيير اختيارك من الإعدادات.',
    buttons: { 'keep-running': 'مواصلة المشاركة', quit: 'إيقاف وإنهاء', cancel: 'إلغاء' },
  },
  cutting: {
    quit: (stakes, names) => ({
      message: `${running(stakes)} هل تريد الإنهاء؟`,
      detail: [...names.map((name) => `• ${isolated(name)}`), atStake(stakes)].join('\n'),
      buttons: { wait: 'إنهاء بعد الاكتمال', now: 'إنهاء الآن', cancel: 'إلغاء' },
    }),
    stop: (stakes, name) => ({
      message: `${running(stakes)} هل تريد إيقاف مشاركة «${isolated(name)}»؟`,
      detail: atStake(stakes),
      buttons: { wait: 'إيقاف بعد الاكتمال', now: 'إيقاف الآن', cancel: 'إلغاء' },
    }),
    stopAll: (stakes) => ({
      message: `${running(stakes)} هل تريد إيقاف المشاركة؟`,
      detail: atStake(stakes),
      buttons: { wait: 'إيقاف بعد الاكتمال', now: 'إيقاف الآن', cancel: 'إلغاء' },
    }),
    remove: (stakes, name) => ({
      message: `${running(stakes)} هل تريد إزالة «${isolated(name)}»؟`,
      detail: `${atStake(stakes)} تبقى الملفات نفسها في مكانها.`,
      buttons: { wait: 'إزالة بعد الاكتمال', now: 'إزالة الآن', cancel: 'إلغاء' },
    }),
    narrow: (stakes, name) => ({
      message: `هناك من يقوم بالتنزيل. هل تريد قصر «${isolated(name)}» على هذا الكمبيوتر؟`,
      detail: `${atStake(stakes)} تستمر التنزيلات على هذا الكمبيوتر.`,
      buttons: { wait: 'انتظار الاكتمال', now: 'قطعها الآن', cancel: 'إلغاء' },
    }),
  },
  stayed: (name, problem, port) => ({
    message: stayedMessages(name, port)[problem],
    detail: `تبقى «${isolated(name)}» كما كانت، وتستمر التنزيلات الجارية.`,
    buttons: { ok: 'موافق' },
  }),
  ownFolderNotUsable: (folder) => ({
    message: 'لا يمكن تشغيل Porthole دون مجلده',
    detail: `تُحفظ الإعدادات في ${isolated(folder)}، لكن لا يمكن الكتابة هناك: المكان ممتلئ أو للقراءة فقط أو ليس ملكك. عالج ذلك ثم شغّل Porthole من جديد.`,
    buttons: { ok: 'موافق' },
  }),
  unexpected: (logFolder) => ({
    message: 'يجب إغلاق Porthole',
    detail: `حدث خطأ غير متوقع. التفاصيل مسجلة في ${isolated(logFolder)}.`,
    buttons: { ok: 'موافق' },
  }),
};

function stayedMessages(name: string, port: number): Readonly<Record<'port' | 'address' | 'certificate', string>> {
  return {
    port: `لا يمكن استخدام المنفذ ${port}`,
    address: `لا يمكن مشاركة «${isolated(name)}» هناك`,
    certificate: `لا يمكن تشفير «${isolated(name)}» بهذه الطريقة: شهادتها غير صالحة للاستخدام`,
  };
}
