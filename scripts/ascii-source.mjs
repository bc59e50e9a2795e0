/**
 * Writes a bundle's characters beyond ASCII as escapes, which mean the same in strings, templates and regular expressions: a
 * single one makes the engine keep all of the source with two octets for each character, once in every thread that runs it.
 * @returns {import('vite').Plugin}
 */
export function asciiSource() {
  return {
    name: 'ascii-source',
    generateBundle: {
      order: 'post',
      handler: (_, bundle) => {
        for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = escapeBeyondAscii(file.code);
      },
    },
  };
}

/** @param {string} code */
function escapeBeyondAscii(code) {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
