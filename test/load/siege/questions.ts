/** Every kind of request that may make much work of a large folder. */

export interface Question {
  readonly name: string;
  readonly target: string;
  readonly fields?: readonly string[];
}

const HTML = ['Accept: text/html'];

/** As many names as fit into a target. */
const MANY_NAMES = Array.from({ length: 900 }, (_, index) => `name=file-${index}.txt`).join('&');

function listings(folder: string): Question[] {
  const at = `/${folder}/`;
  return [
    { name: `${folder}: page`, target: at, fields: HTML },
    { name: `${folder}: page in Chinese`, target: at, fields: [...HTML, 'Accept-Language: zh-CN'] },
    { name: `${folder}: last page`, target: `${at}?page=999999`, fields: HTML },
    { name: `${folder}: by name, reversed`, target: `${at}?order=desc`, fields: HTML },
    { name: `${folder}: by kind`, target: `${at}?sort=kind`, fields: HTML },
    { name: `${folder}: by size`, target: `${at}?sort=size&order=desc`, fields: HTML },
    { name: `${folder}: by time`, target: `${at}?sort=modified`, fields: HTML },
    { name: `${folder}: plain index`, target: at, fields: ['Accept: */*'] },
    { name: `${folder}: plain index, gzip`, target: at, fields: ['Accept: */*', 'Accept-Encoding: gzip'] },
    { name: `${folder}: JSON`, target: `${at}?json` },
    { name: `${folder}: JSON, gzip`, target: `${at}?json`, fields: ['Accept-Encoding: gzip'] },
    { name: `${folder}: JSON, limit`, target: `${at}?json&limit=1000` },
    { name: `${folder}: JSON after last`, target: `${at}?json&limit=10&after=zzz` },
    { name: `${folder}: JSON after unknown`, target: `${at}?json&limit=10&after=file-77.5.txt` },
    { name: `${folder}: JSON after a folder`, target: `${at}?json&limit=10&after=zzz/` },
    { name: `${folder}: search, all`, target: `${at}?search=fil`, fields: HTML },
    { name: `${folder}: search, nothing`, target: `${at}?search=nothing`, fields: HTML },
    { name: `${folder}: search as JSON`, target: `${at}?search=fil` },
    { name: `${folder}: sums`, target: `${at}?sha256sums` },
    { name: `${folder}: zip, head`, target: `${at}?zip`, fields: ['Range: bytes=0-99'] },
    { name: `${folder}: zip`, target: `${at}?zip` },
    { name: `${folder}: zip, its end`, target: `${at}?zip`, fields: ['Range: bytes=-99'] },
    { name: `${folder}: tar, head`, target: `${at}?tar`, fields: ['Range: bytes=0-99'] },
    { name: `${folder}: tar`, target: `${at}?tar` },
    { name: `${folder}: zip of many names`, target: `${at}?zip&${MANY_NAMES.slice(0, 15_000)}` },
  ];
}

function longFields(): Question[] {
  const file = '/plain/file-1.txt';
  const tags = Array.from({ length: 2_000 }, (_, index) => `"${index}"`).join(', ');
  const ranges = Array.from({ length: 3_000 }, (_, index) => `${index}-${index}`).join(',');
  const types = Array.from({ length: 1_500 }, (_, index) => `a/b${index};q=0.1`).join(',');
  const longest = 'x'.repeat(15_000);
  const field = (name: string, value: string): readonly string[] => [`${name}: ${value.slice(0, 15_900)}`];
  return [
    { name: 'If-None-Match, long', target: file, fields: field('If-None-Match', tags) },
    { name: 'If-None-Match, no end', target: file, fields: field('If-None-Match', `"${longest}`) },
    { name: 'If-Match, weak tags', target: file, fields: field('If-Match', 'W/"x",'.repeat(2_500)) },
    { name: 'Range, many', target: '/plain/file-1.txt', fields: field('Range', `bytes=${ranges}`) },
    { name: 'Range, commas', target: file, fields: field('Range', `bytes=${','.repeat(15_000)}`) },
    { name: 'Accept, many', target: '/', fields: field('Accept', types) },
    { name: 'Accept, commas', target: '/', fields: field('Accept', ','.repeat(15_900)) },
    { name: 'Accept, spaces', target: '/', fields: field('Accept', `a${' '.repeat(15_000)}b`) },
    { name: 'Accept, semicolons', target: '/', fields: field('Accept', ';'.repeat(15_900)) },
    { name: 'Accept-Encoding, many', target: file, fields: field('Accept-Encoding', 'gzip;q=0.5,'.repeat(1_400)) },
    { name: 'Accept-Language, many', target: '/', fields: [...HTML, ...field('Accept-Language', 'zh,'.repeat(5_000))] },
    { name: 'Want-Repr-Digest, many', target: file, fields: field('Want-Repr-Digest', 'sha-256=1,'.repeat(1_500)) },
    { name: 'Cookie, long', target: file, fields: field('Cookie', longest) },
    { name: 'If-Modified-Since, long', target: file, fields: field('If-Modified-Since', longest) },
    { name: 'target, percent-encoded', target: `/${'%41'.repeat(5_000)}` },
    { name: 'target, many segments', target: `/${'a/'.repeat(7_500)}` },
    { name: 'target, not UTF-8', target: `/${'%ff'.repeat(5_000)}` },
    { name: 'query, ampersands', target: `/?zip${'&'.repeat(15_000)}` },
    { name: 'query, pluses', target: `/?search=${'+'.repeat(15_000)}` },
    { name: 'search, long', target: `/plain/?search=${'a'.repeat(15_000)}` },
    { name: 'search, many words', target: `/plain/?search=${'f+'.repeat(7_000)}` },
    { name: 'search, stars', target: `/plain/?search=${'*'.repeat(15_000)}` },
    { name: 'search, stars and letters', target: `/plain/?search=${'*f'.repeat(5_000)}` },
  ];
}

export const QUESTIONS: readonly Question[] = [...listings('plain'), ...listings('accents'), ...longFields()];
