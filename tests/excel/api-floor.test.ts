/** Every member of Excel's API that the add-in uses is there in the oldest Excel that it is for, or stands behind a check. */
import { resolve, sep } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';

/** Excel LTSC 2021: what README.md and manifest.xml ask for. */
const FLOOR = [1, 14] as const;
const ROOT = resolve(__dirname, '../..');

interface Use {
  readonly member: string;
  readonly set: string;
  readonly position: string;
}

/** The requirement set that Microsoft's declaration names, e.g. `ExcelApi 1.9`. */
function setOf(symbol: ts.Symbol): string | null {
  for (const declaration of symbol.declarations ?? []) {
    if (!declaration.getSourceFile().fileName.includes('@types/office-js')) continue;
    const said = declaration.getFullText().slice(0, declaration.getLeadingTriviaWidth());
    const [, set] = /\[Api set: ([^\]]+)\]/u.exec(said) ?? [];
    if (set !== undefined) return set;
  }
  return null;
}

function isWithin(set: string): boolean {
  const [, major, minor] = /^ExcelApi (\d+)\.(\d+)\b/u.exec(set) ?? [];
  if (major === undefined || minor === undefined) return false;
  const [most, least] = FLOOR;
  return Number(major) < most || (Number(major) === most && Number(minor) <= least);
}

/** A function that asks `isSetSupported` for the set guards what it holds. */
function isGuarded(node: ts.Node, set: string): boolean {
  const [name = '', version = ''] = set.split(' ');
  for (let at: ts.Node | undefined = node; at; at = at.parent)
    if (ts.isFunctionLike(at)) {
      const text = at.getText();
      if (text.includes(`isSetSupported('${name}', '${version}')`)) return true;
    }
  return false;
}

function usesIn(folders: readonly string[]): {
  readonly all: number;
  readonly newer: readonly Use[];
} {
  const path = resolve(ROOT, 'tsconfig.json');
  const { config } = ts.readConfigFile(path, ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const own = (name: string): boolean =>
    folders.some((folder) => resolve(name).startsWith(resolve(ROOT, folder) + sep));
  const program = ts.createProgram(fileNames.filter(own), options);
  const checker = program.getTypeChecker();
  const newer: Use[] = [];
  let all = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      const symbol = checker.getSymbolAtLocation(node);
      const set = symbol ? setOf(symbol) : null;
      if (symbol && set !== null) {
        all += 1;
        if (!isWithin(set) && !isGuarded(node, set)) {
          const file = node.getSourceFile();
          const { line } = file.getLineAndCharacterOfPosition(node.getStart());
          const position = `${file.fileName.slice(ROOT.length + 1)}:${line + 1}`;
          newer.push({ member: symbol.name, set, position });
        }
      }
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) if (own(file.fileName)) visit(file);
  return { all, newer };
}

describe('the floor of ExcelApi 1.14', () => {
  it('holds all that src/excel calls, but what it asks Excel for first', () => {
    const { all, newer } = usesIn(['src/excel']);
    expect(all).toBeGreaterThan(200);
    expect(newer).toEqual([]);
  });
});
