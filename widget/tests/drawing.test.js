import assert from 'node:assert/strict';
import test from 'node:test';

import { chart, scaled, shown } from '../src/chart.js';
import { sentences } from '../src/opening.js';
import { optionsOf } from '../src/options.js';
import { citation } from '../src/sources.js';
import { wordsFor } from '../src/strings.js';
import { table, tableOf } from '../src/table.js';
import { blocks, linked } from '../src/text.js';
import { transcript } from '../src/transcript.js';
import { drawn } from '../src/turn.js';
import { fakeDocument } from './helpers.js';

const words = wordsFor('en');
fakeDocument();

test('lines are paragraphs, lines with a dash a list, and sources go into their disclosure', () => {
  const text = 'First.\n- one\n- two\n\nLast.\nSource: Guide';
  assert.deepEqual(blocks(text, true), ['First.', ['one', 'two'], 'Last.']);
  assert.deepEqual(blocks(text, false), ['First.', ['one', 'two'], 'Last.', 'Source: Guide']);
});

test('addresses of the web, of mail and of telephones are links', () => {
  const links = linked('See https://a.example/b?c=d. Write to me@a.example, or tel:+15550100!').filter((each) => each.tag);
  assert.deepEqual(links.map((each) => each.attributes.href), ['https://a.example/b?c=d', 'mailto:me@a.example', 'tel:+15550100']);
  assert.deepEqual(links.map((each) => each.textContent), ['https://a.example/b?c=d', 'me@a.example', '+15550100']);
  for (const link of links) assert.equal(link.attributes.rel, 'noopener');
});

test('nothing else is a link', () => {
  for (const text of ['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', 'java\nscript:x', 'file:///etc/passwd', '<a href=x>', 'ftp://a.example/']) {
    assert.deepEqual(linked(text).filter((each) => each.tag), [], text);
  }
});

test('bars begin at zero and share one scale', () => {
  const rows = [{ value: 50 }, { value: 100 }, { value: null }];
  assert.deepEqual(scaled({ kind: 'bars', rows }), [{ from: 0, to: 45 }, { from: 0, to: 90 }, { from: 0, to: 0 }]);
});

test('a range has its ends, or runs to the edge where none is printed', () => {
  const rows = [{ value: 50, low: 40, high: 100 }, { value: 50, low: 40, high: null }, { value: 50, low: null, high: null }];
  assert.deepEqual(scaled({ kind: 'ranges', rows }), [
    { from: 36, to: 90, open: false, dot: 45 },
    { from: 36, to: 100, open: true, dot: 45 },
    { from: 0, to: 0, open: false, dot: 45 },
  ]);
});

test('a row says its figure and its range as they are printed', () => {
  assert.equal(shown({ shown: '$5' }, words), '$5');
  assert.equal(shown({ shown: '$5', low_shown: '$4', high_shown: '$6' }, words), '$5 · $4 – $6');
  assert.equal(shown({ low_shown: '$4', high_shown: null }, words), '$4 or more');
  assert.equal(shown({ high_shown: '$6' }, words), 'up to $6');
});

test('a chart says all its figures as text; its drawing is beside that', () => {
  const figure = chart({ kind: 'bars', title: 'Pay', unit: 'dollars', note: 'Means.', rows: [{ label: 'Level 9', value: 5, shown: '$5' }] }, words);
  for (const text of ['Pay', 'dollars', 'Level 9', '$5', 'Means.']) assert.ok(figure.textContent.includes(text), text);
  assert.equal(figure.all('svg')[0].attributes['aria-hidden'], 'true');
  assert.equal(figure.all('rect')[0].attributes.width, '90%');
});

test('a chart without a table gets one of its own figures', () => {
  const rows = [{ label: 'Level 9', value: 5, shown: '$5' }];
  assert.deepEqual(tableOf({ title: 'Pay', unit: 'dollars', rows }, words), { title: 'Pay', columns: ['Pay', 'dollars'], rows: [['Level 9', '$5']] });
});

test('a long table is folded, and numbers stand under each other', () => {
  const rows = Array.from({ length: 9 }, (_, number) => [`Level ${number}`, `$${number},000`, '4.1%', 'mean']);
  const drawing = table({ title: 'Pay', columns: ['Level', 'A year'], rows }, words);
  assert.equal(drawing.all('tbody')[0].all('tr').filter((row) => row.hidden).length, 3);
  assert.ok(drawing.textContent.includes('Show all 9'));
  assert.deepEqual(drawing.all('td').slice(0, 3).map((cell) => cell.attributes.class), ['number', 'number', undefined]);
});

test('a citation holds the sentence and its place', () => {
  const cited = { document: 'Guide', section: 'Pay', year: 2020, quotes: ['One.', 'Two.'] };
  assert.equal(citation({ ...cited, shown: 'Guide, “Pay” (2020)' }, words), '“One.”\n“Two.”\nGuide, “Pay” (2020)');
  assert.equal(citation({ document: 'Guide', section: 'Pay' }, words), 'Guide, “Pay” (undated)');
});

test('the opening says what the advisor is, covers and lacks, how old that is, who runs it', () => {
  const about = { name: 'Riverside', contact: '555-0100', documents: [{ title: 'Guide', year: 2020 }, { title: 'Article', year: null }], occupations: ['Managers'], newest_figure: 2020 };
  assert.equal(sentences({ about, hours: 24 }, words), [
    'Hello! I am a program, not a person.',
    'I answer questions about Managers, only from these documents, and name my source each time:',
    '- Guide (2020)',
    '- Article (undated)',
    'My newest dated figure is from 2020.',
    'I am run by Riverside. To reach a person: 555-0100',
    'This chat stays in this browser for 24 hours.',
  ].join('\n'));
  assert.match(sentences({ about: { ...about, contact: '' }, hours: 0, occupation: 'Nurses' }, words), /no documents about Nurses yet.*Its staff/s);
  assert.doesNotMatch(sentences({ about: { ...about, every: true }, hours: 0, occupation: 'Nurses' }, words), /no documents/);
});

test('an advisor that says nothing of itself still opens with what it is', () => {
  assert.equal(sentences({ about: null, hours: 0 }, words), 'Hello! I am a program, not a person.');
});

test('in Spanish the opening says that answers are in English', () => {
  assert.match(sentences({ about: null, hours: 1 }, wordsFor('es')), /pregunte en inglés/);
});

test('a transcript names who said what, with the sources', () => {
  const turns = [{ asked: 'pay?' }, { parts: [{ text: 'Much.\nSource: Guide' }, { text: 'And more.' }] }];
  assert.equal(transcript(turns, words), 'Career Advisor\n\nYou said: pay?\n\nThe advisor said: Much.\nSource: Guide\nAnd more.');
});

test('only an answer from a document asks whether it helped', () => {
  const part = { text: 'Much.', topic: 'ask_wage', citations: [{ document: 'Guide', section: 'Pay' }] };
  const asks = (turn) => drawn(turn, words, {}).textContent.includes(words.helpful);
  assert.equal(asks({ parts: [part] }), true);
  assert.equal(asks({ parts: [part], voted: true }), false);
  assert.equal(asks({ parts: [{ ...part, citations: [] }] }), false);
});

test('attributes set what a page may set, and the script is where the channel is', () => {
  const home = 'https://advisor.example/chat/widget.js';
  const plain = optionsOf({}, 'en', home);
  assert.deepEqual([plain.endpoint, plain.floating, plain.hours, plain.words.open], ['https://advisor.example/chat', false, 24, 'Ask the Career Advisor']);
  const set = optionsOf({ endpoint: '/talk/', floating: '', keep: '2', title: 'Ada', language: 'es', question: 'pay?' }, 'en', home);
  assert.deepEqual([set.endpoint, set.floating, set.hours, set.words.open, set.question], ['https://advisor.example/talk', true, 2, 'Pregunte al Ada', 'pay?']);
});
