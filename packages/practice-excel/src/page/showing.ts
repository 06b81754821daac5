/** Brings the grid and the charts in line with the workbook, and the marks of conditional formats with both once they are calculated. */
import type { Calculator } from '../workbook/calculator';
import { marksOf, type Marks } from '../workbook/marks';
import type { PracticeWorkbook } from '../workbook/model';
import type { ChartStrip } from './charts';
import type { Grid } from './grid';

export class Showing {
  #marks: Marks = new Map();
  /** Only the last one asked for is shown. */
  #asked = 0;

  constructor(
    private readonly grid: Grid,
    private readonly charts: ChartStrip,
    private readonly calculator: Calculator,
    private readonly failed: () => void,
  ) {}

  /** The marks that the grid shows. */
  get marks(): Marks {
    return this.#marks;
  }

  /** Shows the workbook at once with the marks known so far, and again when its own are calculated. */
  show(workbook: PracticeWorkbook): void {
    this.grid.show(workbook, this.#marks);
    this.charts.show(workbook);
    this.#asked += 1;
    const asked = this.#asked;
    const any = workbook.sheets.some(({ conditionalFormats }) => conditionalFormats.length > 0);
    if (!any && this.#marks.size === 0) return;
    marksOf(workbook, this.calculator).then((marks) => {
      if (asked !== this.#asked) return;
      this.#marks = marks;
      this.grid.show(workbook, marks);
    }, this.failed);
  }
}
