/** The ways by which those come in who know a password: fields that each request brings. */
import { ask } from './ask.ts';
import { BASIC_CREDENTIALS, PASSWORD } from './servers/credentials.ts';

export function signInByBasic(): string {
  return `Authorization: ${BASIC_CREDENTIALS}`;
}

/** As a browser does it, by the page that asks for the password; undefined where there is no such page. */
export async function signIn(url: string): Promise<string | undefined> {
  const { status, headers } = await ask(url, {
    method: 'POST',
    headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    content: new URLSearchParams({ password: PASSWORD }).toString(),
  });
  const [cookie] = headers['set-cookie'] ?? [];
  return status === 303 && cookie !== undefined ? `Cookie: ${cookie.split(';')[0]}` : undefined;
}
