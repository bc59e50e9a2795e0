/** Korean: the names by which a share may be asked for. */
import type { Words } from '../en/window.ts';

export const hosts: Words['hosts'] = {
  title: '응답할 이름',
  field: '이 컴퓨터의 다른 이름',
  hint: '이 컴퓨터의 이름과 주소는 항상 쓸 수 있습니다. 다른 웹사이트가 이 공유로 위장하지 못하도록 나머지는 거부됩니다. 이 컴퓨터에 직접 붙인 이름만 추가하세요.',
  invalid: '호스트 이름이 아닙니다. nas.example.org처럼 공백 없이 입력하세요.',
  add: '추가',
  addName: '이름 추가',
  remove: (name) => `${name}에 응답하지 않기`,
  answer: '이 이름에 응답',
  answerTitle: (name) =>
    `${name} 주소로 온 요청이지만 이 공유는 그 이름에 응답하지 않습니다. 이 컴퓨터에 직접 붙인 이름이면 허용하세요.`,
  allowedNow: (name) => `이제 이 공유가 ${name}에 응답합니다. 이름은 이 공유의 설정에 있습니다.`,
};
