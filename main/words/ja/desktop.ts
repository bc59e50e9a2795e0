/** Japanese: what the system's menus say of Porthole. */
import type { DesktopWords } from '../en/desktop.ts';

export const words: DesktopWords = {
  genericName: 'ファイル共有',
  comment: 'デスクトップのフォルダーを HTTP で共有し、リクエストをリアルタイムで確認できます。',
  keywords: '共有;フォルダー;ファイル;サーバー;ダウンロード;アップロード;',
  shareFolder: 'フォルダーを共有…',
  shareWith: 'Porthole で共有',
  shareWithHint: 'ネットワーク上の全員と HTTP で共有します',
  synopsis: '近くのデバイスとフォルダーを共有',
  othersOpen:
    'ほかの人は、何もインストールせずに、スマートフォンでもパソコンでもブラウザーで開けます。許可すれば、同じ方法でファイルを送ってもらうこともできます。',
  localNetwork: 'Porthole は、ネットワーク上のデバイスとフォルダーを共有します。',
  folder: 'フォルダー',
  file: 'ファイル',
};
