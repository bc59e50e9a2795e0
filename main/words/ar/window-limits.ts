/** Arabic: who may come to one share by address, how fast, and through which proxies. */

import { isolated } from '../../text/isolates.ts';
import type { Words } from '../en/window.ts';

export const limits: Words['limits'] = {
  title: 'الحدود',
  speedEach: 'سرعة كل زائر',
  speedEachHint: 'لكل اتصالاته معًا وفي الاتجاهين. يسري فورًا على ما هو جارٍ.',
  speedAll: 'سرعة الجميع',
  speedAllHint: 'يتقاسمها كل الزوار بالتساوي.',
  connections: 'اتصالات كل زائر',
  connectionsHint: 'هذا ما يُسمح به لزائر واحد في الوقت نفسه. ما زاد ينتظر قليلًا ثم يُرفض.',
  none: 'بلا حد',
  ownNetworks: 'هذه الشبكة فقط',
  ownNetworksHint: 'لا يتصل إلا هذا الكمبيوتر والأجهزة على شبكاته، والعناوين المسموح بها أدناه.',
  allow: 'العناوين المسموح بها',
  allowLabel: 'عنوان آخر مسموح به',
  allowAdd: 'إضافة إلى العناوين المسموح بها',
  allowHint: `عند وجود أي منها يُمنع ما سواها، حتى هذا الكمبيوتر ما لم يكن ${isolated('127.0.0.1')} بينها.`,
  deny: 'العناوين الممنوعة',
  denyLabel: 'عنوان آخر ممنوع',
  denyAdd: 'إضافة إلى العناوين الممنوعة',
  denyHint: 'لا يمكنها الاتصال مهما كان المسموح به.',
  proxies: 'الخوادم الوكيلة الموثوقة',
  proxiesLabel: 'عنوان خادم وكيل آخر',
  proxiesAdd: 'إضافة إلى الخوادم الوكيلة الموثوقة',
  proxiesHint: 'الخادم الوكيل برنامج يأتي الزوار عبره، مثل nginx. ويُصدَّق ما يقوله عن زواره ما كان على أحد هذه العناوين.',
  rangeExample: '192.168.1.0/24',
  proxyExample: '127.0.0.1',
  rangeInvalid: (text) =>
    `«${isolated(text)}» ليس عنوانًا. يُكتب مثل ${isolated('192.168.1.0/24')} أو ${isolated('10.0.0.7')} أو ${isolated('2001:db8::/32')}.`,
  suspected: (address) => `تأتي الطلبات عبر برنامج على ${isolated(address)}. هل هو خادمك الوكيل؟`,
  trust: 'نعم، أثق به',
  trusted: (address) => `الخادم الوكيل على ${isolated(address)} موثوق.`,
};
