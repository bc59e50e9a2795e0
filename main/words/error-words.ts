/** What each error status means to a person, in the languages of the error pages. */

/** The status in a few words, and a sentence that says more. */
export interface ErrorText {
  readonly title: string;
  readonly explanation: string;
}

/** The titles are the reason phrases of RFC 9110 §15. */
const en = {
  400: { title: 'Bad Request', explanation: 'The request could not be understood.' },
  403: { title: 'Forbidden', explanation: 'This may not be read.' },
  404: { title: 'Not Found', explanation: 'There is nothing here.' },
  405: { title: 'Method Not Allowed', explanation: 'This can only be read.' },
  408: { title: 'Request Timeout', explanation: 'The request took too long to arrive.' },
  412: { title: 'Precondition Failed', explanation: 'The precondition of the request does not hold.' },
  413: { title: 'Content Too Large', explanation: 'The request carries too much content.' },
  414: { title: 'URI Too Long', explanation: 'The address is too long.' },
  416: { title: 'Range Not Satisfiable', explanation: 'The requested part lies outside of the file.' },
  417: { title: 'Expectation Failed', explanation: 'The expectation of the request can not be met.' },
  421: { title: 'Misdirected Request', explanation: 'This address does not belong to this server.' },
  431: { title: 'Request Header Fields Too Large', explanation: 'The request has too many or too long fields.' },
  500: { title: 'Internal Server Error', explanation: 'Something went wrong on the side that shares.' },
  501: { title: 'Not Implemented', explanation: 'The request method is not known here.' },
  503: { title: 'Service Unavailable', explanation: 'Too busy just now. Please try again.' },
  505: { title: 'HTTP Version Not Supported', explanation: 'This version of HTTP is not spoken here.' },
} as const;

/** Where a person goes from a page of which there is none. */
const WAYS_BACK: Readonly<Record<ErrorLanguage, string>> = {
  en: 'To everything that is shared here',
  'zh-CN': '前往这里共享的全部内容',
};

/** Every status that the pages explain: a language that leaves one out does not compile. */
type ErrorTexts = Readonly<Record<keyof typeof en, ErrorText>>;

const zhCn: ErrorTexts = {
  400: { title: '请求有误', explanation: '无法理解此请求。' },
  403: { title: '禁止访问', explanation: '此内容不允许读取。' },
  404: { title: '未找到', explanation: '这里什么也没有。' },
  405: { title: '不支持此方法', explanation: '此内容只能读取。' },
  408: { title: '请求超时', explanation: '请求到达得太慢。' },
  412: { title: '前提条件不成立', explanation: '请求的前提条件不成立。' },
  413: { title: '内容过大', explanation: '请求携带的内容过多。' },
  414: { title: '地址过长', explanation: '此地址太长。' },
  416: { title: '范围无效', explanation: '请求的部分超出了文件的范围。' },
  417: { title: '无法满足期望', explanation: '无法满足请求的期望。' },
  421: { title: '请求送错了地方', explanation: '此地址不属于这台服务器。' },
  431: { title: '请求头部过大', explanation: '请求的字段过多或过长。' },
  500: { title: '内部错误', explanation: '共享的一方出了问题。' },
  501: { title: '尚不支持', explanation: '这里不认识此请求方法。' },
  503: { title: '暂时无法提供服务', explanation: '现在太忙，请稍后再试。' },
  505: { title: '不支持此 HTTP 版本', explanation: '这里不使用此版本的 HTTP。' },
};

/** BCP 47 tags: the page's `lang` and Content-Language. */
export type ErrorLanguage = 'en' | 'zh-CN';

const TEXTS: Readonly<Record<ErrorLanguage, ErrorTexts>> = { en, 'zh-CN': zhCn };

/** undefined for a status that has no words of its own. */
export function findErrorText(status: number, language: ErrorLanguage): ErrorText | undefined {
  const texts: Readonly<Record<number, ErrorText>> = TEXTS[language];
  return texts[status];
}

/** Words for the way back to the root of what is shared; undefined where it would lead nowhere new. */
export function findWayBack(status: number, language: ErrorLanguage): string | undefined {
  return status === 403 || status === 404 ? WAYS_BACK[language] : undefined;
}
