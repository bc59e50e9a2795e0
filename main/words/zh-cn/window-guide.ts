/** Simplified Chinese: what to do on the other device. */
import type { Words } from '../en/window.ts';

export const guide: Words['guide'] = {
  titles: {
    others: '在另一台设备上打开',
    'this-computer': '只有本机能打开',
    'no-network': '没有网络',
    links: '只有链接能打开',
    starting: '请稍候…',
    off: '现在没有人能打开',
  },
  sentences: {
    'this-computer': '要让其他设备也能打开，请关闭上面的“仅限本机”。',
    'no-network': '请把这台电脑连接到 Wi-Fi 或网线，供其他设备使用的二维码随后会自动出现在这里。',
    links: '请在上面创建链接并发给对方。没有链接，谁也看不到任何内容。',
    starting: '供其他设备使用的二维码会出现在这里。',
    off: '开始共享后，供其他设备使用的二维码会出现在这里。',
  },
  sameNetwork: '连接到与这台电脑相同的 Wi-Fi 或网络。',
  scanOrType: '用相机扫描二维码，或输入地址：',
  scanFor: {
    pin: '扫描二维码，无需 PIN 码即可打开；或输入地址：',
    password: '扫描二维码，无需密码即可打开；或输入地址：',
  },
  scanLink: '用相机扫描二维码，它就是一个链接；也可以在上面另外创建链接并发给对方。',
  codeLabel: '可直接打开的二维码',
  typePin: '如果是输入地址，还需输入 PIN 码：',
  typePassword: '如果是输入地址，还需输入密码。',
  whoCan: {
    pin: '在你停止之前，有 PIN 码的人都能打开你共享的内容。',
    password: '在你停止之前，有密码的人都能打开你共享的内容。',
    people: '只有你指定的人能用各自的密码打开你共享的内容。',
    links: '在你停止之前，只有拿到链接的人能打开你共享的内容。',
  },
  done: '完成。取走的内容会显示在这里。',
  openHere: '在本机上打开',
};
