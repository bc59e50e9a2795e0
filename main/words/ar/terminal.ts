/** What the terminal says to a person, in Arabic. */

import { isolated as i } from '../../text/isolates.ts';
import type { TerminalWords } from '../en/terminal.ts';
import { pluralsOf } from '../plurals.ts';
import { words as help } from './terminal-help.ts';
import { words as problems } from './terminal-problems.ts';

const plural = pluralsOf('ar');
const bytesOf = (count: number): string =>
  plural(count, { zero: '# بايت', one: 'بايت واحد', two: 'بايتان', few: '# بايتات', many: '# بايتًا', other: '# بايت' });
const who = 'كل من يمكنه الوصول إلى هذه المشاركة';
const another = 'سيُنشأ غيره عند التشغيل التالي، وعلى كل جهاز أن يثق به من جديد';

export const words: TerminalWords = {
  help,
  problems,

  aText: 'نص',
  files: (count) =>
    plural(count, {
      zero: '# ملف',
      one: 'ملف واحد',
      two: 'ملفان',
      few: '# ملفات',
      many: '# ملفًا',
      other: '# ملف',
    }),

  sharing: {
    portRefused: (port) =>
      `ترفض المتصفحات فتح المنفذ ${i(port)}، ولا تستطيع ذلك إلا برامج أخرى. اختر منفذًا آخر بالخيار ${i('--port')}.`,
    handedOver: (shared) =>
      `يتولى التطبيق مشاركة ${i(shared)}. للمشاركة من هذه الطرفية بدلًا منه، أضف ${i('--terminal')}.`,
    codeOpens: 'مسح الرمز يفتح المشاركة بلا كلمة المرور.',
    noBrowser: (url) => `تعذر فتح المتصفح: افتح ${i(url)} بنفسك.`,
    logNotWritten: (code) => `تعذرت الكتابة في السجل (${i(code)})؛ تستمر المشاركة من دونه.`,
    logLeftOut: (count) =>
      `${plural(count, {
        zero: 'أُسقط # سطر من السجل',
        one: 'أُسقط سطر واحد من السجل',
        two: 'أُسقط سطران من السجل',
        few: 'أُسقطت # أسطر من السجل',
        many: 'أُسقط # سطرًا من السجل',
        other: 'أُسقط # سطر من السجل',
      })} لأن أحدًا لم يقرأه في حينه؛ واستمرت المشاركة.`,
    sandbox: `تُعرض صفحات هذه المشاركة بلا برامجها النصية؛ لتشغيلها شاركها كموقع ويب بالخيار ${i('--site on')}.`,
    pinStopped: 'حاول أحدهم تخمين رمز PIN مئة مرة خلال ساعة: لم يعد هذا الرمز صالحًا. أعد التشغيل برمز آخر.',
    proxy: (address) =>
      `تأتي الطلبات عبر برنامج على ${i(address)}. هل هو وكيلك؟ إذن أعد التشغيل مع ${i(`--trust-proxy ${address}`)}؛ وحتى ذلك الحين يُعد زواره كلهم زائرًا واحدًا.`,
    lacking: (target) =>
      `لم يشمل ${i(target)} ما تعذرت قراءته؛ ويذكر ${i('MISSING FILES.txt')} في أرشيفه ما ينقص ولماذا.`,
  },

  failed: {
    portTaken: (port, holder) =>
      `المنفذ ${i(port)} قيد الاستخدام (${holder})؛ اختر غيره بالخيار ${i('--port')}، أو المنفذ التالي المتاح بالخيار ${i(`--port ${port}+`)}.`,
    anotherProgram: 'برنامج آخر',
    process: (pid) => `العملية ${i(pid)}`,
    program: (name, pid) => `${i(name)} (العملية ${i(pid)})`,
    noPortFree: (port) => `المنفذ ${i(port)} وكل ما فوقه غير متاح؛ اختر منفذًا أدنى بالخيار ${i('--port')}.`,
    portNotPermitted: (port) => `لا يُسمح لهذا الحساب باستخدام المنفذ ${i(port)}؛ اختر منفذًا من 1024 فصاعدًا.`,
    noSuchAddress: (address) => `${i(address)} ليس من عناوين هذا الكمبيوتر.`,
    theAddress: 'العنوان',
    folderMissing: (folder) => `لا يوجد مجلد ${i(folder)}.`,
    notAFolder: (path) => `${i(path)} ليس مجلدًا.`,
    notReadable: (path) => `لا يُسمح لهذا الحساب بقراءة ${i(path)}.`,
    fileMissing: (file) => `لا يوجد ملف ${i(file)}.`,
    filesMissing: (count) =>
      plural(count, {
        zero: 'لا يوجد أي من الملفات (#).',
        one: 'الملف غير موجود.',
        two: 'لا يوجد أي من الملفين.',
        few: 'لا يوجد أي من الملفات (#).',
        many: 'لا يوجد أي من الملفات (#).',
        other: 'لا يوجد أي من الملفات (#).',
      }),
    unexpected: (detail) => `تعذر استمرار المشاركة: ${i(detail)}.`,
  },

  exposed: {
    'whole-disk': (name) => `${i(name)} هو القرص كله: يمكن أن يقرأ ${who} كل ما يقرؤه هذا الحساب.`,
    home: (name) => `يحوي ${i(name)} كل ما يخص شخصًا: يمكن أن يقرأ ${who} كل المستندات فيه.`,
    keys: (name) => `يحوي ${i(name)} مفاتيح أو كلمات مرور: يمكن أن يقرأها ${who}.`,
    system: (name) => `${i(name)} من ملفات النظام: يمكن أن يعرف ${who} كيف أُعدّ هذا الكمبيوتر.`,
    'own-files': (name) => `يحوي ${i(name)} إعدادات Porthole: يمكن أن يعرف ${who} كل ما تشاركه.`,
    'log-folder': (name) => `يحوي ${i(name)} سجل Porthole: يمكن أن يعرف ${who} من يزور وماذا يأخذ.`,
  },

  trouble: {
    connections: (visitor) => `يواصل ${i(visitor)} فتح اتصالات أكثر مما يحق لزائر واحد.`,
    leaving: (visitor) => `يواصل ${i(visitor)} طلب ما يستغرق وقتًا ثم المغادرة قبل وصوله.`,
    refused: (visitor) => `يواصل ${i(visitor)} طلب أكثر مما يحق لزائر واحد.`,
    unfinished: (visitor) => `يواصل ${i(visitor)} بدء ما لا يُكمله أبدًا.`,
    nonsense: (visitor) => `يواصل ${i(visitor)} إرسال ما ليس طلبات.`,
    guessing: (visitor) => `جرّب ${i(visitor)} رموز PIN خاطئة كثيرة، ويُمنع ربع ساعة.`,
  },

  certificate: {
    notMade: (detail) => `تعذر إنشاء شهادة: ${i(detail)}.`,
    authority: {
      damaged: (file) => `مرجع التصديق في ${i(file)} تالف. استعده من نسخة احتياطية أو انقل الملف: ${another}.`,
      expired: (file) =>
        `مرجع التصديق في ${i(file)} غير صالح الآن. هل الساعة صحيحة؟ إن كانت كذلك فانقل الملف: ${another}.`,
      unreadable: (file) =>
        `تعذرت قراءة مرجع التصديق في ${i(file)}. اسمح لهذا الحساب بقراءته أو انقل الملف: ${another}.`,
      'not-kept': (file) =>
        `تعذر حفظ مرجع التصديق في ${i(file)}. اسمح لهذا الحساب بالكتابة هناك، أو حدد المكان بالمتغير ${i('XDG_DATA_HOME')}.`,
    },
    given: {
      'not-read': (file, code) => `تعذرت قراءة ${i(file)} (${i(code)}).`,
      'no-certificate': (file) => `لا توجد شهادة في ${i(file)}؛ يجب أن تكون بتنسيق PEM.`,
      'no-key': (file) => `لا يوجد مفتاح خاص في ${i(file)}؛ يجب أن يكون بتنسيق PEM.`,
      'encrypted-key': (file) =>
        `يحتاج المفتاح في ${i(file)} إلى عبارة مرور. أزلها بالأمر ${i('openssl pkey')} واحتفظ بالملف لنفسك.`,
      'no-pair': (file) => `المفتاح في ${i(file)} لشهادة أخرى.`,
      expired: (file) => `انتهت صلاحية الشهادة في ${i(file)}.`,
      'not-usable': (file, code) => `تعذر استخدام الشهادة في ${i(file)} (${i(code)}).`,
    },
    unknown: 'غير معروف',
    kept: (sentence) => `${sentence} تبقى الشهادة كما كانت.`,
    handshake: {
      distrust: (visitor) =>
        `فشل https مع ${i(visitor)}: لا يثق بهذا الكمبيوتر بعد؛ توضح الصفحة ${i('/~porthole/trust')} كيف يتم ذلك.`,
      'too-old': (visitor) =>
        `فشل https مع ${i(visitor)}: لا يدعم ما هو أحدث من ${i('TLS 1.1')}، أو لا يدعم أي تشفير حديث.`,
      slow: (visitor) => `فشل https مع ${i(visitor)}: لم تكتمل المصافحة في الوقت المناسب.`,
      broken: (visitor, code) => `فشل https مع ${i(visitor)} (${i(code)}).`,
    },
  },

  check: {
    asking: (url) => `جارٍ فحص ${i(url)}`,
    connected: (address) => `تم الاتصال بـ ${i(address)}`,
    secured: (protocol) => `تم التشفير بـ ${i(protocol)}`,
    sent: (bytes) => `أُرسل الطلب، ${bytesOf(bytes)}`,
    firstByte: 'أول بايت من الاستجابة',
    head: 'اكتملت ترويسة الاستجابة',
    closed: (bytes) => `أُغلق الاتصال، والمحتوى ${bytesOf(bytes)}`,
    broken: (code) => `فشل: ${i(code)}`,
    certificateFor: (names) => `شهادة من أجل ${i(names)}`,
    noName: 'بلا أي اسم',
    validity: (from, to, days) =>
      `صالحة من ${i(from)} إلى ${i(to)} (${plural(days, {
        zero: 'بقي # يوم',
        one: 'بقي يوم واحد',
        two: 'بقي يومان',
        few: 'بقيت # أيام',
        many: 'بقي # يومًا',
        other: 'بقي # يوم',
      })})`,
    issuedBy: (validity, issuer) => `${validity}، أصدرها ${i(issuer)}`,
    trust: (url) => `تحذّر الأجهزة حتى تثق بها؛ وتوضح مشاركة Porthole كيف يتم ذلك على ${i(url)}.`,
    complaints: {
      'not-covered': (host) =>
        `يرفضها العميل: ليست من أجل ${i(host)}. استخدم أحد أسمائها، أو شارك بشهادة فيها هذا الاسم.`,
      expired: 'يرفضها العميل: انتهت صلاحيتها. هل ساعة هذا الكمبيوتر صحيحة؟ إن كانت كذلك فيلزم غيرها.',
      'not-yet-valid': 'يرفضها العميل: لم تصبح صالحة بعد. الساعة هنا خاطئة، أو كانت خاطئة عند إنشائها.',
      'unknown-authority': 'يحذّر العميل: لا يعرف من أصدرها.',
    },
    answers: (status) =>
      `يستجيب بالحالة ${i(status)}. إن تعذر على الآخرين فتحه مع ذلك، فقد يمنعهم جدار حماية، ولا يمكن التحقق من ذلك من هنا.`,
    answersWith: (status) => `يستجيب، لكن بالحالة ${i(status)}.`,
    portRefused: (port) => `يستجيب، لكن المتصفحات ترفض فتح المنفذ ${i(port)}: اختر منفذًا آخر للمشاركة.`,
    certificateRefused: 'يستجيب، لكن العملاء يرفضون شهادته.',
    otherHost: (host, hostname) =>
      `هناك خادم، لكنه لا يستجيب للاسم ${i(host)}. المشاركة تستجيب له مع ${i(`--allow-host ${hostname}`)}.`,
    notHttp: (host, port) => `هناك شيء على ${i(host)}، المنفذ ${i(port)}، لكنه لا يستخدم HTTP.`,
    notEncrypted: (host, port) =>
      `هناك شيء على ${i(host)}، المنفذ ${i(port)}، لكن بلا https: جرّب ${i('http://')}، أو شارك مع ${i('--tls')}.`,
    refused: (host, port) =>
      `لا شيء يقبل الاتصالات على ${i(host)}، المنفذ ${i(port)}: لا توجد مشاركة هناك، أو يرفضها جدار حماية.`,
    silent: (host, port) =>
      `لم يصل رد من ${i(host)}، المنفذ ${i(port)}: الكمبيوتر مطفأ أو في مكان آخر، أو يحجب جدار حماية ما يُرسل إليه.`,
    unreachable: (host) => `يتعذر الوصول من هنا إلى ${i(host)}: الجهازان ليسا على الشبكة نفسها.`,
    unknownName: (host) => `الاسم ${i(host)} غير معروف هنا؛ جرّب العنوان بالأرقام.`,
    brokeOff: (host, port) => `انقطع الاتصال مع ${i(host)}، المنفذ ${i(port)}.`,
  },
};
