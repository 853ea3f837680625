/** A conversation as text: to copy, to print, to show to a person. */
import { make } from './dom.js';
import { sentences } from './opening.js';

/** Returns a conversation as text, each turn with who said it. */
export function transcript(turns, words) {
  return [words.title, ...turns.map((turn) => (turn.asked ? `${words.you} ${turn.asked}`
    : `${words.advisor} ${turn.parts ? turn.parts.map(({ text }) => text).join('\n') : sentences(turn, words)}`))].join('\n\n');
}

/** Copies a text; where the browser forbids it, shows it selected below a button. Returns whether it copied. */
export async function copied(text, pressed, label) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const box = make('textarea', { readonly: true, rows: '6', 'aria-label': label }, text);
    box.onblur = () => box.remove();
    pressed.after(box);
    box.focus();
    box.select();
    return false;
  }
}

/** Prints a text as a document of its own, without the page around the widget; `place` holds it meanwhile. */
export function printed(title, text, place) {
  const frame = make('iframe.unseen', { title, onload: () => {
    frame.contentDocument.title = title;
    frame.contentDocument.body.replaceChildren(...text.split('\n').map((line) => make('p', {}, line)));
    frame.contentWindow.onafterprint = () => frame.remove();
    frame.contentWindow.print();
  } });
  place.append(frame);
}
