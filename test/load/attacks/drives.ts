/** What programs that mount a share as a drive can ask for: XML, locks, notes. */
import { randomUUID } from 'node:crypto';
import type { Attack, Scene } from '../siege/attack.ts';
import { request } from '../siege/crowd.ts';
import { writeEmptyFiles } from '../siege/many-files.ts';

const ASKERS = 64;
const ATTACKERS = 4;
const XML_BYTES = 64 * 1024;
const HELD = 4_000;
const UNREAD = 200;
const NAMES = 20_000;
const LONG_NAMESPACE = 250;
const PROPERTIES = 950;
const NOTERS = 12;
const SHARED_LOCKS = 50;
const CONDITIONS = 195;

function withContent(method: string, target: string, content: string, fields: readonly string[] = []): string {
  return request(target, [`Content-Length: ${Buffer.byteLength(content)}`, ...fields], method) + content;
}

/** Filled with pieces that are all different, to just below what is read. */
function filled(start: string, piece: (index: number) => string, end: string): string {
  let text = start;
  for (let index = 0; text.length + end.length + 60 < XML_BYTES; index++) text += piece(index);
  return text + end;
}

const FIND = '<D:propfind xmlns:D="DAV:"';
const DOCUMENTS = [
  filled(`${FIND}><D:prop>`, (index) => `<a${index}/>`, '</D:prop></D:propfind>'),
  filled(`${FIND}><D:prop>`, (index) => `<a xmlns:n${index}="u${index}"/>`, '</D:prop></D:propfind>'),
  `${FIND}>${Array.from({ length: 30 }, (_, level) => `<a ${Array.from({ length: 90 }, (_, at) => `D:x${at}="${level}"`).join(' ')}>`).join('')}`,
  filled(`${FIND}><D:allprop/>`, () => '<!---->', '</D:propfind>'),
  filled(`${FIND}><D:allprop/>`, () => '<?a?>', '</D:propfind>'),
  filled(`${FIND}><D:allprop/><D:x>`, () => '<![CDATA[]]>', '</D:x></D:propfind>'),
  filled(`${FIND}><D:allprop/><D:x>`, () => '&#x26;', '</D:x></D:propfind>'),
  filled(`${FIND}><D:allprop/><D:x a="`, () => '&lt;', '"/></D:propfind>'),
  '<a>'.repeat(21_000),
  `<!DOCTYPE a [<!ENTITY a "${'a'.repeat(60_000)}">]><a>&a;</a>`,
];

const LONG_NAMES = `${FIND} xmlns:l="urn:${'x'.repeat(LONG_NAMESPACE)}"><D:prop>${Array.from({ length: PROPERTIES }, (_, index) => `<l:p${index}/>`).join('')}</D:prop></D:propfind>`;

function lockInfo(scope: 'exclusive' | 'shared', owner = 'o'): string {
  return `<D:lockinfo xmlns:D="DAV:"><D:lockscope><D:${scope}/></D:lockscope><D:locktype><D:write/></D:locktype><D:owner>${owner}</D:owner></D:lockinfo>`;
}

function note(value: string): string {
  return `<D:propertyupdate xmlns:D="DAV:"><D:set><D:prop><n>${value}</n></D:prop></D:set></D:propertyupdate>`;
}

function attack(name: string, aim: string, run: Attack['run'], more: Partial<Attack> = {}): Attack {
  return { name, aim, share: 'changing', run, ...more };
}

async function flood({ crowd }: Scene, next: (worker: number) => string, attackers = ATTACKERS): Promise<void> {
  await Promise.all(
    Array.from({ length: ASKERS }, (_, worker) => crowd.keepAsking(() => next(worker), 1 + (worker % attackers))),
  );
}

const manyFiles = (folder: string): Promise<void> => writeEmptyFiles(folder, NAMES);

let count = 0;

export const attacks: readonly Attack[] = [
  attack(
    'drive-xml',
    'XML of 64 KB: names, prefixes, attributes, comments, entities, levels',
    (scene) =>
      flood(scene, () =>
        withContent('PROPFIND', scene.path, DOCUMENTS[count++ % DOCUMENTS.length] ?? '', ['Depth: 0']),
      ),
    { isQuick: true },
  ),
  attack('drive-xml-held', 'XML of 64 KB that lacks its end', async ({ crowd, path }) => {
    const says = withContent('PROPFIND', path, DOCUMENTS[0] ?? '').slice(0, -10);
    await crowd.enterMany(HELD, (index) => ({ from: 1 + (index % ATTACKERS), says, reads: true }));
    await crowd.over();
  }),
  attack(
    'drive-names-unread',
    'a thousand properties with long names of each of many files, and nobody reads it',
    async ({ crowd, path }) => {
      const says = withContent('PROPFIND', path, LONG_NAMES, ['Depth: 1']);
      await crowd.enterMany(UNREAD, (index) => ({ from: 1 + (index % ATTACKERS), says }));
      await crowd.over();
    },
    { prepare: manyFiles },
  ),
  attack(
    'drive-locks-listed',
    'a folder that fifty have locked, listed with all of their locks',
    async (scene) => {
      const { crowd, path } = scene;
      const owner = 'o'.repeat(2_000);
      for (let number = 0; number < SHARED_LOCKS * ATTACKERS; number++) {
        const says = withContent('LOCK', path, lockInfo('shared', owner), ['Connection: close']);
        await crowd.ask(says, 1 + (number % ATTACKERS));
      }
      const says = withContent('PROPFIND', path, `${FIND}><D:prop><D:lockdiscovery/></D:prop></D:propfind>`, [
        'Depth: 1',
      ]);
      await crowd.enterMany(UNREAD, (index) => ({ from: 1 + (index % ATTACKERS), says, reads: index % 2 === 0 }));
      await crowd.over();
    },
    { prepare: manyFiles },
  ),
  attack('drive-locks', 'locks of names that nothing has, prolonged and given back', (scene) =>
    flood(scene, () => {
      const target = `${scene.path}${count++ % 5_000}`;
      const kind = count % 3;
      if (kind === 0)
        return withContent('LOCK', target, lockInfo('exclusive'), ['Timeout: Infinite, Second-4100000000']);
      const token = `urn:uuid:${randomUUID()}`;
      if (kind === 1) return request(target, [`If: (<${token}>)`, 'Content-Length: 0'], 'LOCK');
      return request(target, [`Lock-Token: <${token}>`], 'UNLOCK');
    }),
  ),
  attack(
    'drive-conditions',
    'If fields with hundreds of conditions about files of a folder that is locked',
    async (scene) => {
      const { crowd, path } = scene;
      for (let number = 0; number < SHARED_LOCKS * ATTACKERS; number++) {
        const says = withContent('LOCK', `${path}file-${number}.txt`, lockInfo('exclusive'), ['Connection: close']);
        await crowd.ask(says, 1 + (number % ATTACKERS));
      }
      const conditions = Array.from({ length: CONDITIONS }, (_, index) => `(<urn:x:${index}>)`)
        .slice(0, 99)
        .join('');
      const more = `(${Array.from({ length: 90 }, (_, index) => `Not <urn:y:${index}>`).join(' ')} <urn:z>)`;
      await flood(scene, () => request(`${path}file-${count++ % NAMES}.txt`, [`If: ${conditions}${more}`], 'DELETE'));
    },
    { prepare: manyFiles },
  ),
  attack(
    'drive-notes',
    'notes on as many files as go, while folders come and go',
    async (scene) => {
      const { path } = scene;
      await flood(
        scene,
        (worker) => {
          if (worker % 4 > 0) return withContent('PROPPATCH', `${path}file-${count++ % NAMES}.txt`, note(''));
          return request(`${path}new-${worker}/`, ['Content-Length: 0'], count++ % 2 === 0 ? 'MKCOL' : 'DELETE');
        },
        NOTERS,
      );
    },
    { prepare: manyFiles },
  ),
];
