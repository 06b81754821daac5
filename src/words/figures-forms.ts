/** A text for each form that figures can have, as municipalities write it: the same in every language. */
export const FIGURES_FORMS: Readonly<Record<string, string | undefined>> = {
  measures: '収納率：95.45%',
  month: '確定する時期 3月',
  deadline: '令和2年12月までに…',
  publication: '令和元年度決算分を令和3年3月に公表',
};
