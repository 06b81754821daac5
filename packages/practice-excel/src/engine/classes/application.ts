/** Application and Runtime: Excel itself. */
import { WireObject, type WireClass } from '../members';
import { createdOf, workbookCreatedClass } from './workbook-created';

/** What the application holds back until the next batch makes no difference here: every batch is carried out as a whole. */
const HELD_BACK = (): undefined => undefined;

export const applicationClass: WireClass<null> = {
  name: 'Application',
  scalars: {
    CalculationMode: { read: () => 'Automatic' },
    CalculationState: { since: 9, read: () => 'Done' },
  },
  openers: {
    // The new workbook is another one: this one may be open for reading only.
    CreateWorkbook: {
      since: 8,
      open: (_, [file]) => WireObject.of(workbookCreatedClass, createdOf(file)),
    },
  },
  methods: {
    Calculate: {
      call: (_, __, host) => {
        host.formulasDue();
      },
    },
    SuspendApiCalculationUntilNextSync: { since: 6, call: HELD_BACK },
    SuspendScreenUpdatingUntilNextSync: { since: 9, call: HELD_BACK },
  },
};
