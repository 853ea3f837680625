import assert from 'node:assert/strict';
import test from 'node:test';

import { fill, WORDS, wordsFor } from '../src/strings.js';

const places = (text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test('every word is there in both languages, with the same places to fill in', () => {
  for (const [name, each] of Object.entries(WORDS)) {
    assert.equal(each.length, 2, name);
    assert.ok(each[1], name);
    if (name !== 'english') assert.ok(each[0], name);
    assert.deepEqual(places(each[0]), places(each[1]), name);
  }
});

test('the language of a page chooses the words, English where there are none', () => {
  assert.equal(wordsFor('es-MX').send, 'Enviar');
  assert.equal(wordsFor('ES').lang, 'es');
  for (const other of ['en-US', 'fr', '', undefined]) assert.equal(wordsFor(other).send, 'Send');
});

test('places are filled in', () => {
  assert.equal(fill('{n} of {n}, {other}', { n: 2, other: '$&' }), '2 of 2, $&');
});
