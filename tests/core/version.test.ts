/** The version that lines of 履歴 name. */
import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { VERSION } from '../../src/core/version';

it('is the one of package.json and of the manifest', () => {
  expect(JSON.parse(readFileSync('package.json', 'utf8'))).toMatchObject({ version: VERSION });
  expect(readFileSync('manifest.xml', 'utf8')).toContain(`<Version>${VERSION}.0</Version>`);
});
