/** A share with links, in this process, until the test is over. */
import { onTestFinished } from 'vitest';
import type { NewEntry } from '../../main/access-log/access-log.ts';
import type { LinkCount, LinkRecord } from '../../main/links/link.ts';
import { createToken, hashToken } from '../../main/links/link-token.ts';
import { toEntry } from '../../main/share/exchange-record.ts';
import { findLinkPlace } from '../../main/share/link-places.ts';
import { Share } from '../../main/share/share.ts';
import { hearing } from '../../main/share/share-event.ts';
import type { ServingOptions, ShareContent, ShareSetup } from '../../main/share/share-status.ts';
import type { Tree } from './temp-folder.ts';
import { createTempFolder } from './temp-folder.ts';
import { markSecured, testCertificateFiles } from './tls-identity.ts';

export interface TestLink {
  readonly token: string;
  readonly record: LinkRecord;
  /** `/~/TOKEN/` */
  readonly path: string;
}

/** A link as a person makes one. */
export async function makeLink(
  content: ShareContent,
  path: string,
  wanted: Partial<LinkRecord> = {},
  showsHidden = false,
): Promise<TestLink> {
  const place = await findLinkPlace({ content, showsHidden }, path);
  if (place === undefined) throw new Error(`Not shared: ${path}`);
  const token = createToken();
  const record: LinkRecord = {
    id: token.slice(0, 8),
    name: `Link to ${path}`,
    hash: hashToken(token),
    place,
    right: 'look',
    ends: undefined,
    downloads: undefined,
    done: 0,
    isPaused: false,
    isRemoved: false,
    ...wanted,
  };
  return { token, record, path: `/~/${token}/` };
}

export interface LinkedShareForTest {
  readonly folder: string;
  readonly content: ShareContent;
  readonly share: Share;
  readonly port: number;
  readonly entries: readonly NewEntry[];
  readonly counts: ReadonlyMap<string, number>;
  /** Puts these links in the place of those there were. */
  readonly setLinks: (...links: readonly Pick<TestLink, 'record'>[]) => void;
  readonly link: (path: string, wanted?: Partial<LinkRecord>) => Promise<TestLink>;
}

/** Serves a folder with these contents at a loopback address; `link` makes links of it that hold at once. */
export async function shareTree(tree: Tree, serving: ServingOptions = {}): Promise<LinkedShareForTest> {
  const folder = await createTempFolder(tree);
  return shareContent({ kind: 'folder', path: folder }, folder, serving);
}

export async function shareContent(
  content: ShareContent,
  folder: string,
  serving: ServingOptions = {},
): Promise<LinkedShareForTest> {
  const entries: NewEntry[] = [];
  const counts = new Map<string, number>();
  const count = ({ id, done }: LinkCount): void => void counts.set(id, done);
  const share = new Share({
    tell: hearing({ links: (event) => event.counts.forEach(count) }),
    recorded: (exchange) => void entries.push(toEntry(exchange)),
    bugReported: (error) => {
      throw error;
    },
  });
  onTestFinished(() => share.stop(0));
  const files = await testCertificateFiles();
  const secured = files && { encryption: { isOnly: false, files } };
  const setup: ShareSetup = { content, port: 0, bind: '127.0.0.1', serving: { ...secured, ...serving } };
  await share.start(setup);
  if (share.status.state !== 'running') throw new Error(JSON.stringify(share.status));
  if (files) markSecured(share.status.port);
  const links: TestLink[] = [];
  return {
    folder,
    content,
    share,
    port: share.status.port,
    entries,
    counts,
    setLinks: (...wanted) => share.setLinks(wanted.map(({ record }) => record)),
    link: async (path, wanted) => {
      links.push(await makeLink(content, path, wanted, serving.directory?.showsHidden));
      share.setLinks(links.map(({ record }) => record));
      const made = links.at(-1);
      if (made === undefined) throw new Error('unreachable');
      return made;
    },
  };
}
