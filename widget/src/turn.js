/** Draws the turns of a conversation: what was asked, what was answered, how it opens. */
import { button, folded, make } from './dom.js';
import { blocks, linked } from './text.js';
import { chart } from './chart.js';
import { table, tableOf } from './table.js';
import { sources } from './sources.js';
import { sentences } from './opening.js';

function paragraphs(text, withoutSources, words) {
  return blocks(text, withoutSources).map((block) => (Array.isArray(block)
    ? folded(make('ul'), block.map((entry) => make('li', {}, linked(entry))), words)
    : make('p', {}, linked(block))));
}

function part({ text, citations, table: rows, chart: figures }, words, act) {
  const asTable = (rows || figures) && table(rows || tableOf(figures, words), words);
  return make('div.answered', { lang: 'en' },
    paragraphs(text, citations.length, words),
    figures ? chart(figures, words, asTable) : asTable,
    citations.length > 0 && sources(citations, words, act.copy));
}

/** Asks whether an answer helped; a vote that cannot be stored can be given again. */
function vote(turn, words, act) {
  const thanks = () => make('p.small', { tabindex: '-1' }, words.thanks);
  if (turn.voted) return thanks();
  const press = (helpful) => async () => {
    if (!await act.vote(turn, helpful)) return;
    asked.replaceChildren(thanks());
    asked.firstChild.focus();
  };
  const asked = make('div.vote small', { role: 'group', 'aria-label': words.helpful },
    words.helpful, button(words.yes, press(true), 'quiet'), button(words.no, press(false), 'quiet'));
  return asked;
}

/** Draws one turn. `act` has `copy(text, event)`, `copyAll(event)` and `vote(turn, helpful)`. */
export function drawn(turn, words, act) {
  const said = (kind, who, ...nodes) => make(`div.turn ${kind}`, { dir: 'auto', tabindex: '-1' }, make('span.unseen', {}, who), nodes);
  if (turn.asked) return said('asked', words.you, make('p', {}, turn.asked));
  const parts = turn.parts || [{ text: sentences(turn, words), citations: [] }];
  return said('answer', words.advisor,
    parts.map((each) => part(each, words, act)),
    turn.transcript && button(words.copy, act.copyAll),
    parts.some(({ topic, citations }) => topic && citations.length) && vote(turn, words, act));
}

/** Draws the questions that a turn suggests: their title is shown, their payload is sent. */
export function suggested(turn, words, ask) {
  return make('div.replies', { role: 'group', 'aria-label': words.replies, lang: turn.parts && 'en' },
    turn.replies.map(([title, payload]) => button(title, () => ask(payload, title), 'reply')));
}
