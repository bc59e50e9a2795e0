/** Arabic. */

import { isolated } from '../../text/isolates.ts';
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

const plural = pluralsOf('ar');

const common: Words['common'] = {
  beside: (parts) => parts.map(isolated).join('\u00a0· '),
  listed: (parts) => listed(parts.map(isolated), 'ar'),
  sentences: (parts) => parts.join(' '),
  labelled: (label, value) => `${label}: ${isolated(value)}`,
  noted: (text, note) => `${text} (${isolated(note)})`,
  windowTitle: (title) => `${isolated(title)} – Porthole`,
  copy: 'نسخ',
  copied: 'تم النسخ',
  close: 'إغلاق',
  closeMessage: 'إغلاق هذه الرسالة',
  undo: 'تراجع',
  cancel: 'إلغاء',
  tryAgain: 'إعادة المحاولة',
  somethingWrong: 'حدث خطأ ما. حاول مرة أخرى.',
  windowBroke: 'واجهت هذه النافذة مشكلة. المشاركة مستمرة.',
  reload: 'إعادة تحميل النافذة',
};

const units: Words['units'] = {
  milliseconds: (value) => `${value} ملي ث`,
  seconds: (value) => `${value} ث`,
  minutes: (value) => `${value} د`,
  hours: (value) => `${value} س`,
  perSecond: (size) => `${isolated(size)}/ث`,
  mebibytes: (value) => isolated(`${value} MiB`),
};

const firstRun: Words['firstRun'] = {
  sentence: 'شارك مجلدًا مع الأجهزة من حولك، وشاهد ما تأخذه منه.',
  drop: 'اسحب مجلدًا إلى هنا',
  choose: 'أو اختر مجلدًا',
  recent: 'المجلدات الأخيرة',
};

const share: Words['share'] = {
  announced: (parts) => parts.map(isolated).join('، '),
  stopped: 'غير مشارك',
  starting: 'جارٍ البدء',
  running: 'قيد المشاركة',
  stopping: 'جارٍ الإيقاف',
  failed: 'غير مشارك',
  start: 'بدء',
  stop: 'إيقاف',
  waiting: 'يتوقف بعد التنزيلات',
  stopNow: 'إيقاف الآن',
  keepSharing: 'مواصلة المشاركة',
  visitors: (count) =>
    plural(count, {
      zero: 'لا أحد متصل',
      one: 'زائر واحد',
      two: 'زائران',
      few: '# زوار',
      many: '# زائرًا',
      other: '# زائر',
    }),
  wereHere: (count, only) =>
    only === undefined
      ? plural(count, {
          zero: 'لم يدخل أحد',
          one: 'دخل زائر واحد',
          two: 'دخل زائران',
          few: 'دخل # زوار',
          many: 'دخل # زائرًا',
          other: 'دخل # زائر',
        })
      : `دخل ${isolated(only)}`,
  folderActions: (name) => `ما يمكن فعله بـ${isolated(name)}`,
  chooseAnother: 'اختيار مجلد آخر…',
  showFolder: 'إظهار في مدير الملفات',
  site: {
    title: 'عرض كموقع ويب',
    choices: { automatic: 'تلقائي', on: 'تشغيل', off: 'إيقاف' },
    hint: 'تشغّل صفحات موقع الويب نصوصها البرمجية، ويُعرض غيرها دونها. تلقائي: عندما يكون في المجلد index.html.',
  },
  address: 'العنوان',
  copyAddress: 'نسخ العنوان',
  addressCopied: 'تم نسخ العنوان',
  showQrCode: 'إظهار رمز QR',
  qrCode: 'رمز QR',
  openInBrowser: 'فتح في المتصفح',
  open: 'فتح',
  whoCan: 'يستطيع كل من على شبكتك فتح ما تشاركه إلى أن توقفه.',
  otherAddresses: (count) =>
    plural(count, {
      zero: 'لا عناوين أخرى',
      one: 'عنوان آخر',
      two: 'عنوانان آخران',
      few: '# عناوين أخرى',
      many: '# عنوانًا آخر',
      other: '# عنوان آخر',
    }),
  addressKinds: {
    lan: 'الشبكة المحلية',
    name: `بالاسم، حيث تعمل أسماء ${isolated('.local')}`,
    virtual: 'شبكة VPN أو محول افتراضي',
    loopback: 'هذا الكمبيوتر فقط',
  },
  addressChanged: (name, url) => `تغيرت الشبكة. عنوان «${isolated(name)}» الآن هو ${isolated(url)}`,
  thisComputerOnly: 'هذا الكمبيوتر فقط',
  thisComputerOnlyHint: 'عند التشغيل تستطيع برامج هذا الكمبيوتر وحدها فتح العنوان.',
  thisComputerOnlyNote:
    'لا تستطيع فتح هذا العنوان إلا برامج هذا الكمبيوتر. ولا تستطيع ذلك الأجهزة الأخرى أيًا كانت شبكتها.',
  loopbackOnly: 'لا يستطيع فتح هذا العنوان إلا هذا الكمبيوتر: لم يُعثر على شبكة.',
  noAddressYet: 'يظهر العنوان هنا أثناء المشاركة، ويستطيع عندها كل من على شبكتك فتحه.',
  port: 'المنفذ',
  portNumber: (port) => `المنفذ ${port}`,
  anyPort: 'أي منفذ متاح',
  changePort: (port) => (port === 0 ? 'أي منفذ متاح: تغيير' : `المنفذ ${port}: تغيير`),
  portInvalid: 'المنفذ عدد صحيح من 0 إلى 65535.',
  portRefused: (port) => `ترفض المتصفحات فتح المنفذ ${port}. اختر غيره، مثل 8000.`,
  portHint: 'اضغط Enter للتطبيق وEsc للإلغاء. 0 يختار أي منفذ متاح.',
  qrTitle: (name) => `فتح «${isolated(name)}» على هاتف`,
  qrHint: 'وجّه كاميرا الهاتف إلى الرمز. يجب أن يكون الجهازان على الشبكة نفسها.',
  qrLabel: (url) => `رمز QR للعنوان ${isolated(url)}`,
};

const problems: Words['problems'] = {
  portInUse: (port) => `المنفذ ${port} يستخدمه برنامج آخر.`,
  portHeld: (port, program, pid) =>
    program === ''
      ? `المنفذ ${port} يستخدمه برنامج آخر (معرّف العملية ${pid}).`
      : `المنفذ ${port} يستخدمه ${isolated(program)} (معرّف العملية ${pid}).`,
  portOfOtherShare: (port, name) => `المنفذ ${port} تستخدمه «${isolated(name)}» التي تشاركها أيضًا.`,
  portNotPermitted: (port) => `لا يسمح هذا النظام لـPorthole باستخدام المنفذ ${port}.`,
  addressNotAvailable: 'عنوان الشبكة المخصص للمشاركة غير متوفر حاليًا.',
  folderMissing: 'لم يعد المجلد موجودًا. نُقل أو أُعيدت تسميته أو حُذف، أو أن قرصه غير متصل.',
  folderNotReadable: 'لا يُسمح لـPorthole بقراءة هذا المجلد.',
  notAFolder: 'هذا ملف وليس مجلدًا.',
  filesMissing: 'لم يعد أي من الملفات موجودًا. نُقلت أو أُعيدت تسميتها أو حُذفت، أو أن قرصها غير متصل.',
  noCertificate: 'لا توجد شهادة، لذا لا يمكن التشفير.',
  workerDied: 'انتهت المشاركة على نحو غير متوقع. Porthole نفسه وملفاتك بخير.',
  unexpected: 'تتعذر مشاركة المجلد لسبب لا يعرفه Porthole.',
  takePort: (port) => `استخدام المنفذ ${port} بدلًا منه`,
  otherPort: 'استخدام منفذ آخر',
  chooseFolder: 'اختيار مجلد آخر…',
  restart: 'إعادة البدء',
  technical: 'التفاصيل التقنية',
  stopTrying: 'التوقف عن المحاولة',
  triesByItself: 'تُستأنف المشاركة تلقائيًا فور أن يصبح ذلك ممكنًا.',
  recovered: (name, what) => `«${isolated(name)}»: ${what}`,
  folderBack: 'عاد المجلد واستؤنفت المشاركة.',
  filesBack: 'عادت الملفات واستؤنفت المشاركة.',
  portFree: 'أصبح المنفذ متاحًا واستؤنفت المشاركة.',
  restarted: 'انتهت المشاركة على نحو غير متوقع ثم بدأت من جديد.',
};

const transfers: Words['transfers'] = {
  title: 'عمليات النقل',
  disconnect: 'قطع الاتصال',
  disconnectVisitor: (visitor, file) => `قطع اتصال ${isolated(visitor)} بـ${isolated(file)}`,
  clearFinished: 'مسح المنتهية',
  sentOf: (sent, total) => `${isolated(sent)} من ${isolated(total)}`,
  timeLeft: (duration) => `المتبقي ${duration}`,
  stalled: 'في انتظار الزائر',
  connections: (count) =>
    plural(count, {
      zero: 'لا اتصالات',
      one: 'اتصال واحد',
      two: 'اتصالان',
      few: '# اتصالات',
      many: '# اتصالًا',
      other: '# اتصال',
    }),
  parts: (size) => `أجزاء من ملف حجمه ${isolated(size)}`,
  part: (from, size) => `بدءًا من ${isolated(from)} من ملف حجمه ${isolated(size)}`,
  progress: (file, visitor) => `تقدم ${isolated(file)} إلى ${isolated(visitor)}`,
  complete: 'مكتمل',
  partComplete: 'اكتمل الجزء',
  lacking: 'مكتمل دون ما تعذرت قراءته',
  aborted: 'أوقفه الزائر',
  cut: 'انقطع',
  timedOut: 'انتهت المهلة',
  disconnected: 'أنهيته أنت',
  missing: (size) => `ينقصه ${isolated(size)}`,
  took: (size, duration) => `${isolated(size)} خلال ${duration}`,
  average: (speed) => `بمتوسط ${speed}`,
};

const visitors: Words['visitors'] = {
  block: 'حظر الزائر',
  blockVisitor: (visitor) => `حظر الزائر ${isolated(visitor)}`,
  blockOf: (visitor, file) => `حظر ${isolated(visitor)} الذي يأخذ ${isolated(file)}`,
  blockOn: (visitor, share) => `حظر الزائر ${isolated(visitor)} من «${isolated(share)}»`,
  trouble: {
    connections: (visitor) => `يواصل ${isolated(visitor)} فتح اتصالات أكثر مما يُسمح به لزائر واحد.`,
    leaving: (visitor, subject) => `يواصل ${isolated(visitor)} طلب ${subject} ثم المغادرة.`,
    refused: (visitor, subject) => `يواصل ${isolated(visitor)} طلب ${subject} أكثر مما يُسمح به لزائر واحد.`,
    unfinished: (visitor) => `يواصل ${isolated(visitor)} بدء ما لا يُكمله أبدًا.`,
    nonsense: (visitor) => `يواصل ${isolated(visitor)} إرسال ما ليس طلبات.`,
    guessing: (visitor) => `هناك من يحاول تخمين رمز PIN: يُمنع ${isolated(visitor)} لبعض الوقت.`,
    subjects: {
      archives: 'ملفات zip',
      searches: 'عمليات بحث',
      checksums: 'مجاميع اختبارية',
      contents: 'محتويات الأرشيفات',
      listings: 'قوائم الملفات',
      thumbnails: 'صور مصغرة',
      other: 'ملفات',
    },
  },
  blockedNow: (visitor) => `تم حظر ${isolated(visitor)}. قائمة المحظورين بجوار عدد الزوار.`,
  blockThisTitle: 'هل تريد حظر هذا الكمبيوتر؟',
  blockThis: (visitor) => `${isolated(visitor)} هو هذا الكمبيوتر: لن تُفتح المشاركة في متصفحه إلى أن تلغي الحظر.`,
  blockAnyway: 'حظر على أي حال',
  blocked: (count) => `المحظورون: ${count.text}`,
  blockedTitle: 'الزوار المحظورون',
  since: (time) => `منذ ${isolated(time)}`,
  attempts: (count) =>
    plural(count, {
      zero: 'لم يُرفض أي اتصال',
      one: 'رُفض اتصال واحد',
      two: 'رُفض اتصالان',
      few: 'رُفضت # اتصالات',
      many: 'رُفض # اتصالًا',
      other: 'رُفض # اتصال',
    }),
  until: (time) => `أدخل رمز PIN خطأً مرات كثيرة، حتى ${isolated(time)}`,
  unblock: 'إلغاء الحظر',
  unblockVisitor: (visitor) => `إلغاء حظر ${isolated(visitor)}`,
};

const drop: Words['drop'] = {
  share: 'أفلت للمشاركة',
  shareAll: 'أفلت لمشاركتها كلها',
  beside: 'ما تتم مشاركته يبقى مشاركًا.',
  notAFolder: 'هذا ليس مجلدًا.',
  notShareable: 'لا تمكن مشاركة إلا المجلدات والملفات.',
  unknownPath: 'لم يذكر النظام مكان هذا. اختره بدلًا من ذلك.',
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
