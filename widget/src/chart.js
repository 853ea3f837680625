/** Charts of figures that may be compared: bars from zero, or ranges with the figure as a dot. */
import { draw, make } from './dom.js';
import { fill } from './strings.js';

/** Says what a row shows: its figure, its range, or both; a range without an end says so. */
export function shown({ shown: figure, low_shown: low, high_shown: high }, words) {
  const range = low && high ? `${low} – ${high}` : (low && fill(words.least, { low })) || (high && fill(words.most, { high }));
  return [figure, range].filter(Boolean).join(' · ');
}

/** Returns where rows lie, in percent of the largest number: a bar `from` and `to`, and perhaps a `dot`. */
export function scaled({ kind, rows }) {
  const isRange = kind === 'ranges';
  const numbers = rows.flatMap(({ value, low, high }) => (isRange ? [value, low, high] : [value])).filter(Number.isFinite);
  const percent = (value) => Math.max(0, 90 * value / Math.max(...numbers)) || 0;
  return rows.map(({ value, low, high }) => {
    if (!isRange) return { from: 0, to: percent(value) };
    const ends = low ?? high ?? null; // no end at all: there is only the dot
    return { from: percent(low), to: ends === null ? 0 : percent(high) || 100, open: ends !== null && high == null, dot: percent(value) };
  });
}

/** Makes a chart with its title and note. Its words are text, the bars beside them only repeat it. */
export function chart(data, words, table) {
  const rows = scaled(data).map(({ from, to, open, dot }, index) => make('li', {},
    make('span', {}, data.rows[index].label), make('b', {}, shown(data.rows[index], words)),
    draw('svg', { 'aria-hidden': 'true', height: '1em', width: '100%' },
      draw(open ? 'rect.bar open' : 'rect.bar', { x: `${from}%`, y: '.1em', width: `${to - from}%`, height: '.8em', rx: 3 }),
      dot && draw('circle.dot', { cx: `${dot}%`, cy: '.5em', r: '.3em' }))));
  return make('figure.chart', {},
    make('figcaption', {}, data.title, ' ', make('small', {}, data.unit)), make('ul', {}, rows),
    data.note && make('p.small', {}, data.note), table);
}
