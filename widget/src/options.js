/** What a page sets: the same `data-` attributes on the script tag and on the element. */
import { fill, wordsFor } from './strings.js';

/** Returns the settings of attributes (a dataset), on a page of a language, with the script's own address. */
export function optionsOf(data, pageLanguage, home) {
  const words = wordsFor(data.language || pageLanguage);
  const title = data.title || words.title;
  return {
    ...data,
    words: { ...words, title, open: fill(words.open, { title }) },
    endpoint: new URL(data.endpoint || '.', home).href.replace(/\/$/, ''),
    floating: 'floating' in data,
    hours: Number(data.keep ?? 24),
  };
}
