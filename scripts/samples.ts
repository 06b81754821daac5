/** Writes the sample workbooks to assets/samples/: `npm run samples`. The same facts give the same bytes. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { samples } from '../src/practice/samples';
import { writeXlsx } from '../src/practice/xlsx';

const FOLDER = join(__dirname, '..', 'assets', 'samples');

async function main(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  for (const sample of samples) {
    const workbook = sample.workbook();
    const bytes = await writeXlsx(workbook);
    await writeFile(join(FOLDER, workbook.name), bytes);
    console.log(`${workbook.name}: ${bytes.length} bytes`);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
