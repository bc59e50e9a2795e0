/** Hindi: the page before a share that is not for everybody. */
import type { SignInWords } from '../en/sign-in.ts';
import { pluralsOf } from '../plurals.ts';

const plural = pluralsOf('hi');

export const words: SignInWords = {
  title: 'यह निजी है',
  pin: 'पिन',
  password: 'पासवर्ड',
  name: 'नाम',
  open: 'खोलें',
  askForPin: 'शेयर करने वाले व्यक्ति से पिन माँगें।',
  askForPassword: 'शेयर करने वाले व्यक्ति से पासवर्ड माँगें।',
  askForLink: 'यह केवल लिंक से खुलता है। शेयर करने वाले व्यक्ति से लिंक माँगें।',
  wrongPin: 'गलत पिन।',
  wrongPassword: 'गलत पासवर्ड।',
  wrongNameOrPassword: 'गलत नाम या पासवर्ड।',
  triesLeft: (count) => plural(count, { one: '# कोशिश बाकी है।', other: '# कोशिशें बाकी हैं।' }),
  wait: (waitSeconds) => {
    const time =
      waitSeconds < 90
        ? plural(waitSeconds, { one: '# सेकंड', other: '# सेकंड' })
        : plural(Math.ceil(waitSeconds / 60), { one: '# मिनट', other: '# मिनट' });
    return `${time} बाद फिर से कोशिश करें।`;
  },
  pinStopped: 'यह पिन अब काम नहीं करता: किसी ने इसका अनुमान लगाने की कोशिश की है। शेयर करने वाले व्यक्ति से नया पिन माँगें।',
};
