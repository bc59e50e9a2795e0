/** What is wrong with a command line, in Arabic. */

import { isolated as i } from '../../text/isolates.ts';
import type { TerminalProblems } from '../en/terminal-problems.ts';

export const words: TerminalProblems = {
  unknownOption: (option) => `خيار غير معروف «${i(option)}».`,
  needsValue: (option) => `يحتاج الخيار «${i(option)}» إلى قيمة.`,
  takesNoValue: (option) => `لا يقبل الخيار «${i(option)}» قيمة.`,
  dashedValue: (option) => `يحتاج ${i(option)} إلى قيمة؛ والتي تبدأ بشرطة تُكتب هكذا: ${i(`${option}=VALUE`)}.`,

  nameEmpty: 'اسم ما ستتم مشاركته فارغ.',
  tooManyLinks: (most, given) => `الحد الأقصى ${i(most)} من الروابط، لا ${i(given)}.`,
  appHasNoLinks: 'ليس للتطبيق روابط: فهو يحدد عناوينه بنفسه.',
  appEmpty: 'اسم التطبيق فارغ.',
  oneTooMany: (name) => `مع ${i('--app')} لا يُشارَك شيء آخر؛ ${i(name)} زائد.`,
  addressEmpty: `عنوان الاستماع فارغ؛ احذف ${i('--bind')} للاستماع على كل العناوين.`,
  noPort: (most, text) => `رقم المنفذ من 0 إلى ${i(most)}، لا «${i(text)}».`,
  noUrl: (example, text) => `يُكتب العنوان هكذا: ${i(example)}، لا «${i(text)}».`,
  noLogFormat: (formats, text) => `تنسيق السجل هو ${i(formats)} أو none، لا «${i(text)}».`,
  noShell: (shells, text) => `الإكمال متاح من أجل ${i(shells)}، لا من أجل «${i(text)}».`,

  notAFile: (path) => `يمكن مشاركة مجلد واحد أو عدة ملفات؛ ${i(path)} ليس ملفًا.`,
  noFile: (path) => `لا يوجد ملف ${i(path)}.`,
  appNotLoaded: (file, reason) => `تعذر تحميل ${i(file)}: ${i(reason)}`,
  noApp: (file) => `ليس في ${i(file)} تصدير افتراضي هو دالة ${i('(request) => Response')} أو كائن له fetch كهذه.`,

  anonymousAlone: `يُستخدم ${i('--anonymous')} مع ${i('--password-file')} أو ${i('--users')}: من دونهما يمكن للجميع الوصول.`,
  keyAlone: `يُستخدم ${i('--tls-key')} مع ${i('--tls-cert')}: المفتاح وحده لا يثبت شيئًا.`,
  certificateAlone: `يُستخدم ${i('--tls-cert')} مع ${i('--tls-key')}، مفتاح تلك الشهادة.`,

  passwordPrompt: 'كلمة المرور:',
  noPassword: 'لا توجد كلمة مرور.',
  noPasswordIn: (file) => `لا توجد كلمة مرور في ${i(file)}.`,
  variableEmpty: (variable) => `المتغير ${i(variable)} فارغ؛ ألغِ تعيينه للسماح للجميع بالوصول.`,
  password: {
    tooLarge: (file) => `${i(file)} أكبر من أن يكون كلمة مرور.`,
    notRead: (file, code) => `تعذرت قراءة كلمة المرور في ${i(file)} (${i(code)}).`,
  },
  users: {
    tooLarge: (file) => `${i(file)} أكبر من أن يكون قائمة مستخدمين.`,
    notRead: (file, code) => `تعذرت قراءة قائمة المستخدمين في ${i(file)} (${i(code)}).`,
    line: (line, file, problem) => `السطر ${i(line)} من ${i(file)}: ${problem}.`,
    stay: (sentence) => `${sentence} يبقى المستخدمون كما كانوا.`,
    twice: 'الاسم مكرر',
    tooMany: (most) => `أكثر من ${i(most)} من الحسابات`,
    'no-name': 'لا يوجد اسم قبل أول نقطتين',
    'no-hash': `التجزئة ليست من ${i('npm run share -- hash')} ولا من ${i('htpasswd -B')}`,
    'no-right': 'الصلاحية هي look أو add أو change',
  },
  replicaKey: {
    tooShort: (file, least) => `المفتاح في ${i(file)} قصير جدًا: يلزم ${i(least)} من الأحرف أو أكثر.`,
    notRead: (file, code) => `تعذرت قراءة المفتاح في ${i(file)} (${i(code)}).`,
  },
  settings: {
    missing: (file) => `لا يوجد ملف إعدادات ${i(file)}.`,
    tooLarge: (file) => `ملف الإعدادات ${i(file)} كبير جدًا.`,
    notRead: (file, code) => `تعذرت قراءة ملف الإعدادات ${i(file)} (${i(code)}).`,
    noOption: (option, file) => `لا يوجد الخيار «${i(option)}» الذي يعيّنه ${i(file)}.`,
    noObject: (file, example) => `ملف الإعدادات ${i(file)} ليس كائن JSON مثل ${i(example)}.`,
    wantsFlag: (option, file) => `قيمة «${i(option)}» في ${i(file)} هي true أو false.`,
    wantsTexts: (option, file) => `قيمة «${i(option)}» في ${i(file)} نص أو قائمة نصوص.`,
    wantsText: (option, file) => `قيمة «${i(option)}» في ${i(file)} نص أو رقم.`,
  },
  link: {
    twice: (option, text) => `في ${i('--link')} ورد ${i(`${option}=`)} مرتين: «${i(text)}».`,
    noPath: `يحتاج ${i('--link')} إلى مسار ما يفتحه؛ و${i('/')} يعني كل ما تمت مشاركته.`,
    nothingThere: (path) => `لا شيء مما تمت مشاركته اسمه ${i(path)}، فلا يمكن إنشاء رابط له.`,
    optionsBehind: `لا يأتي بعد المسار إلا ${i(';ends=')} و${i(';downloads=')} و${i(';right=')} و${i(';quota=')}.`,
    duration: (text) =>
      `ينتهي الرابط بعد مدة مثل ${i('90s')} أو ${i('30m')} أو ${i('12h')} أو ${i('2d')}، لا «${i(text)}».`,
    downloads: (most, text) => `عدد تنزيلات الرابط من 1 إلى ${i(most)}، لا «${i(text)}».`,
    right: (text) => `صلاحية الرابط look أو add، لا «${i(text)}».`,
  },
  options: {
    range: (text) =>
      `تُكتب العناوين هكذا: ${i('192.168.1.0/24')} أو ${i('10.0.0.7')} أو ${i('2001:db8::/32')}، لا «${i(text)}».`,
    rate: (text) => `تُكتب السرعة هكذا: ${i('500k')} أو ${i('1M')} أو ${i('2.5M')}، لا «${i(text)}».`,
    'rate-low': (text) =>
      `لا يمكن أن تقل السرعة عن ${i('1k')} بايت في الثانية كما في «${i(text)}». احذف الخيار لعدم التقييد.`,
    'rate-high': (text) =>
      `لا يمكن أن تزيد السرعة على ${i('1000G')} بايت في الثانية كما في «${i(text)}». احذف الخيار لعدم التقييد.`,
    size: (text) => `يُكتب الحجم هكذا: ${i('500M')} أو ${i('2G')} أو ${i('1.5T')}، لا «${i(text)}».`,
    'size-low': (text) => `لا يمكن أن يكون الحجم صفرًا كما في «${i(text)}». احذف الخيار لعدم التقييد.`,
    'size-high': (text) => `لا يمكن أن يزيد الحجم على ${i('1000T')} كما في «${i(text)}». احذف الخيار لعدم التقييد.`,
    connections: (text, most) => `عدد الاتصالات من 1 إلى ${i(most)}، لا «${i(text)}».`,
    host: (text) => `يُكتب اسم المضيف هكذا: ${i('nas.example.org')}، لا «${i(text)}».`,
    site: (text, choices) => `قيمة ${i('--site')} واحدة من ${i(choices)}، لا «${i(text)}».`,
    anonymous: (text) => `يمكن لمن لا كلمة مرور لديهم look أو add، لا «${i(text)}».`,
    write: (text) => `قيمة ${i('--write')} هي add أو change، لا «${i(text)}».`,
    type: (text, example) => `يُكتب النوع هكذا: ${i(example)}، لا «${i(text)}».`,
    'base-path': (text) => `يُكتب المسار الأساسي هكذا: ${i('/files/')}، لا «${i(text)}».`,
    field: (text, form) => `شكل الترويسة ${i(form)}، لا «${i(text)}».`,
    'field-decided': (name) => `تتحدد الترويسة ${i(name)} لكل استجابة ولا يمكن إضافتها.`,
    'certificate-file': () => 'اسم ملف الشهادة فارغ.',
    'key-file': () => 'اسم ملف المفتاح فارغ.',
  },
};
