/** The page that says how a share becomes a drive, in Arabic. */

import { isolated } from '../../text/isolates.ts';
import type { ConnectWords } from '../en/connect.ts';

export const words: ConnectWords = {
  title: 'الاتصال كمحرك أقراص',
  offer: 'الاتصال كمحرك أقراص…',
  intro: 'افتح هذه المشاركة في مدير الملفات أو في أي برنامج يدعم WebDAV.',
  readOnly: 'يمكنك العرض والنسخ من هنا. لا يُسمح بإضافة الملفات أو تغييرها.',
  asksFor: 'عند السؤال: الاسم الذي أُعطيته، أو أي اسم، ورمز PIN أو كلمة المرور في خانة كلمة المرور.',
  others: 'أنظمة وبرامج أخرى',
  back: 'العودة إلى الملفات',
  copy: 'نسخ',
  copied: 'تم النسخ',
  systems: {
    mac: {
      name: 'Mac',
      steps: 'في Finder اختر «انتقال» › «اتصال بالخادم» (⌘K)، والصق هذا العنوان، ثم اضغط «اتصال».',
      notes: [],
    },
    windows: {
      name: 'Windows',
      steps: 'افتح موجه الأوامر، والصق هذا السطر، واضغط Enter. يظهر محرك الأقراص بعدها في مستكشف الملفات.',
      notes: [
        'المشاركة المحمية برمز PIN أو كلمة مرور لا تتصل إلا عبر https، بشهادة يثق بها هذا الكمبيوتر.',
        'لا يقبل Windows من هذه المحركات ملفات أكبر من 50 MB ما لم يُغيَّر ذلك في سجل النظام.',
        'إذا ظهر أنه لم يُعثر على مسار الشبكة، فشغّل خدمة WebClient. وإذا أعاقتك هذه الحدود، فاستخدم rclone.',
      ],
    },
    linux: {
      name: 'Linux',
      steps:
        'في «الملفات» (GNOME) اختر «أماكن أخرى» والصق هذا العنوان في «الاتصال بخادوم». في KDE اكتب webdav بدلًا من dav.',
      notes: [],
    },
    phone: {
      name: 'هاتف أو جهاز لوحي',
      steps: 'في مدير ملفات يدعم WebDAV، أضف خادمًا بهذا العنوان.',
      notes: [],
    },
    rclone: {
      name: 'rclone',
      steps: `على أي نظام مثبت عليه rclone: يحفظ السطر الأول المشاركة، ويحوّلها الثاني إلى محرك أقراص (${isolated('X:')} في Windows مع WinFsp، ومجلد في غيره).`,
      notes: ['تُحفظ أوقات الملفات والمجاميع الاختبارية لأن قيمة vendor هي owncloud.'],
    },
  },
};
