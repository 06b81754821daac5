/** Changes the custom properties of a worksheet, as Excel stores them: an element and a part of UTF-16 text for each. */
import type { SheetStates } from './edit-sheet-head';
import type { OrderedPart } from './ordered-part';
import type { XlsxPackage } from './package';
import { relationshipIn } from './workbook-part';
import { childrenOf, type XmlNode } from './xml';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty';

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), true);
  return bytes;
}

export async function editCustomProperties(
  pack: XlsxPackage,
  worksheetPart: string,
  part: OrderedPart,
  { before, now }: SheetStates,
): Promise<void> {
  const old = before?.customProperties ?? new Map<string, string>();
  const list = part.node('customProperties');
  const kept: XmlNode[] = [];
  let changed = false;
  const relationships = await pack.relationships(worksheetPart);
  for (const node of list ? childrenOf(list) : []) {
    const key = node.attributes['name'] ?? '';
    const value = now.customProperties.get(key);
    const target = relationships.find(({ id }) => id === relationshipIn(node));
    if (old.has(key) && value === undefined) {
      changed = true;
      if (target) await pack.unrelate(worksheetPart, target.id);
      continue;
    }
    kept.push(node);
    if (target && value !== undefined && value !== old.get(key))
      pack.put(target.part, utf16(value));
  }
  for (const [key, value] of now.customProperties) {
    if (old.has(key)) continue;
    changed = true;
    const property = pack.freePart('xl/customProperty', '.bin');
    pack.put(property, utf16(value));
    await pack.declare(property, TYPE);
    const id = await pack.relate(worksheetPart, 'customProperty', property);
    kept.push(part.element('customPr', { name: key, ...part.relationship(id) }));
  }
  if (!changed) return;
  part.put(
    'customProperties',
    kept.length === 0 ? null : part.element('customProperties', {}, kept),
  );
}
