/** The edge between grid and pane, and files dragged onto the page. */
import { elementOf } from './element';

const NARROWEST = 320;
const WIDEST = 700;
const KEY_STEP = 10;

/** Lets pointer and arrow keys move the edge between grid and pane. */
export function makePaneResizable(label: string): void {
  const edge = elementOf('pane-edge', HTMLElement);
  const pane = elementOf('pane', HTMLIFrameElement);
  edge.setAttribute('aria-label', label);
  const setWidth = (width: number): void => {
    const kept = Math.min(WIDEST, Math.max(NARROWEST, Math.round(width)));
    pane.style.width = `${kept}px`;
    edge.setAttribute('aria-valuenow', String(kept));
  };
  edge.addEventListener('pointerdown', (event) => {
    edge.setPointerCapture(event.pointerId);
    document.body.classList.add('dragging');
  });
  edge.addEventListener('pointermove', (event) => {
    if (edge.hasPointerCapture(event.pointerId)) setWidth(window.innerWidth - event.clientX - 3);
  });
  edge.addEventListener('lostpointercapture', () => document.body.classList.remove('dragging'));
  edge.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowLeft' ? KEY_STEP : event.key === 'ArrowRight' ? -KEY_STEP : 0;
    if (step === 0) return;
    event.preventDefault();
    setWidth(pane.offsetWidth + step);
  });
}

function carriesFile(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** Calls back with a file that is dropped anywhere on the page; while one is held over it, says so. */
export function acceptDroppedFiles(label: string, onFile: (file: File) => void): void {
  const notice = elementOf('drop-here', HTMLElement);
  notice.textContent = label;
  const show = (shown: boolean): void => {
    notice.hidden = !shown;
    document.body.classList.toggle('dragging', shown);
  };
  // In the capture phase: the grid has its own idea of what is dropped on it.
  const options = { capture: true };
  const take = (event: DragEvent): void => {
    if (!carriesFile(event)) return;
    event.preventDefault();
    event.stopPropagation();
    show(event.type !== 'drop');
    const file = event.type === 'drop' ? event.dataTransfer?.files[0] : undefined;
    if (file) onFile(file);
  };
  window.addEventListener('dragenter', take, options);
  window.addEventListener('dragover', take, options);
  window.addEventListener('drop', take, options);
  window.addEventListener(
    'dragleave',
    (event) => {
      if (event.relatedTarget === null) show(false);
    },
    options,
  );
}
