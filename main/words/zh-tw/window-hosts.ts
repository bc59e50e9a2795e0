/** Traditional Chinese (Taiwan): the names by which a share may be asked for. */
import type { Words } from '../en/window.ts';

export const hosts: Words['hosts'] = {
  title: '回應的名稱',
  field: '這台電腦的其他名稱',
  hint: '這台電腦本身的名稱和位址一律有效，其他名稱會被拒絕，以免有網站冒充此分享：請只加入您為這台電腦取的名稱。',
  invalid: '這不是主機名稱。格式如 nas.example.org，不含空格。',
  add: '新增',
  addName: '新增名稱',
  remove: (name) => `不再回應 ${name}`,
  answer: '回應此名稱',
  answerTitle: (name) => `此要求的對象是 ${name}，但此分享不回應該名稱。如果這是您為這台電腦取的名稱，請允許它。`,
  allowedNow: (name) => `此分享現在會回應 ${name}。名稱列在此分享的設定中。`,
};
