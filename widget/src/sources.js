/** What an answer rests on, with the sentence itself, to be read and to be cited. */
import { button, make } from './dom.js';

/** Names the place an answer was read in: document, section and year. */
export function placeOf({ shown, document: title, section, period, year }, words) {
  return shown || `${title}, “${section}” (${period || year || words.undated})`;
}

/** Returns a citation to be copied: the sentences that were quoted, and where they stand. */
export function citation(cited, words) {
  return [...(cited.quotes || []).map((quote) => `“${quote}”`), placeOf(cited, words)].join('\n');
}

/** Makes the disclosure of an answer's sources; `copy` is called with a text and the event. */
export function sources(citations, words, copy) {
  const documents = [...new Set(citations.map((cited) => cited.document))].join('; ');
  return make('details.sources', {},
    make('summary', {}, `${words.sources}: ${documents}`),
    citations.map((cited) => [
      make('p', {}, placeOf(cited, words)),
      (cited.quotes || []).map((quote) => make('blockquote', {}, quote)),
      button(words.cite, (event) => copy(citation(cited, words), event), 'quiet'),
    ]));
}
