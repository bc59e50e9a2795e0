/** Arabic: what the system's menus say of Porthole. */
import type { DesktopWords } from '../en/desktop.ts';

export const words: DesktopWords = {
  genericName: 'مشاركة الملفات',
  comment: 'شارك مجلدًا عبر HTTP من سطح المكتب، وشاهد كل طلب لحظة حدوثه.',
  keywords: 'مشاركة;مجلد;ملف;خادم;تنزيل;رفع;',
  shareFolder: 'مشاركة مجلد…',
  shareWith: 'مشاركة باستخدام Porthole',
  shareWithHint: 'مشاركة عبر HTTP مع كل من على الشبكة',
  synopsis: 'مشاركة مجلد مع الأجهزة القريبة',
  othersOpen:
    'يفتحه الآخرون في أي متصفح، وعلى الهاتف أيضًا، دون تثبيت أي شيء. وإذا سمحت بذلك، أرسلوا إليك الملفات بالطريقة نفسها.',
  localNetwork: 'يشارك Porthole مجلدًا مع الأجهزة على شبكتك.',
  folder: 'مجلد',
  file: 'ملف',
};
