/** Says what cannot be kept of a workbook's file. */
import type { Language } from '../words/language';
import { fileWords } from '../words/files';
import type { Loss } from './losses';

export function lossSentence(loss: Loss, language: Language): string {
  const { losses } = fileWords(language);
  switch (loss.kind) {
    case 'password':
      return losses.password(loss.sheet);
    case 'copied':
      return losses.copied(loss.sheet, loss.from);
    default:
      return losses[loss.kind];
  }
}
