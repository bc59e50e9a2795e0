/** Simplified Chinese: how a share is encrypted, and how devices come to trust this computer. */
import type { encryption as en } from '../en/window-encryption.ts';

export const encryption: typeof en = {
  title: '加密',
  encrypt: '加密（https）',
  encryptHint: '原来的地址仍然可用。在设备信任这台电脑之前，浏览器会发出警告：这是正常的，传输的内容同样是加密的。',
  only: '仅限加密',
  onlyHint: '不通过 https 打开的页面会转到 https，其他请求一律拒绝。',
  showHow: '显示设备如何信任这台电脑',
  how: '在需要信任这台电脑的设备上打开此页面。页面会说明操作步骤，不需要其他任何东西。',
  fingerprint: '页面会显示此指纹；如果显示的不一样，说明中间有人：',
  copyFingerprint: '复制指纹',
  fingerprintCopied: '已复制指纹。',
  validTo: (date: string) => `证书有效期至 ${date}，到期之前会自动更新。`,
  given: (date: string) => `使用来自其他地方的证书，有效期至 ${date}。`,
  names: (names: string) => `证书适用于 ${names}。`,
};
