/** How a conversation opens: what the advisor is, what it covers, how old that is, who runs it. */
import { fill } from './strings.js';

/** Returns the text of an opening; `about` is what the channel says of itself, or nothing. */
export function sentences({ about, occupation, hours }, words) {
  const { name, contact, occupations = [], documents = [], newest_figure: year } = about || {};
  const known = occupations.find((each) => each === occupation);
  return [
    words.hello,
    words.english,
    about && !about.every && occupation && !known && fill(words.lacks, { occupation }),
    about && fill(words.covers, { occupations: known || occupations.join(', ') }),
    ...documents.map((each) => `- ${each.title} (${each.year || words.undated})`),
    year && fill(words.newest, { year }),
    name && fill(contact ? words.runBy : words.staff, { name, contact }),
    hours > 0 && fill(words.stays, { hours }),
  ].filter(Boolean).join('\n');
}
