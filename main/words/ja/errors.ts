/** The error pages in Japanese. */
import type { ErrorTexts } from '../en/errors.ts';

export const texts: ErrorTexts = {
  400: { title: '不正なリクエスト', explanation: 'リクエストを理解できませんでした。' },
  403: { title: 'アクセスできません', explanation: 'この内容を読み取る権限がありません。' },
  404: { title: '見つかりません', explanation: 'ここには何もありません。' },
  405: { title: '許可されていない操作', explanation: 'これは読み取り専用です。' },
  408: { title: 'タイムアウト', explanation: 'リクエストの到着に時間がかかりすぎました。' },
  409: { title: '競合', explanation: 'フォルダーがないか、その間に別のものが送信されました。' },
  412: { title: '前提条件を満たしません', explanation: 'リクエストの前提条件が成り立ちません。' },
  413: { title: '内容が大きすぎます', explanation: 'リクエストの内容が多すぎます。' },
  414: { title: 'アドレスが長すぎます', explanation: 'このアドレスは長すぎます。' },
  415: { title: '対応していない形式', explanation: 'この形式では受け取れません。' },
  416: { title: '範囲が正しくありません', explanation: '要求された部分はファイルの範囲外です。' },
  417: { title: '要求を満たせません', explanation: 'リクエストが期待する条件を満たせません。' },
  421: { title: '宛先が違います', explanation: 'このアドレスはこのサーバーのものではありません。' },
  423: { title: 'ロック中', explanation: 'ほかの人が使用中です。' },
  431: { title: 'ヘッダーが大きすぎます', explanation: 'リクエストのヘッダーが多すぎるか、長すぎます。' },
  500: { title: '内部エラー', explanation: '共有している側で問題が発生しました。' },
  501: { title: '対応していません', explanation: 'このリクエストの方法には対応していません。' },
  503: { title: '現在利用できません', explanation: '混み合っています。もう一度お試しください。' },
  505: { title: '対応していないHTTPバージョン', explanation: 'このバージョンのHTTPには対応していません。' },
  507: { title: '空き容量が足りません', explanation: '保存するための空き容量が足りません。' },
};

export const wayBack = '共有されているものの一覧へ';
