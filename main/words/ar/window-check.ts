/** Arabic, for "Why can't they see it?". */

import { isolated } from '../../text/isolates.ts';
import type { Words } from '../en/window.ts';
import type { FirewallFacts } from '../en/window-check.ts';
import { pluralsOf } from '../plurals.ts';

const plural = pluralsOf('ar');

const FIREWALLS: Readonly<Record<FirewallFacts['name'], string>> = {
  ufw: 'جدار الحماية ufw',
  firewalld: 'جدار الحماية firewalld',
  nftables: 'جدار حماية (nftables)',
  windows: 'جدار حماية Windows',
  macos: 'جدار حماية macOS',
};

function firewall({ name, allows, isPublicNetwork }: FirewallFacts, port: number): string {
  if (name === 'macos') {
    return allows === false
      ? 'جدار حماية macOS مضبوط على حظر كل الاتصالات الواردة. غيّر ذلك في إعدادات النظام › الشبكة › جدار الحماية.'
      : 'جدار حماية macOS قيد التشغيل. لن تتمكن الأجهزة الأخرى من الدخول إذا لم يُسمح بذلك لـPorthole: راجع إعدادات النظام › الشبكة › جدار الحماية.';
  }
  if (isPublicNetwork === true) {
    return 'يعتبر Windows هذه الشبكة عامة ولا يسمح إلا بالقليل. في المنزل أو العمل، اجعلها خاصة من الإعدادات › الشبكة والإنترنت.';
  }
  const title = FIREWALLS[name];
  return allows === false
    ? `${title} قيد التشغيل ولا يسمح بأي شيء على المنفذ ${port}. وهو ما يمنع الأجهزة الأخرى.`
    : `${title} قيد التشغيل. ربما يمنع الأجهزة الأخرى: لا يستطيع هذا الكمبيوتر معرفة ذلك بنفسه.`;
}

export const check: Words['check'] = {
  button: 'لماذا لا يرونه؟',
  link: 'لا يُفتح؟',
  again: 'فحص مرة أخرى',
  asking: 'جارٍ فحص كل العناوين…',
  waiting: 'في انتظار بدء المشاركة…',
  verdicts: {
    certificate: 'المشاركة تستجيب، لكن الأجهزة ترفض شهادتها.',
    'port-refused': 'المشاركة تستجيب، لكن المتصفحات ترفض فتح منفذها.',
    'this-computer-only': 'المشاركة متاحة لهذا الكمبيوتر فقط.',
    'no-network': 'هذا الكمبيوتر غير متصل بشبكة.',
    broken: 'المشاركة لا تستجيب على عنوانها.',
    firewall: 'المشاركة تستجيب. ربما يمنع جدار حماية الآخرين.',
    'only-virtual': 'المشاركة تستجيب، لكن على عنوان VPN أو محول افتراضي فقط.',
    fine: 'المشاركة تستجيب. لا يبدو أن شيئًا على هذا الكمبيوتر يعيقها.',
    came: 'إنها تعمل: دخل إليها أحد من الشبكة.',
  },
  found: 'نتيجة الفحص',
  addresses: 'العناوين',
  honest: 'هنا سأل هذا الكمبيوتر نفسه. تأتي الأجهزة الأخرى عبر الشبكة وجدار الحماية، وهو ما لا يُظهره هذا الفحص.',
  outcomes: {
    'not-encrypted': 'لا يستخدم https',
    talking: 'جارٍ الفحص…',
    answered: 'يستجيب',
    'other-host': 'لا يستجيب لهذا الاسم',
    'not-http': 'يستخدم شيئًا غير HTTP',
    refused: 'يرفض الاتصال',
    silent: 'لا يستجيب',
    unreachable: 'يتعذر الوصول إليه',
    'unknown-name': 'اسم غير معروف هنا',
    broken: 'انقطع',
  },
  steps: {
    secured: (protocol) => `مشفّر (${isolated(protocol)})`,
    connected: (address) => `تم الاتصال بـ${isolated(address)}`,
    sent: 'أُرسل الطلب',
    'first-byte': 'أول بايت من الرد',
    head: 'اكتملت ترويسة الرد',
    closed: (content) => `أُغلق بعد ${isolated(content)} من المحتوى`,
    failed: (code) => `فشل: ${isolated(code)}`,
  },
  certificate: 'الشهادة',
  certificateNames: (names) => `لـ${isolated(names)}`,
  certificateDays: (days, date) =>
    plural(days, {
      zero: () => `تنتهي اليوم، ${isolated(date)}`,
      one: () => `بقي يوم واحد، حتى ${isolated(date)}`,
      two: () => `بقي يومان، حتى ${isolated(date)}`,
      few: (number) => `بقيت ${number} أيام، حتى ${isolated(date)}`,
      many: (number) => `بقي ${number} يومًا، حتى ${isolated(date)}`,
      other: (number) => `بقي ${number} يوم، حتى ${isolated(date)}`,
    }),
  certificateOver: (date) => `انتهت صلاحيتها في ${isolated(date)}`,
  certificateEarly: (date) => `صالحة بدءًا من ${isolated(date)}`,
  issuers: {
    own: 'أصدرها هذا الكمبيوتر: لا يظهر تحذير على الأجهزة التي تثق به.',
    public: 'أصدرتها جهة تعرفها كل الأجهزة.',
    unknown: (issuer) => `أصدرها ${isolated(issuer)}، ولا تعرفه الأجهزة تلقائيًا.`,
  },
  conversation: 'تفاصيل الاتصال',
  whatToTry: 'ما يمكن تجربته',
  findings: {
    certificate: {
      expired: 'يقول المتصفح إن صلاحية الشهادة انتهت. إذا كانت الساعة صحيحة، فأنت بحاجة إلى شهادة أخرى.',
      'not-yet-valid':
        'يقول المتصفح إن الشهادة لم تصبح صالحة بعد. ساعة هذا الكمبيوتر خاطئة، أو كانت خاطئة عند إنشاء الشهادة.',
      'not-covered': (urls) => `يقول المتصفح إن الشهادة لا تخص هذا العنوان: ${isolated(urls)}.`,
      'unknown-authority': (issuer) =>
        `يعرض المتصفح تحذيرًا: لا يعرف الجهة التي أصدرت الشهادة (${isolated(issuer)}). على الأجهزة أن تثق بها أولًا.`,
    },
    'trust-needed': 'يظهر تحذير على الجهاز الذي لا يثق بهذا الكمبيوتر بعد. ومن يتابع أو يثق به يمكنه الدخول.',
    'this-computer-only': 'لا يمكن للأجهزة الأخرى فتحها لأن «هذا الكمبيوتر فقط» قيد التشغيل.',
    'port-refused': (port) =>
      `لا يفتح أي متصفح عنوانًا بالمنفذ ${port}: إنه مخصص لنوع آخر من الخدمات. اختر منفذًا آخر مثل 8000.`,
    'no-network': 'صِل هذا الكمبيوتر بشبكة Wi-Fi أو بكابل. سيظهر العنوان هنا تلقائيًا.',
    'no-router':
      'لم يحصل هذا الكمبيوتر على عنوان من أي موجّه، فاختار عنوانًا بنفسه. لا يمكن أن يفتحه إلا جهاز على الطرف الآخر من الكابل نفسه.',
    'only-virtual': (adapter) =>
      `العنوان يخص ${isolated(adapter)}، وهو VPN أو محول افتراضي. لا تستطيع الأجهزة القريبة فتحه عادةً: اتصل بشبكة Wi-Fi أو بكابل.`,
    'virtual-too': (adapter, url) =>
      `هناك أيضًا VPN أو محول افتراضي (${isolated(adapter)}) قيد التشغيل. لا يستطيع الآخرون فتح ${isolated(url)} عادةً، وبعض شبكات VPN تمنع الأجهزة القريبة: جرّب دونها.`,
    'address-dead': (url) => `لا يستجيب ${isolated(url)} حتى لهذا الكمبيوتر. أوقف المشاركة ثم ابدأها من جديد.`,
    'name-unknown': (url) =>
      `لا يستطيع هذا الكمبيوتر العثور على ${isolated(url)}. قد تستطيع أجهزة أخرى ذلك، وأعطِ البقية عنوانًا بالأرقام.`,
    firewall,
    'nobody-came': `لم يدخل أحد من الشبكة حتى الآن. هل الجهاز الآخر على شبكة Wi-Fi نفسها، وليس على شبكة ضيوف أو بيانات الجوال؟ وهل أُدخل العنوان كاملًا مع ${isolated('http://')} والمنفذ؟`,
  },
  letNetworkIn: 'السماح للشبكة',
  commandCopied: 'تم نسخ الأمر',
  copyCommand: 'نسخ الأمر',
};
