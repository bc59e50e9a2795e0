/** Makes DOM elements; text only ever becomes text. */
import { POINTING } from './drawings.ts';

type Properties = Readonly<Record<string, string | boolean | undefined>>;

/** Properties are attributes: `true` sets an empty one, `false` and undefined none. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Properties = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A button's drawing, 24 by 24, in the colour of its text. */
export function drawing(path: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  if (POINTING.has(path)) svg.setAttribute('class', 'pointing');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

/** A button that shows a drawing and tells its label. */
export function iconButton(label: string, path: string, onClick: () => void): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'icon', title: label, 'aria-label': label }, drawing(path));
  button.addEventListener('click', onClick);
  return button;
}
