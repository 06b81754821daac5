/** 様式のタブの言葉。タブは計画の文書なので、作業ウィンドウの言語によらず日本語で書く。 */
import type { FormWords } from '../../core/form/lay-options';

export const forms: FormWords = {
  tabName: (form, part) => (part === null ? `様式 ${form}` : `${form} ${part}`),
  none: '該当なし',
};
