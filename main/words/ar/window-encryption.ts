/** Arabic: how a share is encrypted, and how devices come to trust this computer. */

import { isolated } from '../../text/isolates.ts';
import type { Words } from '../en/window.ts';

export const encryption: Words['encryption'] = {
  title: 'التشفير',
  encrypt: 'تشفير (https)',
  encryptHint:
    'يبقى العنوان القديم يعمل أيضًا. تعرض المتصفحات تحذيرًا حتى يثق الجهاز بهذا الكمبيوتر: هذا متوقع، وما يُرسل مشفّر على أي حال.',
  only: 'مشفّر فقط',
  onlyHint: 'الصفحات التي تُفتح دون https تُحوَّل إليه. ويُرفض كل ما عداها دونه.',
  willWarn: 'تعرض المتصفحات تحذيرًا حتى يثق الجهاز بهذا الكمبيوتر.',
  willWarnMore: 'هذا متوقع: ما يُرسل مشفّر على أي حال. والجهاز الذي يثق بهذا الكمبيوتر مرة لا يظهر عليه التحذير ثانيةً.',
  showHow: 'إظهار الطريقة',
  howTitle: 'كيف تثق الأجهزة بهذا الكمبيوتر',
  how: 'افتح هذه الصفحة على الجهاز الذي سيثق بهذا الكمبيوتر. تشرح الصفحة الخطوات ولا تطلب شيئًا آخر.',
  fingerprint: 'تعرض الصفحة هذه البصمة، فإن عرضت غيرها فهناك من يعترض الاتصال:',
  copyFingerprint: 'نسخ البصمة',
  fingerprintCopied: 'تم نسخ البصمة.',
  validTo: (date) => `الشهادة صالحة حتى ${isolated(date)}، وتُجدَّد تلقائيًا قبل ذلك.`,
  given: (date) => `بشهادة من مصدر آخر، صالحة حتى ${isolated(date)}.`,
  names: (names) => `تخص ${isolated(names)}.`,
  faults: {
    authority: {
      damaged: (file) => `الملف ${isolated(file)} الذي تثق الأجهزة من خلاله بهذا الكمبيوتر تالف.`,
      expired: (file) =>
        `محتوى ${isolated(file)} الذي تثق الأجهزة من خلاله بهذا الكمبيوتر غير صالح في هذا الوقت. هل الساعة صحيحة؟`,
      unreadable: (file) => `تتعذر قراءة الملف ${isolated(file)} الذي تثق الأجهزة من خلاله بهذا الكمبيوتر.`,
      'not-kept': (file) =>
        `لا يمكن كتابة ${isolated(file)} الذي ستثق الأجهزة من خلاله بهذا الكمبيوتر. هل القرص ممتلئ، أم أن المجلد ليس ملكك؟`,
    },
    given: {
      'not-read': (file) => `تتعذر قراءة ${isolated(file)}.`,
      'no-certificate': (file) => `لا توجد شهادة في ${isolated(file)}، ويجب أن تكون بصيغة PEM.`,
      'no-key': (file) => `لا يوجد مفتاح خاص في ${isolated(file)}، ويجب أن يكون بصيغة PEM.`,
      'encrypted-key': (file) => `يحتاج المفتاح في ${isolated(file)} إلى عبارة مرور لا يمكن لأحد إدخالها.`,
      'no-pair': (file) => `المفتاح في ${isolated(file)} يخص شهادة أخرى.`,
      expired: (file) => `انتهت صلاحية الشهادة في ${isolated(file)}.`,
      'not-usable': (file) => `لا يمكن استخدام الشهادة في ${isolated(file)}.`,
    },
    notMade: 'تعذر إنشاء شهادة.',
  },
  keptBefore: 'تبقى الشهادة السابقة مستخدمة.',
  newAuthorityHint: 'مع شهادة جديدة، على كل جهاز أن يثق بهذا الكمبيوتر من جديد.',
  newAuthority: 'إنشاء شهادة جديدة',
  notLaidAside: 'لا يمكن نقل الملف القديم جانبًا، لذا لم يُنشأ ملف جديد.',
  ownCertificate: 'استخدام شهادة هذا الكمبيوتر',
  withoutEncryption: 'مشاركة دون تشفير',
  distrusted: (visitor) => `الجهاز ${isolated(visitor)} لا يثق بهذا الكمبيوتر بعد، ولم يتابع.`,
  tooOld: (visitor) =>
    `الجهاز ${isolated(visitor)} لا يعرف إلا تشفيرًا قديمًا (قبل TLS 1.2). يحتاج متصفحه أو نظامه إلى تحديث.`,
};
