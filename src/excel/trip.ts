/** One round trip whose objects are used in it alone. */

/** The workbook's sheets as the calls of one round trip have them: each is looked up once. */
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
 * Sends what is queued, and gives what queueing gave. In an `Excel.run` office.js would track each range for later round trips:
 * two more calls for each, and one more after the run to let it go again.
 */
export async function roundTrip<T>(queue: (sheets: TripSheets) => T): Promise<T> {
  const context = new Excel.RequestContext();
  const queued = queue(new TripSheets(context.workbook));
  await context.sync();
  return queued;
}
