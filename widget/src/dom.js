/** Makes nodes. Text goes in as text nodes only, never as markup. */
import { fill } from './strings.js';

const SHOWN = 6; // entries of a longer list that are shown at first

function dress(node, part, attributes, children) {
  if (part) for (const name of ['class', 'part']) node.setAttribute(name, part);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (value != null && value !== false) node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat(9).filter((child) => child));
  return node;
}

/** Makes an HTML element of a tag, or of "tag.part": a part is its class as well. `on…` attributes are listeners. */
export function make(name, attributes = {}, ...children) {
  const [tag, part] = name.split('.');
  return dress(document.createElement(tag), part, attributes, children);
}

/** Makes an SVG element, named as `make` has it. */
export function draw(name, attributes, ...children) {
  const [tag, part] = name.split('.');
  return dress(document.createElementNS('http://www.w3.org/2000/svg', tag), part, attributes, children);
}

/** Makes a button that does something when it is pressed. */
export const button = (words, onclick, part = 'button') => make(`button.${part}`, { type: 'button', onclick }, words);

/** Returns a list and, when it is long, a button that shows the entries beyond the first ones. */
export function folded(list, entries, words) {
  list.append(...entries);
  const rest = entries.slice(SHOWN);
  if (!rest[1]) return [list];
  const hide = (hidden) => rest.forEach((entry) => { entry.hidden = hidden; });
  hide(true);
  return [list, button(fill(words.all, { n: entries.length }), ({ target }) => {
    hide(false);
    rest[0].tabIndex = -1; // who pressed the button reads on where the list was cut
    rest[0].focus();
    target.remove();
  }, 'quiet')];
}
