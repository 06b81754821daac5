/** The buttons above the grid. */

export interface ButtonStyle {
  readonly label: string;
  readonly tip?: string;
  /** Address of a picture. */
  readonly icon?: string;
}

/** Adds a button that works on a click; while its work goes on it does not start again. */
export function addButton(
  group: HTMLElement,
  { label, tip, icon }: ButtonStyle,
  onClick: () => void | Promise<void>,
): void {
  const button = document.createElement('button');
  button.type = 'button';
  if (icon !== undefined) {
    const picture = document.createElement('img');
    picture.src = icon;
    picture.alt = '';
    button.append(picture);
  }
  button.append(label);
  if (tip !== undefined) button.title = tip;
  let busy = false;
  button.addEventListener('click', async () => {
    if (busy) return;
    busy = true;
    try {
      await onClick();
    } finally {
      busy = false;
    }
  });
  group.append(button);
}
