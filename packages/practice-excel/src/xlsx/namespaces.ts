/** The namespaces of the two kinds of .xlsx: the transitional one, which Excel writes, and the strict one (ISO/IEC 29500-1). */

export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const STRICT = 'http://purl.oclc.org/ooxml';

/** Gives XML of the transitional kind as the strict kind has it. */
export function strictText(xml: string): string {
  return xml
    .replaceAll(RELATIONSHIPS, `${STRICT}/officeDocument/relationships`)
    .replace(
      'http://schemas.openxmlformats.org/officeDocument/2006/customXml',
      `${STRICT}/officeDocument/customXml`,
    )
    .replace(
      /http:\/\/schemas\.openxmlformats\.org\/(spreadsheetml|drawingml)\/2006\//g,
      `${STRICT}/$1/`,
    );
}

/** Gives what stands behind the last `/` of a namespace or type. */
export function lastWord(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}
