/** The error pages in Simplified Chinese. */
import type { ErrorTexts } from '../en/errors.ts';

export const texts: ErrorTexts = {
  400: { title: '请求有误', explanation: '无法理解此请求。' },
  403: { title: '禁止访问', explanation: '此内容不允许读取。' },
  404: { title: '未找到', explanation: '这里什么也没有。' },
  405: { title: '不支持此方法', explanation: '此内容只能读取。' },
  408: { title: '请求超时', explanation: '请求到达得太慢。' },
  409: { title: '冲突', explanation: '文件夹不存在，或其间已发送了其他内容。' },
  412: { title: '前提条件不成立', explanation: '请求的前提条件不成立。' },
  413: { title: '内容过大', explanation: '请求携带的内容过多。' },
  414: { title: '地址过长', explanation: '此地址太长。' },
  415: { title: '不支持的类型', explanation: '无法以这种形式接收所发送的内容。' },
  416: { title: '范围无效', explanation: '请求的部分超出了文件的范围。' },
  417: { title: '无法满足期望', explanation: '无法满足请求的期望。' },
  421: { title: '请求送错了地方', explanation: '此地址不属于这台服务器。' },
  423: { title: '已锁定', explanation: '其他人正在处理此内容。' },
  431: { title: '请求标头过大', explanation: '请求的字段过多或过长。' },
  500: { title: '内部错误', explanation: '共享的一方出了问题。' },
  501: { title: '尚不支持', explanation: '这里不认识此请求方法。' },
  503: { title: '暂时无法提供服务', explanation: '现在太忙，请稍后再试。' },
  505: { title: '不支持此 HTTP 版本', explanation: '这里不使用此版本的 HTTP。' },
  507: { title: '空间不足', explanation: '没有足够的空间存放。' },
};

export const wayBack = '前往这里共享的全部内容';
