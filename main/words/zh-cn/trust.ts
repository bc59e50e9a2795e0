/** What visitors read who want their device to trust this computer, in Simplified Chinese. */
import type { TrustWords } from '../en/trust.ts';

export const words: TrustWords = {
  title: '信任这台电脑',
  about:
    'Porthole 会加密你从这台电脑获取的内容。浏览器发出警告，是因为它还不认识这台电脑的证书。安装一次之后就不会再警告。',
  careful: '只有在你知道这是谁的电脑，并且下面的指纹与那台电脑上显示的一致时，才这样做。',
  withoutTrust: '不安装也可以继续：浏览器每次都会警告。这是正常的，你获取的内容同样是加密的。',
  download: '获取证书',
  fingerprint: '指纹（SHA-256）',
  qr: '要在手机上打开此页面，请扫描此码',
  remove: '你可以随时在同一位置将它移除。',
  devices: [
    {
      name: 'iPhone 和 iPad',
      steps: [
        '用 Safari 打开此页面，轻点“获取证书”，然后轻点“允许”。',
        '打开“设置”，轻点“已下载描述文件”，然后轻点“安装”。',
        '前往“设置”›“通用”›“关于本机”›“证书信任设置”，打开该证书的开关。没有这一步就不会生效。',
      ],
    },
    {
      name: 'Android',
      steps: [
        '轻点“获取证书”。',
        '打开“设置”›“安全”›“加密与凭据”›“安装证书”›“CA 证书”，选择该文件。不同品牌的名称会有所不同。',
        'Chrome 立即生效。Firefox 需要先在其设置中打开“使用第三方 CA 证书”。',
      ],
    },
    {
      name: 'Windows',
      steps: [
        '点击“获取证书”，并打开该文件。',
        '选择“安装证书…”，然后选择“当前用户”。',
        '选择“将所有的证书都放入下列存储”，再选择“受信任的根证书颁发机构”。',
        '如果要将共享连接为网络驱动器，请选择“本地计算机”而不是“当前用户”。',
      ],
    },
    {
      name: 'Mac',
      steps: [
        '点击“获取证书”，并打开该文件：“钥匙串访问”会询问保存位置。',
        '在其中打开该证书，在“信任”下选择“始终信任”。',
      ],
    },
    {
      name: 'Firefox',
      steps: [
        '点击“获取证书”。',
        '打开“设置”›“隐私与安全”›“证书”›“查看证书…”›“证书颁发机构”›“导入…”，选择该文件。',
        '勾选“信任由此证书颁发机构来标识网站”。',
      ],
    },
    {
      name: 'Linux',
      steps: [
        '点击“获取证书”。',
        'Debian 和 Ubuntu：先转换为 PEM：openssl x509 -inform der -in porthole-ca.crt -out porthole-ca.crt，然后 sudo cp porthole-ca.crt /usr/local/share/ca-certificates/ && sudo update-ca-certificates',
        'Chrome 和 Chromium：“设置”›“隐私和安全”›“安全”›“管理证书”›“授权机构”›“导入”。',
      ],
    },
  ],
};
