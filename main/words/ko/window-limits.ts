/** Korean: who may come to one share by address, how fast, and through which proxies. */
import type { Words } from '../en/window.ts';
import { particleAfter } from '../korean-particles.ts';

export const limits: Words['limits'] = {
  title: '제한',
  speedEach: '방문자별 속도',
  speedEachHint: '방문자의 모든 연결과 양방향을 합한 속도입니다. 진행 중인 전송에도 바로 적용됩니다.',
  speedAll: '전체 속도',
  speedAllHint: '모든 방문자가 고르게 나눠 씁니다.',
  connections: '방문자별 연결 수',
  connectionsHint: '한 방문자가 동시에 쓸 수 있는 수입니다. 넘으면 잠시 기다린 후 거부됩니다.',
  none: '제한 없음',
  ownNetworks: '이 네트워크만',
  ownNetworksHint: '이 컴퓨터, 같은 네트워크의 기기, 아래에서 허용한 주소만 연결할 수 있습니다.',
  allow: '허용할 주소',
  allowLabel: '허용할 다른 주소',
  allowAdd: '허용할 주소에 추가',
  allowHint: '하나라도 있으면 나머지는 모두 거부됩니다. 127.0.0.1이 없으면 이 컴퓨터도 거부됩니다.',
  deny: '거부할 주소',
  denyLabel: '거부할 다른 주소',
  denyAdd: '거부할 주소에 추가',
  denyHint: '무엇을 허용했든 연결할 수 없습니다.',
  proxies: '신뢰하는 프록시',
  proxiesLabel: '다른 프록시의 주소',
  proxiesAdd: '신뢰하는 프록시에 추가',
  proxiesHint:
    '프록시는 nginx처럼 방문자가 거쳐 오는 프로그램입니다. 이 주소의 프록시가 알려 주는 방문자 정보를 믿습니다.',
  rangeExample: '192.168.1.0/24',
  proxyExample: '127.0.0.1',
  rangeInvalid: (text) =>
    `‘${text}’${particleAfter(text, '은/는')} 주소가 아닙니다. 192.168.1.0/24, 10.0.0.7, 2001:db8::/32처럼 입력하세요.`,
  suspected: (address) => `${address}의 프로그램을 거쳐 요청이 들어옵니다. 직접 설치한 프록시인가요?`,
  trust: '예, 신뢰합니다',
  trusted: (address) => `${address}의 프록시를 신뢰합니다.`,
};
