/** Reads a message's text: its paragraphs, its lists, its addresses. */
import { make } from './dom.js';

const ADDRESS = /((?:https?:\/\/|mailto:|tel:)[^\s<>"“”]*[^\s<>"“”.,;:!?)]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/;

/** Makes nodes of a text, with links where it names addresses: web, mail and telephone, nothing else. */
export function linked(text) {
  return text.split(ADDRESS).map((words, index) => {
    if (index % 2 === 0) return words; // what a split keeps stands at the odd places
    const href = words.includes(':') ? words : `mailto:${words}`;
    return make('a', { href, target: '_blank', rel: 'noopener' }, words.replace(/^(mailto|tel):/, ''));
  });
}

/** Reads paragraphs and lists: each line is a paragraph, lines that begin with "- " are a list. */
export function blocks(text, withoutSources) {
  const found = [];
  for (const line of text.split('\n').filter((each) => each.trim() && !(withoutSources && /^Sources?:/.test(each)))) {
    const last = found[found.length - 1];
    if (!line.startsWith('- ')) found.push(line);
    else if (Array.isArray(last)) last.push(line.slice(2));
    else found.push([line.slice(2)]);
  }
  return found;
}
