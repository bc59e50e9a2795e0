/** 简体中文：在另一台设备上怎么做。 */
import type { Words } from '../en/window.ts';

export const guide: Words['guide'] = {
  titles: {
    others: '在另一台设备上打开',
    'this-computer': '只有本机能打开',
    'no-network': '没有网络',
    starting: '请稍候…',
    off: '现在没有人能打开',
  },
  sentences: {
    'this-computer': '要让其他设备也能打开，请关闭上面的“仅限本机”。',
    'no-network': '请把这台电脑连接到 Wi-Fi 或网线，供其他设备使用的二维码随后会自动出现在这里。',
    starting: '供其他设备使用的二维码会出现在这里。',
    off: '开始共享后，供其他设备使用的二维码会出现在这里。',
  },
  sameNetwork: '连接到与这台电脑相同的 Wi-Fi 或网络。',
  scanOrType: '用相机扫描二维码，或输入地址：',
  done: '完成。取走的内容会显示在这里。',
  openHere: '在本机上打开',
};
