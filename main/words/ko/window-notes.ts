/** Korean: texts that are shared, and when sharing ends by itself. */
import type { Words } from '../en/window.ts';

export const notes: Words['notes'] = {
  share: '텍스트나 링크 공유…',
  title: '텍스트나 링크 공유',
  label: '텍스트 또는 링크',
  hint: '중지할 때까지 네트워크의 누구나 읽고 복사할 수 있습니다.',
  action: '공유',
  tooLong: (count) => `텍스트로 공유하기에는 너무 깁니다. 최대 ${count}자입니다. 파일로 저장하세요.`,
  empty: '아직 내용이 없습니다.',
  drop: '놓으면 이 텍스트를 공유합니다',
  removed: (name) => `‘${name}’ 공유를 끝냈습니다.`,
};

export const ending: Words['ending'] = {
  choose: '자동 중지…',
  title: '공유를 자동으로 중지할 시점',
  hour: '1시간 후',
  today: '자정',
  downloads: '모두가 받은 후:',
  downloadsUnit: '회 다운로드 완료',
  set: '설정',
  setLabel: '다운로드 횟수 설정',
  never: '자동으로 중지하지 않음',
  hint: '진행 중인 다운로드는 완료됩니다.',
  atTime: (time) => `${time}에 중지`,
  atMidnight: '자정에 중지',
  afterDownloads: (left) => `다운로드 ${left.text}회 후 중지`,
  stoppedAt: (time) => `설정한 대로 ${time}에 중지됨`,
  stoppedAfter: (count) => `설정한 대로 다운로드 ${count.text}회 후 중지됨`,
};
