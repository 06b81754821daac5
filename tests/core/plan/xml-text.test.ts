/** JSON within an element of XML: any JSON comes back as it was, and any program may pass the XML on. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { namespaceOf } from 'practice-excel/workbook/custom-xml';
import { jsonInXml, xmlWithJson } from '../../../src/core/plan/xml-text';

const anyJson = fc.jsonValue({ stringUnit: 'binary' }).map((value) => JSON.stringify(value));

describe('JSON in an element of XML', () => {
  it('is XML of the namespace, whatever the texts, and comes back with the same meaning', () => {
    fc.assert(
      fc.property(anyJson, (json) => {
        const xml = xmlWithJson('ownPlan', 'urn:test', json);
        expect(namespaceOf(xml)).toBe('urn:test');
        expect(JSON.parse(jsonInXml('ownPlan', xml) ?? '')).toEqual(JSON.parse(json));
      }),
    );
  });

  it.each([
    ['its entities', (text: string) => text.replaceAll('"', '&quot;')],
    [
      'numbers of signs',
      (text: string) =>
        text.replace(/[^ -~]/gu, (sign) => `&#x${(sign.codePointAt(0) ?? 0).toString(16)};`),
    ],
    ['a section of plain text', (text: string) => `<![CDATA[${text}]]>`],
  ])('is read where a program has rewritten it with %s', (_, rewritten) => {
    const json = JSON.stringify({ a: '熊谷市 <&> "𠮷"', b: [1, null] });
    const xml = xmlWithJson('ownPlan', 'urn:test', json);
    const [head = '', text = ''] = /^(<[^>]*>)([^<]*)/u.exec(xml)?.slice(1) ?? [];
    const other = `<?xml version="1.0"?>\r\n<!-- -->${head.replace('<', '<x:').replace('xmlns', 'xmlns:x')}${rewritten(text)}</x:ownPlan>\n`;
    expect(namespaceOf(other)).toBe('urn:test');
    expect(JSON.parse(jsonInXml('ownPlan', other) ?? '')).toEqual(JSON.parse(json));
  });

  it.each([
    ['<other xmlns="urn:test">{}</other>', null],
    ['<ownPlan xmlns="urn:test"/>', ''],
    ['<ownPlan', null],
    ['', null],
  ])('is not taken from %s', (xml, text) => {
    expect(jsonInXml('ownPlan', xml)).toBe(text);
  });
});
