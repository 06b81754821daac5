/** Changes the conditional formats and the data validations of a worksheet's part; those that are as they were keep their words. */
import type { PracticeConditionalFormat, PracticeValidation } from '../workbook/model';
import {
  conditionalRules,
  writeConditionalFormats,
  type StyleNumbers,
} from './conditional-formats';
import type { SheetStates } from './edit-sheet-head';
import type { OrderedPart } from './ordered-part';
import { withPrefix, type XmlSpan } from './spans';
import { readValidation, validationXml } from './validations';
import { nodeOf } from './xml';

function withoutId({ areas, stopIfTrue, rule }: PracticeConditionalFormat): string {
  return JSON.stringify([areas, stopIfTrue, rule]);
}

/** What a rule says, wherever it applies. */
function message({ stopIfTrue, rule }: PracticeConditionalFormat): string {
  return JSON.stringify([stopIfTrue, rule]);
}

/** Changes the conditional formats. */
export function editConditionalFormats(
  part: OrderedPart,
  { before, now }: SheetStates,
  styles: StyleNumbers,
): void {
  const old = before?.conditionalFormats ?? [];
  const same =
    old.length === now.conditionalFormats.length &&
    old.every((format, index) => {
      const other = now.conditionalFormats[index];
      return other !== undefined && withoutId(format) === withoutId(other);
    });
  if (same) return;
  const elements = part.all('conditionalFormatting').map((span) => part.nodeAt(span));
  // Read in the same order: the rule at an index is that of the format.
  const rules = conditionalRules(elements);
  const known = new Map(old.map((format, index) => [format.id, { format, index }]));
  const xml = writeConditionalFormats(now.conditionalFormats, styles, (format) => {
    const found = known.get(format.id);
    return found && message(found.format) === message(format)
      ? rules[found.index]?.rule
      : undefined;
  });
  part.put('conditionalFormatting', xml);
}

/** An element that holds validations, with those it holds. */
function held(part: OrderedPart): readonly XmlSpan[] {
  const own = part.all('dataValidations');
  const extensions = part
    .all('extLst')
    .flatMap(({ children }) => children)
    .flatMap(({ children }) => children.filter(({ name }) => name === 'dataValidations'));
  return [...own, ...extensions];
}

/** Changes the validations: those that are gone or changed are taken out, new and changed ones put in. */
export function editValidations(part: OrderedPart, { before, now }: SheetStates): void {
  const keyOf = (validation: PracticeValidation): string => JSON.stringify(validation);
  const old = (before?.validations ?? []).map(keyOf).sort();
  const all = now.validations.map(keyOf).sort();
  if (old.length === all.length && old.every((key, index) => key === all[index])) return;
  const wanted = new Map(now.validations.map((validation) => [keyOf(validation), validation]));
  const kept: string[] = [];
  for (const list of held(part)) {
    const inExtension = list.prefix !== part.prefix;
    let left = 0;
    for (const child of list.children) {
      const node = part.nodeAt(child);
      const [validation] = readValidation(node);
      const key = validation && keyOf(validation);
      if (key !== undefined && wanted.delete(key)) {
        left += 1;
        if (!inExtension) kept.push(part.xml.slice(child.start, child.end));
      } else if (inExtension) part.splice({ start: child.start, end: child.end, text: '' });
    }
    if (inExtension && left === 0) takeOut(part, list);
    else if (inExtension)
      part.splice({
        start: list.start,
        end: list.inner,
        text: part.xml
          .slice(list.start, list.inner)
          .replace(/(\scount=")[^"]*/, (_, start: string) => `${start}${left}`),
      });
  }
  const lines = [
    ...kept,
    ...[...wanted.values()].map((each) => withPrefix(validationXml(each), part.prefix)),
  ];
  const { name } = part.element('dataValidations');
  part.put(
    'dataValidations',
    lines.length === 0
      ? null
      : nodeOf(`<${name} count="${lines.length}">${lines.join('')}</${name}>`),
  );
}

/** Takes out a list in an extension together with the extension, and the list of extensions where it was the only one. */
function takeOut(part: OrderedPart, list: XmlSpan): void {
  const extensions = part.all('extLst')[0];
  const extension = extensions?.children.find(({ children }) => children.includes(list));
  const whole = extensions?.children.length === 1 ? extensions : extension;
  // What was taken out of the list already lies within.
  if (whole) part.replace(whole, '');
}
