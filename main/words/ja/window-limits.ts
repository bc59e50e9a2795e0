/** Japanese: who may come to one share by address, how fast, and through which proxies. */
import type { Words } from '../en/window.ts';

export const limits: Words['limits'] = {
  title: '制限',
  speedEach: '訪問者ごとの速度',
  speedEachHint: 'すべての接続と送受信の合計です。進行中の転送にもすぐに適用されます。',
  speedAll: '全体の速度',
  speedAllHint: 'すべての訪問者に均等に割り当てられます。',
  connections: '訪問者ごとの接続数',
  connectionsHint: '1人が同時に使える数です。それを超えると少し待たされ、その後拒否されます。',
  none: '制限なし',
  ownNetworks: 'このネットワークのみ',
  ownNetworksHint: 'このコンピューター、同じネットワークのデバイス、下で許可したアドレスだけが接続できます。',
  allow: '許可するアドレス',
  allowLabel: '許可するアドレスを追加',
  allowAdd: '許可するアドレスに追加',
  allowHint:
    '1つでもあると、ほかのアドレスはすべて拒否されます。127.0.0.1がなければ、このコンピューターも拒否されます。',
  deny: '拒否するアドレス',
  denyLabel: '拒否するアドレスを追加',
  denyAdd: '拒否するアドレスに追加',
  denyHint: '許可の設定にかかわらず、接続できません。',
  proxies: '信頼するプロキシ',
  proxiesLabel: '別のプロキシのアドレス',
  proxiesAdd: '信頼するプロキシに追加',
  proxiesHint:
    'プロキシとは、nginxのように訪問者を中継するプログラムです。ここに追加したアドレスのプロキシが伝える訪問者の情報を信用します。',
  rangeExample: '192.168.1.0/24',
  proxyExample: '127.0.0.1',
  rangeInvalid: (text) =>
    `「${text}」はアドレスではありません。192.168.1.0/24、10.0.0.7、2001:db8::/32のように入力してください。`,
  suspected: (address) => `${address}のプログラムを経由してリクエストが届いています。あなたのプロキシですか？`,
  trust: 'はい、信頼します',
  trusted: (address) => `${address}のプロキシを信頼しています。`,
};
