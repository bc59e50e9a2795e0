/** Simplified Chinese, for "Why can't they see it?". */

import type { Words } from '../en/window.ts';
import type { FirewallFacts } from '../en/window-check.ts';

const FIREWALLS: Readonly<Record<FirewallFacts['name'], string>> = {
  ufw: '防火墙 ufw ',
  firewalld: '防火墙 firewalld ',
  nftables: '防火墙（nftables）',
  windows: 'Windows 防火墙',
  macos: 'macOS 防火墙',
};

function firewall({ name, allows, isPublicNetwork }: FirewallFacts, port: number): string {
  if (name === 'macos') {
    return allows === false
      ? 'macOS 防火墙已设为阻止所有传入连接。可在“系统设置 › 网络 › 防火墙”中更改。'
      : 'macOS 防火墙已开启。如果曾选择不允许 Porthole，其他设备就会被拦住：请查看“系统设置 › 网络 › 防火墙”。';
  }
  if (isPublicNetwork === true) {
    return 'Windows 把这个网络当作公用网络，只允许很少的连接。在家里或公司，请在“设置 › 网络和 Internet”中改为专用网络。';
  }
  return allows === false
    ? `${FIREWALLS[name]}已开启，并且不允许任何连接进入端口 ${port}，其他设备会被拦住。`
    : `${FIREWALLS[name]}已开启，其他设备可能会被拦住：本机自己看不出来。`;
}

export const check: Words['check'] = {
  button: '为什么他们看不到？',
  link: '打不开？',
  again: '重新检查',
  asking: '正在询问每个地址…',
  waiting: '正在等待共享启动…',
  verdicts: {
    'port-refused': '共享有应答，但浏览器拒绝打开它的端口。',
    'this-computer-only': '它只对本机开放。',
    'no-network': '本机没有连接网络。',
    broken: '在自己的地址上，共享没有应答。',
    certificate: '共享有应答，但设备不接受它的证书。',
    firewall: '共享有应答。防火墙可能把其他人拦在外面。',
    'only-virtual': '共享有应答，但只在 VPN 或虚拟网卡的地址上。',
    fine: '共享有应答。本机上似乎没有任何阻碍。',
    came: '一切正常：已经有人从网络来过。',
  },
  found: '检查结果',
  addresses: '地址',
  honest: '这里是本机在询问自己。其他设备要经过网络和防火墙，这里看不出来。',
  outcomes: {
    talking: '正在询问…',
    answered: '有应答',
    'other-host': '不接受这个名称',
    'not-http': '使用的不是 HTTP',
    'not-encrypted': '不支持 https',
    refused: '拒绝连接',
    silent: '没有应答',
    unreachable: '无法到达',
    'unknown-name': '本机查不到这个名称',
    broken: '连接中断',
  },
  steps: {
    connected: (address) => `已连接到 ${address}`,
    secured: (protocol) => `已加密（${protocol}）`,
    sent: '请求已发出',
    'first-byte': '收到应答的第一个字节',
    head: '应答的标头已完整',
    closed: (content) => `已关闭，内容共 ${content}`,
    failed: (code) => `失败：${code}`,
  },
  conversation: '对话内容',
  whatToTry: '可以这样试试',
  findings: {
    'this-computer-only': '其他设备打不开，因为“仅限本机”已开启。',
    'port-refused': (port) => `浏览器都不会打开端口 ${port} 的地址：它属于另一类服务。请换一个端口，例如 8000。`,
    'no-network': '请把本机连接到 Wi-Fi 或网线。地址会自动出现在这里。',
    'no-router': '没有路由器给本机分配地址，所以它自己取了一个。只有同一根网线另一端的设备才能打开。',
    'only-virtual': (adapter) =>
      `这个地址属于 ${adapter}，一个 VPN 或虚拟网卡。周围的设备通常打不开：请连接 Wi-Fi 或网线。`,
    'virtual-too': (adapter, url) =>
      `还有一个 VPN 或虚拟网卡（${adapter}）在工作。其他人通常打不开 ${url}，有些 VPN 还会拦住周围的设备：请试试关掉它。`,
    'address-dead': (url) => `${url} 没有应答，连本机也打不开。请停止共享再重新开始。`,
    'name-unknown': (url) => `本机查不到 ${url}。其他设备也许可以；不行的话，请给对方数字地址。`,
    firewall,
    certificate: {
      expired: '浏览器会说证书已过期。如果时钟正确，就需要另一份证书。',
      'not-yet-valid': '浏览器会说证书尚未生效。本机的时钟不对，或者生成证书时不对。',
      'not-covered': (urls) => `浏览器会说证书不适用于这个地址：${urls}。`,
      'unknown-authority': (issuer) => `浏览器会警告：它不认识证书的签发者（${issuer}）。设备必须先信任这个签发者。`,
    },
    'trust-needed': '还不信任本机的设备会收到警告。选择继续，或者信任本机，就能打开。',
    'nobody-came':
      '还没有人从网络来过。对方的设备是否在同一个 Wi-Fi 中，而不是访客网络或移动数据？是否输入了完整的地址，包括 http:// 和端口？',
  },
  certificate: '证书',
  certificateNames: (names) => `适用于 ${names}`,
  certificateDays: (days, date) => `还剩 ${days} 天，有效期至 ${date}`,
  certificateOver: (date) => `已于 ${date} 过期`,
  certificateEarly: (date) => `自 ${date} 起生效`,
  issuers: {
    own: '由本机签发：信任本机的设备不会收到警告。',
    public: '由所有设备都认识的机构签发。',
    unknown: (issuer) => `由 ${issuer} 签发，设备本身并不认识。`,
  },
  letNetworkIn: '向网络开放',
  commandCopied: '命令已复制',
  copyCommand: '复制命令',
};
