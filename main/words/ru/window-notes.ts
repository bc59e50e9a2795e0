/** Russian: texts that are shared, and when sharing ends by itself. */
import type { Words } from '../en/window.ts';
import { pluralsOf } from '../plurals.ts';

const plural = pluralsOf('ru');

export const notes: Words['notes'] = {
  share: 'Поделиться текстом или ссылкой…',
  title: 'Поделиться текстом или ссылкой',
  label: 'Текст или ссылка',
  hint: 'Все в вашей сети смогут это прочитать и скопировать, пока вы не закроете доступ.',
  action: 'Поделиться',
  tooLong: (count) => `Текст слишком длинный: не более ${count} знаков. Сохраните его как файл.`,
  empty: 'Здесь пока ничего нет.',
  drop: 'Отпустите, чтобы поделиться этим текстом',
  removed: (name) => `Доступ к «${name}» закрыт.`,
};

export const ending: Words['ending'] = {
  choose: 'Закрыть после…',
  title: 'Когда доступ закроется сам',
  hour: 'Через час',
  today: 'В полночь',
  downloads: 'Когда все скачают, после',
  downloadsUnit: 'полных скачиваний',
  set: 'Задать',
  setLabel: 'Задать число скачиваний',
  never: 'Не закрывать автоматически',
  hint: 'Текущие скачивания завершатся.',
  atTime: (time) => `Закроется в ${time}`,
  atMidnight: 'Закроется в полночь',
  afterDownloads: (left) =>
    plural(left, {
      one: 'Закроется ещё через # скачивание',
      few: 'Закроется ещё через # скачивания',
      many: 'Закроется ещё через # скачиваний',
      other: 'Закроется ещё через # скачивания',
    }),
  stoppedAt: (time) => `Закрыто в ${time}, как вы выбрали`,
  stoppedAfter: (count) =>
    plural(count, {
      one: 'Закрыто после # скачивания, как вы выбрали',
      few: 'Закрыто после # скачиваний, как вы выбрали',
      many: 'Закрыто после # скачиваний, как вы выбрали',
      other: 'Закрыто после # скачивания, как вы выбрали',
    }),
};
