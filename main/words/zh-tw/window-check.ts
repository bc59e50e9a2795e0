/** Traditional Chinese (Taiwan), for "Why can't they see it?". */

import type { Words } from '../en/window.ts';
import type { FirewallFacts } from '../en/window-check.ts';

const FIREWALLS: Readonly<Record<FirewallFacts['name'], string>> = {
  ufw: '防火牆 ufw ',
  firewalld: '防火牆 firewalld ',
  nftables: '防火牆（nftables）',
  windows: 'Windows 防火牆',
  macos: 'macOS 防火牆',
};

function firewall({ name, allows, isPublicNetwork }: FirewallFacts, port: number): string {
  if (name === 'macos') {
    return allows === false
      ? 'macOS 防火牆設為阻擋所有傳入連線。請在「系統設定」›「網路」›「防火牆」中變更。'
      : 'macOS 防火牆已開啟。如果設為不允許 Porthole，其他裝置就無法連線：請查看「系統設定」›「網路」›「防火牆」。';
  }
  if (isPublicNetwork === true) {
    return 'Windows 將此網路視為公用網路，幾乎不允許任何連線。在家中或辦公室，請在「設定」›「網路和網際網路」中改為私人網路。';
  }
  const title = FIREWALLS[name];
  return allows === false
    ? `${title}已開啟，不允許連接埠 ${port} 的連線。其他裝置因此無法連線。`
    : `${title}已開啟，可能會阻擋其他裝置：這台電腦無法自行確認。`;
}

export const check: Words['check'] = {
  button: '為什麼別人打不開？',
  link: '打不開嗎？',
  again: '再檢查一次',
  asking: '正在檢查所有網址…',
  waiting: '正在等待分享開始…',
  verdicts: {
    certificate: '分享有回應，但裝置拒絕其憑證。',
    'port-refused': '分享有回應，但瀏覽器拒絕開啟其連接埠。',
    'this-computer-only': '僅開放給這台電腦。',
    'no-network': '這台電腦未連上網路。',
    broken: '分享在自己的網址上沒有回應。',
    firewall: '分享有回應。防火牆可能阻擋了其他人。',
    'only-virtual': '分享有回應，但僅限 VPN 或虛擬網路卡的網址。',
    fine: '分享有回應。這台電腦上似乎沒有任何阻礙。',
    came: '一切正常：已有網路上的人來過。',
  },
  found: '檢查結果',
  addresses: '網址',
  honest: '這是這台電腦詢問自己的結果。其他裝置會經過網路和防火牆，這裡無法得知那部分的情況。',
  outcomes: {
    'not-encrypted': '使用的不是 https',
    talking: '檢查中…',
    answered: '有回應',
    'other-host': '不回應此名稱',
    'not-http': '使用的不是 HTTP',
    refused: '拒絕連線',
    silent: '沒有回應',
    unreachable: '無法連線',
    'unknown-name': '這裡不認識此名稱',
    broken: '連線中斷',
  },
  steps: {
    secured: (protocol) => `已加密（${protocol}）`,
    connected: (address) => `已連線到 ${address}`,
    sent: '已送出要求',
    'first-byte': '收到回應的第一個位元組',
    head: '回應標頭接收完成',
    closed: (content) => `收到 ${content} 內容後關閉`,
    failed: (code) => `失敗：${code}`,
  },
  certificate: '憑證',
  certificateNames: (names) => `適用於 ${names}`,
  certificateDays: (days, date) => `剩餘 ${days} 天，至 ${date}`,
  certificateOver: (date) => `已於 ${date} 過期`,
  certificateEarly: (date) => `自 ${date} 起生效`,
  issuers: {
    own: '由這台電腦簽發：信任它的裝置不會看到警告。',
    public: '由所有裝置都認識的機構簽發。',
    unknown: (issuer) => `由 ${issuer} 簽發，裝置預設不認識它。`,
  },
  conversation: '通訊過程',
  whatToTry: '可以嘗試的方法',
  findings: {
    certificate: {
      expired: '瀏覽器表示憑證已過期。如果時鐘正確，就需要另一張憑證。',
      'not-yet-valid': '瀏覽器表示憑證尚未生效。這台電腦的時鐘不正確，或建立憑證時不正確。',
      'not-covered': (urls) => `瀏覽器表示憑證不適用於此網址：${urls}。`,
      'unknown-authority': (issuer) => `瀏覽器發出警告：不認識憑證的簽發者（${issuer}）。裝置必須先信任該簽發者。`,
    },
    'trust-needed': '尚未信任這台電腦的裝置會看到警告。選擇繼續或信任後即可進入。',
    'this-computer-only': '其他裝置無法開啟，因為「僅限這台電腦」已開啟。',
    'port-refused': (port) =>
      `沒有瀏覽器會開啟連接埠 ${port} 的網址：它屬於其他類型的服務。請選擇其他連接埠，例如 8000。`,
    'no-network': '請將這台電腦連上 Wi-Fi 或網路線。網址會自動出現在這裡。',
    'no-router': '沒有路由器分配位址給這台電腦，因此它自行產生了一個位址。只有同一條網路線另一端的裝置才能開啟。',
    'only-virtual': (adapter) =>
      `此網址屬於 VPN 或虛擬網路卡 ${adapter}。附近的裝置通常無法開啟：請連上 Wi-Fi 或網路線。`,
    'virtual-too': (adapter, url) =>
      `VPN 或虛擬網路卡（${adapter}）也已開啟。其他人通常無法開啟 ${url}，有些 VPN 還會阻擋附近的裝置：請關閉後再試。`,
    'address-dead': (url) => `${url} 連這台電腦都沒有回應。請停止分享，再重新開始。`,
    'name-unknown': (url) => `這台電腦找不到 ${url}。其他裝置或許可以；無法開啟的裝置請改用數字網址。`,
    firewall,
    'nobody-came':
      '目前還沒有網路上的人來過。另一台裝置是否在同一個 Wi-Fi，而不是訪客網路或行動數據？是否輸入了完整的網址，包含 http:// 和連接埠？',
  },
  letNetworkIn: '允許網路連入',
  commandCopied: '已複製指令',
  copyCommand: '複製指令',
};
