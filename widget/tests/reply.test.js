import assert from 'node:assert/strict';
import test from 'node:test';

import { join } from '../src/reply.js';

test('a payload belongs to the text before it, and replies to the turn', () => {
  const turn = join([
    { text: 'a', buttons: [{ title: 'More', payload: '/tell_more' }] },
    { custom: { type: 'answer', topic: 'ask_wage', citations: [{ document: 'Guide' }], transcript: true } },
    { text: 'b' },
    { custom: { type: 'answer', topic: 'ask_hours', citations: [] } },
  ]);
  assert.deepEqual(turn.parts.map(({ text, topic }) => [text, topic]), [['a', 'ask_wage'], ['b', 'ask_hours']]);
  assert.deepEqual(turn.parts[0].citations, [{ document: 'Guide' }]);
  assert.deepEqual(turn.replies, [['More', '/tell_more']]);
  assert.equal(turn.transcript, true);
});

test('a text without a payload has no citations', () => {
  assert.deepEqual(join([{ text: 'a' }]).parts, [{ text: 'a', citations: [] }]);
});

test('silence is no turn', () => {
  for (const silence of [[], null, [{ custom: { topic: 'x', citations: [] } }]]) assert.ok(!join(silence));
});
