/** Arabic: the names by which a share may be asked for. */

import { isolated } from '../../text/isolates.ts';
import type { Words } from '../en/window.ts';

export const hosts: Words['hosts'] = {
  title: 'الأسماء المستجاب لها',
  field: 'اسم آخر لهذا الكمبيوتر',
  hint: 'اسم هذا الكمبيوتر وعناوينه تعمل دائمًا. ويُرفض غيرها حتى لا ينتحل موقع ويب صفة هذه المشاركة: لا تضف إلا أسماء أعطيتها لهذا الكمبيوتر.',
  invalid: `هذا ليس اسم مضيف. يُكتب مثل ${isolated('nas.example.org')} دون مسافات.`,
  add: 'إضافة',
  addName: 'إضافة اسم',
  remove: (name) => `التوقف عن الاستجابة لـ${isolated(name)}`,
  answer: 'الاستجابة لهذا الاسم',
  answerTitle: (name) =>
    `كان الطلب موجهًا إلى ${isolated(name)}، وهذه المشاركة لا تستجيب له. اسمح به إذا كنت أنت من أعطى هذا الكمبيوتر ذلك الاسم.`,
  allowedNow: (name) => `تستجيب هذه المشاركة الآن لـ${isolated(name)}. تجد أسماءها في إعدادات هذه المشاركة.`,
};
