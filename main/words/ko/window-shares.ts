/** Korean: the list of shares. */
import type { Words } from '../en/window.ts';
import { particleAfter } from '../korean-particles.ts';

export const shares: Words['shares'] = {
  search: '공유 검색',
  notFound: '그런 이름의 공유가 없습니다',
  title: '공유',
  add: '공유 추가',
  chooseFolder: '폴더 선택…',
  chooseFiles: '파일 선택…',
  dropHint: '폴더와 파일을 이 창 어디에나 놓아도 됩니다.',
  recent: '최근 폴더',
  actions: (name) => `${name}: 동작`,
  moreFiles: (count) => `외 ${count}개`,
  addFiles: '파일 추가…',
  removeFile: (file) => `${file} 공유 중지`,
  fileRemoved: (file) => `‘${file}’ 공유를 끝냈습니다. 파일 자체는 그대로입니다.`,
  name: '공유 이름',
  rename: '이름 바꾸기',
  remove: '목록에서 제거',
  start: (name) => `${name} 시작`,
  stop: (name) => `${name} 중지`,
  copyAddress: (name) => `${name} 주소 복사`,
  removed: (name) => `‘${name}’ 공유를 끝냈습니다. 파일은 그대로입니다.`,
  moveUp: '위로 이동',
  moveDown: '아래로 이동',
  moved: (name, place, count) => `‘${name}’${particleAfter(name, '이/가')} ${count}개 중 ${place}번째로 이동했습니다`,
};
