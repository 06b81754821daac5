/** A failure that Excel reports for one action of a batch, by its code. */
const STATUS: Readonly<Record<string, number>> = {
  AccessDenied: 401,
  ApiNotFound: 404,
  ItemNotFound: 404,
  ItemAlreadyExists: 409,
  NotImplemented: 501,
  GeneralException: 500,
};

export class ExcelError extends Error {
  readonly httpStatusCode: number;

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.httpStatusCode = STATUS[code] ?? 400;
  }
}

/** The request asks for what cannot be: a wrong shape, name or place. */
export function invalidArgument(message: string): ExcelError {
  return new ExcelError('InvalidArgument', message);
}

export function itemNotFound(what: string): ExcelError {
  return new ExcelError('ItemNotFound', `There is no ${what}.`);
}

export function accessDenied(message: string): ExcelError {
  return new ExcelError('AccessDenied', message);
}

/** The member is newer than the Excel that is being practised with. */
export function apiNotFound(member: string, since: string): ExcelError {
  return new ExcelError('ApiNotFound', `${member} needs ${since}.`);
}

/** Excel may have the member, practice Excel has not: it says so and never pretends. */
export function notSimulated(what: string): ExcelError {
  return new ExcelError('NotImplemented', `Practice Excel does not simulate ${what}.`);
}
