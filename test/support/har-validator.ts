/** Whether an HTTP Archive is one, by the schema of its format. */
import { createRequire } from 'node:module';
import { isIP } from 'node:net';
import { Ajv } from 'ajv';

const load = createRequire(import.meta.url);

/** What the schema's formats mean, strictly. */
const FORMATS = {
  'date-time': (text: string) => new Date(text).toISOString() === text,
  uri: isUrl,
  ipv4: (text: string) => isIP(text) === 4,
  ipv6: (text: string) => isIP(text) === 6,
};

/** Gives back what says where an archive breaks the schema; nothing when it does not. */
export function createHarValidator(): (archive: unknown) => string[] {
  const ajv = new Ajv({ strict: false, allErrors: true, formats: FORMATS });
  ajv.addMetaSchema(load('ajv/dist/refs/json-schema-draft-06.json'));
  const schemas: Record<string, object> = load('har-schema');
  for (const schema of Object.values(schemas)) ajv.addSchema(schema);
  return (archive) => {
    ajv.validate('har.json#', archive);
    return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}

function isUrl(text: string): boolean {
  try {
    return new URL(text).href === text;
  } catch {
    return false;
  }
}
