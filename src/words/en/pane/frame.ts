/** What the pane says around its views, in English: names, the start, running tasks, troubles. */
import type { frame as japanese } from '../../ja/pane/frame';

export const frame: typeof japanese = {
  name: 'Reform plan',
  navigation: 'Views',
  overview: 'Overview',
  validate: 'Validate',
  summarize: 'Summarize',
  sheets: 'Sheets',

  start: {
    noAnswer:
      'No connection to Excel. Check the network and Excel itself, then press Reload. If that does not help, close this pane and open it again from the Reform plan tab of the ribbon.',
    reload: 'Reload',
    outsideExcel: 'Open this pane in Excel, from the Reform plan tab of the ribbon.',
    oldExcel:
      'This Excel is too old. Use Excel LTSC 2021 or later, Microsoft 365, or Excel on the web.',
    crashed: 'The pane could not be shown. The workbook is unchanged. Press Reload.',
  },

  running: {
    step: (step) =>
      ({
        reading: 'Reading the workbook',
        thinking: 'Checking its content',
        writing: 'Writing the tabs',
      })[step],
    percent: (percent) => `${percent}%`,
    cancel: 'Cancel',
    cancelling: 'Cancelling',
  },

  question: {
    heading: 'What is to become of tabs with entries?',
    keep: 'Leave the tabs with entries as they are',
    discard: 'Go on without the entries',
    stop: 'Do nothing',
    halfDone: 'A run has stopped half way',
    keepHalfDone: 'Leave them as they are',
    putBack: 'Put them back, without the entries',
    elsewhere: 'A run may be going on',
    again: 'Look again',
    stopped: 'It has stopped: put everything back',
  },

  trouble: {
    retry: 'Try again',
    details: 'Details',
    detailsText: 'Tell these to your administrator when you ask for help.',
    copy: 'Copy details',
    copied: 'Copied.',
    copyFailed: 'Could not copy. Select the text and copy it.',
  },
};
