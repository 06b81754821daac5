/** One round trip whose objects are not used after it. */

/** The workbook's sheets for the calls of one round trip: each sheet is looked up only once. */
export class TripSheets {
  private readonly found = new Map<string, Excel.Worksheet>();

  constructor(readonly workbook: Excel.Workbook) {}

  get(id: string): Excel.Worksheet {
    const sheet = this.found.get(id) ?? this.workbook.worksheets.getItem(id);
    this.found.set(id, sheet);
    return sheet;
  }
}

/**
 * Sends what `queue` has queued, and gives what `queue` returned. `Excel.run` is not used, because in it office.js would track each
 * range for later round trips: two more calls for each range, and one more after the run to release it.
 */
export async function roundTrip<T>(queue: (sheets: TripSheets) => T): Promise<T> {
  const context = new Excel.RequestContext();
  const queued = queue(new TripSheets(context.workbook));
  await context.sync();
  return queued;
}
