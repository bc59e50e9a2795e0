/** What visitors read after they have sent files without a script, in Korean. */
import type { FormUploadWords } from '../en/form-uploads.ts';
import { grouped } from '../grouped.ts';

export const words: FormUploadWords = {
  sentences: (parts) => parts.join(' '),
  arrived: (count) => `파일 ${grouped(count, 'ko')}개가 도착했습니다`,
  nothingArrived: '도착한 파일이 없습니다',
  badNames: (count) => `파일 ${grouped(count, 'ko')}개의 이름은 여기에서 사용할 수 없습니다.`,
  declined: '공유한 사람이 받지 않았습니다.',
  asksFirst: (action) => `${action}…`,
  renameOrDelete: '이름 바꾸기 또는 삭제',
  howToChange: '대상을 선택하세요. 이름을 바꾸려면 하나만 선택하고 아래에 새 이름을 입력하세요.',
  nothingChosen: '선택한 항목이 없습니다.',
  chooseOne: '이름을 바꾸려면 하나만 선택하세요.',
  back: '뒤로',
};
