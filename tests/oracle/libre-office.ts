/** LibreOffice Calc without a screen: an engine that shares nothing with this project. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from 'practice-excel/xlsx';
import type { PracticeWorkbook } from 'practice-excel/workbook/model';

const MISSING =
  'npm run test:oracle needs LibreOffice Calc and poppler: apt-get install libreoffice-calc poppler-utils';

/** As it comes, LibreOffice believes the results that an .xlsx holds; 0 is: calculate all of them again. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** One page as it is printed: its text, line by line as it stands on the paper. */
export type PrintedPage = string;

/** A word on the paper, as far as no gap parts it; points from the page's upper left corner. */
export interface PrintedWord {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A temporary folder with a LibreOffice of its own settings; to be closed. */
export class LibreOffice {
  readonly #folder = mkdtempSync(join(tmpdir(), 'torikumi-oracle-'));

  constructor() {
    const user = join(this.#folder, 'profile', 'user');
    mkdirSync(user, { recursive: true });
    writeFileSync(join(user, 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
  }

  /** Opens workbooks by their names, calculates every formula, and gives them back as LibreOffice saves them. */
  async recalculated(
    workbooks: ReadonlyMap<string, PracticeWorkbook>,
  ): Promise<ReadonlyMap<string, PracticeWorkbook>> {
    const out = await this.#convert(workbooks, 'xlsx');
    const read = new Map<string, PracticeWorkbook>();
    for (const name of workbooks.keys()) {
      const bytes = readFileSync(join(out, `${name}.xlsx`));
      read.set(name, await readXlsx(bytes, `${name}.xlsx`));
    }
    return read;
  }

  /** Prints the visible sheets of workbooks; gives the pages of each. */
  async printed(
    workbooks: ReadonlyMap<string, PracticeWorkbook>,
  ): Promise<ReadonlyMap<string, readonly PrintedPage[]>> {
    const out = await this.#convert(workbooks, 'pdf');
    return new Map(
      [...workbooks.keys()].map((name) => {
        const text = run('pdftotext', ['-layout', join(out, `${name}.pdf`), '-']);
        // A form feed ends each page.
        return [name, text.split('\f').slice(0, -1)] as const;
      }),
    );
  }

  /** Prints the visible sheets of workbooks; gives the words of each page. */
  async printedWords(
    workbooks: ReadonlyMap<string, PracticeWorkbook>,
  ): Promise<ReadonlyMap<string, readonly (readonly PrintedWord[])[]>> {
    const out = await this.#convert(workbooks, 'pdf');
    return new Map(
      [...workbooks.keys()].map((name) => {
        const text = run('pdftotext', ['-bbox', join(out, `${name}.pdf`), '-']);
        return [name, text.split('<page ').slice(1).map(wordsOf)] as const;
      }),
    );
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #convert(
    workbooks: ReadonlyMap<string, PracticeWorkbook>,
    format: 'xlsx' | 'pdf',
  ): Promise<string> {
    const given = join(this.#folder, `for-${format}`);
    mkdirSync(given);
    const files: string[] = [];
    for (const [name, workbook] of workbooks) {
      const file = join(given, `${name}.xlsx`);
      writeFileSync(file, await writeXlsx(workbook));
      files.push(file);
    }
    const out = process.env['TORIKUMI_ORACLE_OUT'] ?? join(this.#folder, format);
    const profile = `-env:UserInstallation=file://${join(this.#folder, 'profile')}`;
    run('soffice', [profile, '--headless', '--convert-to', format, '--outdir', out, ...files]);
    return out;
  }
}

const WORD =
  /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/gu;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function wordsOf(page: string): readonly PrintedWord[] {
  return [...page.matchAll(WORD)].map(([, left, top, right, bottom, text = '']) => ({
    text: text.replace(/&(\w+);/gu, (whole, name: string) => ENTITIES[name] ?? whole),
    left: Number(left),
    right: Number(right),
    top: Number(top),
    bottom: Number(bottom),
  }));
}

function run(command: string, args: readonly string[]): string {
  try {
    return execFileSync(command, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 1 << 28,
    });
  } catch (error) {
    // Node's own errors are of another realm than Jest's.
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT')
      throw new Error(MISSING);
    throw error;
  }
}
