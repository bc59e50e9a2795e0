/** The error pages in Korean. */
import type { ErrorTexts } from '../en/errors.ts';

export const texts: ErrorTexts = {
  400: { title: '잘못된 요청', explanation: '요청을 이해할 수 없습니다.' },
  403: { title: '접근 금지', explanation: '읽을 수 없는 항목입니다.' },
  404: { title: '찾을 수 없음', explanation: '여기에는 아무것도 없습니다.' },
  405: { title: '허용되지 않는 방식', explanation: '읽기만 할 수 있습니다.' },
  408: { title: '요청 시간 초과', explanation: '요청이 너무 늦게 도착했습니다.' },
  409: { title: '충돌', explanation: '폴더가 없거나 그사이에 다른 것이 전송되었습니다.' },
  412: { title: '사전 조건 불일치', explanation: '요청의 사전 조건이 맞지 않습니다.' },
  413: { title: '내용이 너무 큼', explanation: '요청에 담긴 내용이 너무 많습니다.' },
  414: { title: '주소가 너무 김', explanation: '주소가 너무 깁니다.' },
  415: { title: '지원하지 않는 형식', explanation: '이 형식으로는 받을 수 없습니다.' },
  416: { title: '잘못된 범위', explanation: '요청한 부분이 파일 범위를 벗어났습니다.' },
  417: { title: '기대 조건 불충족', explanation: '요청이 기대하는 조건을 충족할 수 없습니다.' },
  421: { title: '잘못 보낸 요청', explanation: '이 주소는 이 서버의 것이 아닙니다.' },
  423: { title: '잠김', explanation: '다른 사람이 작업 중입니다.' },
  431: { title: '헤더가 너무 큼', explanation: '요청 헤더가 너무 많거나 깁니다.' },
  500: { title: '내부 오류', explanation: '공유하는 쪽에서 문제가 발생했습니다.' },
  501: { title: '지원하지 않음', explanation: '여기에서는 알 수 없는 요청 방식입니다.' },
  503: { title: '사용할 수 없음', explanation: '지금은 너무 바쁩니다. 다시 시도하세요.' },
  505: { title: '지원하지 않는 HTTP 버전', explanation: '이 HTTP 버전은 사용하지 않습니다.' },
  507: { title: '공간 부족', explanation: '저장할 공간이 부족합니다.' },
};

export const wayBack = '여기에 공유된 전체 항목으로';
