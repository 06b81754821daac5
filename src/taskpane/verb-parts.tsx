/** The parts of a verb as tabs below it, and the part that is shown. */
import { Tab, TabList } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

export function VerbParts<Part extends string>(props: {
  /** The name of the tabs for screen readers. */
  readonly label: string;
  readonly parts: readonly Part[];
  readonly names: Readonly<Record<Part, string>>;
  readonly part: Part;
  /** Nothing may be read while the workbook is being written. */
  readonly writing: boolean;
  readonly onPart: (part: Part) => void;
  readonly children: ReactNode;
}): ReactElement {
  const { label, parts, names, part, writing, onPart, children } = props;
  return (
    <div className="stack">
      <TabList
        size="small"
        appearance="subtle"
        aria-label={label}
        selectedValue={part}
        disabled={writing}
        onTabSelect={(_event, { value }) => {
          const to = parts.find((known) => known === value);
          if (to !== undefined) onPart(to);
        }}
      >
        {parts.map((each) => (
          <Tab key={each} value={each}>
            {names[each]}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" aria-label={names[part]}>
        {children}
      </div>
    </div>
  );
}
