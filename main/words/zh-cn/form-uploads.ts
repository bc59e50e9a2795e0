/** What visitors read who send or change files without a script, in Simplified Chinese. */
import type { FormUploadWords } from '../en/form-uploads.ts';
import { grouped } from '../grouped.ts';

export const words: FormUploadWords = {
  sentences: (parts) => parts.join(''),
  arrived: (count) => `${grouped(count, 'zh-CN')} 个文件已送达`,
  nothingArrived: '没有文件送达',
  badNames: (count) => `${grouped(count, 'zh-CN')} 个文件的名称不能在这里使用。`,
  declined: '共享者没有接受。',
  asksFirst: (action) => `${action}…`,
  renameOrDelete: '重命名或删除',
  howToChange: '请选择项目。要重命名时只选择一项，并在下方输入新名称。',
  nothingChosen: '没有选择任何项目。',
  chooseOne: '重命名时请只选择一项。',
  back: '返回',
};
