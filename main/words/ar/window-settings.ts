/** Arabic: the settings. */

import { isolated } from '../../text/isolates.ts';
import type { Words } from '../en/window.ts';

export const settings: Words['settings'] = {
  title: 'الإعدادات',
  back: 'رجوع',
  groups: {
    appearance: 'المظهر',
    sharing: 'المشاركة',
    notifications: 'الإشعارات',
    background: 'في الخلفية',
    about: 'حول',
  },
  labels: {
    theme: 'السمة',
    language: 'اللغة',
    notifyFirstVisitor: 'أول زائر لمشاركة',
    notifyFinished: 'التنزيلات المكتملة',
    notifyReceived: 'الملفات المستلمة',
    notifyBlocked: 'الزوار الذين يثقلون على مشاركة، أو يحاولون الدخول وهم محظورون',
    keepAwake: 'إبقاء الكمبيوتر نشطًا أثناء التنزيلات',
    startAtLogin: 'تشغيل Porthole عند تسجيل الدخول',
    showInFinder: '«مشاركة عبر Porthole» في Finder',
    onClose: 'إغلاق النافذة',
    announceName: 'الإعلان عن المشاركات في الشبكة المحلية',
  },
  values: {
    system: 'النظام',
    light: 'فاتح',
    dark: 'داكن',
    ask: 'السؤال في المرة الأولى',
    'keep-running': 'يُبقي Porthole قيد التشغيل',
    quit: 'يُنهي Porthole',
  },
  unsaved: {
    problems: {
      'disk-full': 'لا يمكن حفظ تغييراتك: القرص ممتلئ.',
      'folder-missing': 'لا يمكن حفظ تغييراتك: لم يعد مجلدها موجودًا.',
      'not-permitted': 'لا يمكن حفظ تغييراتك: النظام لا يسمح بذلك.',
      unexpected: 'لا يمكن حفظ تغييراتك.',
    },
    tryAgain: 'إعادة محاولة الحفظ',
    waiting: 'تبقى سارية حتى الإنهاء، وتُحفظ فور أن يصبح ذلك ممكنًا.',
    showFile: 'إظهار المجلد',
  },
  checkForUpdates: 'التحقق من وجود تحديثات…',
  on: 'تشغيل',
  off: 'إيقاف',
  changed: (label, value) => `${label}: ${value}`,
  notificationsNote: 'لا تظهر إلا عندما لا تكون النافذة أمامك.',
  hints: {
    notifyFinished: 'عند وصول ملف كبير، أو ملف استغرق وقتًا، كاملًا.',
    keepAwake: 'يمكن أن تنطفئ الشاشة كالمعتاد.',
    startAtLogin: 'دون نافذة، وبالمشاركات كما تركتها.',
    announceName: `يستطيع الآخرون عندئذٍ فتحها باسم ينتهي بـ${isolated('.local')}، والعثور عليها في قوائم صفحات الويب القريبة.`,
    showInFinder: 'في القائمة التي تظهر بالنقر بالزر الأيمن على مجلد أو ملف، ضمن «إجراءات سريعة» أو «خدمات».',
    onCloseTray: 'تعيد الأيقونة في علبة النظام النافذة.',
    onCloseNoTray: 'ليس في سطح المكتب هذا علبة نظام: شغّل Porthole مرة أخرى لإعادة النافذة.',
  },
};
