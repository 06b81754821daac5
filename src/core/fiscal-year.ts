/** Fiscal years: April to March, held as the Western year in which they begin. */

/** The Western year in which a fiscal year begins: 2016 is 平成28年度, 2019 is 令和元年度. */
export type FiscalYear = number;
