/** Writes the sample workbooks and their list to assets/samples/: `npm run samples`. The same facts give the same bytes. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeXlsx } from 'practice-excel/xlsx';
import { sampleList, sampleWorkbooks, unplannedWorkbook } from './sample-workbooks';

const FOLDER = join(__dirname, '..', 'assets', 'samples');

async function main(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  for (const sample of [unplannedWorkbook, ...sampleWorkbooks]) {
    const workbook = sample.workbook();
    const bytes = await writeXlsx(workbook);
    await writeFile(join(FOLDER, workbook.name), bytes);
    console.log(`${workbook.name}: ${bytes.length} bytes`);
  }
  await writeFile(join(FOLDER, 'index.json'), sampleList());
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
