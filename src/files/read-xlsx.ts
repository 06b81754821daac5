/**
 * Reads an .xlsx file as plain data, without Excel: an earlier state of the workbook that is open. It gives what excel/read gives of
 * an open workbook, with the results that the file keeps of formulas. The pane loads this part only when it is asked for a file.
 */
import { FileError } from './file-error';
import { readNumberFormats } from './number-formats';
import { PackageParts } from './package-parts';
import { readSheet, type FileSheet } from './read-sheet';
import { readSharedTexts } from './shared-texts';
import { childrenOf, isOn, readTree, relationshipIn } from './xml-tree';

export { FileError } from './file-error';

/** A workbook of a file. */
export interface FileBook {
  readonly name: string;
  /** Its worksheets in the order of their tabs, those of the add-in's own too. */
  readonly sheets: readonly FileSheet[];
}

/** Reads a workbook. Throws FileError. */
export function readXlsx(bytes: Uint8Array, name: string): FileBook {
  try {
    return readBook(new PackageParts(bytes), name);
  } catch (cause) {
    if (cause instanceof FileError) throw cause;
    throw new FileError('broken', { cause });
  }
}

function readBook(parts: PackageParts, name: string): FileBook {
  const main = parts.relationships('').find(({ type }) => type === 'officeDocument');
  const part = main?.part ?? 'xl/workbook.xml';
  const xml = part.startsWith('xl/') ? parts.text(part) : null;
  const root = xml === null ? null : readTree(xml);
  if (root?.name !== 'workbook') throw new FileError('not-xlsx');
  const relationships = parts.relationships(part);
  const textOf = (type: string): string | null => {
    const found = relationships.find((each) => each.type === type);
    return found ? parts.text(found.part) : null;
  };
  const sources = {
    texts: readSharedTexts(textOf('sharedStrings')),
    numberFormats: readNumberFormats(textOf('styles')),
    from1904: isOn(childrenOf(root, 'workbookPr')[0]?.attributes['date1904']),
  };
  const sheets = childrenOf(childrenOf(root, 'sheets')[0], 'sheet');
  return {
    name,
    sheets: sheets.flatMap((node) => {
      const id = relationshipIn(node);
      const target = relationships.find((each) => each.id === id && each.type === 'worksheet');
      if (!target) return [];
      const { name: called = '', state } = node.attributes;
      const visible = state === undefined || state === 'visible';
      return [readSheet(parts, { id, name: called, visible, part: target.part }, sources)];
    }),
  };
}
