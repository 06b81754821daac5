/** Files that cannot be read are told apart: one that is not there, and one that is no file. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readBook } from '../../src/cli/files';
import { cliWords } from '../../src/cli/words';

describe('readBook', () => {
  const words = cliWords('ja');

  it('says that there is no file, whichever realm the error comes from', async () => {
    const path = join(tmpdir(), 'no-such-folder', '台帳.xlsx');
    expect(await readBook(path, 'ja')).toEqual({ ok: false, message: words.fileMissing(path) });
  });

  it('says of a folder that it cannot be read', async () => {
    const path = tmpdir();
    expect(await readBook(path, 'ja')).toEqual({ ok: false, message: words.fileUnreadable(path) });
  });
});
