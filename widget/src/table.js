/** Tables of an answer, folded up: the answer's text or its chart has already said it. */
import { folded, make } from './dom.js';
import { shown } from './chart.js';

const NUMBER = /^[-−$\d.,]+[%–\s]*$/;

/** Returns the table of a chart that came without one. */
export function tableOf({ title, unit, rows }, words) {
  return { title, columns: [title, unit], rows: rows.map((row) => [row.label, shown(row, words)]) };
}

/** Makes the disclosure of a table. It scrolls sideways by itself and says so when there is need. */
export function table({ title, columns = [], rows }, words) {
  const cell = (tag, scope) => (text) => make(NUMBER.test(text) ? `${tag}.number` : tag, { scope }, text);
  const body = rows.map(([first, ...rest]) => make('tr', {}, cell('th', 'row')(first), rest.map(cell('td'))));
  const [list, all] = folded(make('tbody'), body, words);
  const cue = make('p.small', { hidden: true }, words.sideways);
  const box = make('div.scroll', { role: 'region', 'aria-label': title, tabindex: '0' }, make('table', {},
    make('caption', {}, title), make('thead', {}, make('tr', {}, columns.map(cell('th', 'col')))), list));
  new ResizeObserver(() => { cue.hidden = box.scrollWidth <= box.clientWidth; }).observe(box);
  return make('details', {}, make('summary', {}, words.table), cue, box, all);
}
