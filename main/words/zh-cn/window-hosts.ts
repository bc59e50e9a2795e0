/** Simplified Chinese: the names by which a share may be asked for. */
import type { Words } from '../en/window.ts';

export const hosts: Words['hosts'] = {
  title: '接受的名称',
  field: '本机的另一个名称',
  hint: '本机自己的名称和地址始终可用。其他名称会被拒绝，以免网站冒充此共享：请只添加你为本机取的名称。',
  invalid: '这不是主机名。请按 nas.example.org 的形式填写，不含空格。',
  add: '添加',
  addName: '添加名称',
  remove: (name) => `不再接受 ${name}`,
  answer: '接受这个名称',
  answerTitle: (name) => `请求的是 ${name}，此共享不接受这个名称。如果它是你为本机取的名称，可以允许它。`,
  allowedNow: (name) => `此共享现在接受 ${name}。名称列表在此共享的设置中。`,
};
