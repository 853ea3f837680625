import assert from 'node:assert/strict';
import test from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

import { trouble } from '../src/api.js';
import { Conversation } from '../src/conversation.js';
import { Kept } from '../src/kept.js';
import { storage, view } from './helpers.js';

const TURN = { parts: [{ text: 'So much.', topic: 'ask_wage', citations: [{}] }], replies: [] };
const answered = () => structuredClone(TURN);

/** A conversation whose channel gives these answers one after the other; an error is thrown. */
function conversation(answers = [], { place = storage(), about = {}, slow, late } = {}) {
  const api = {
    said: [],
    posted: [],
    async say(message, token) {
      this.said.push([message, token]);
      const answer = await answers.shift();
      if (answer instanceof Error) throw answer;
      return answer;
    },
    async call(path, body) {
      this.posted.push([path, body]);
      if (path === 'session') return { token: `token ${this.posted.length}` };
      if (path === 'about') return about;
      return null;
    },
  };
  const shown = view();
  return Object.assign(new Conversation(api, new Kept('here', 24, () => place), shown, slow, late), { place });
}

test('a question opens a session, is answered, and both are kept', async () => {
  const chat = conversation([answered(), answered()]);
  await chat.ask('pay?');
  await chat.ask('/ask_hours', 'Hours');
  assert.deepEqual(chat.api.said, [['pay?', 'token 1'], ['/ask_hours', 'token 1']]);
  assert.deepEqual(chat.state.turns.map(({ asked, number }) => asked || number), ['pay?', 1, 'Hours', 2]);
  const later = conversation([], { place: chat.place });
  assert.deepEqual(later.state.turns, chat.state.turns);
  assert.equal(later.state.pending, null);
});

test('while a question waits, no other is sent', async () => {
  const chat = conversation([pause(20, answered())]);
  const first = chat.ask('pay?');
  assert.equal(chat.ask('hours?'), null);
  await first;
  assert.deepEqual(chat.api.said.map(([message]) => message), ['pay?']);
});

for (const kind of ['offline', 'restarting', 'busy', 'empty']) {
  test(`${kind}: the message is kept and sent again, and stands there once`, async () => {
    const chat = conversation([trouble(kind), answered()]);
    await chat.ask('pay?');
    assert.deepEqual(chat.view.troubles(), [kind]);
    assert.equal(chat.state.pending, 'pay?');
    await chat.send();
    assert.deepEqual(chat.state.turns.map(({ asked, number }) => asked || number), ['pay?', 1]);
    assert.equal(chat.state.pending, null);
  });
}

test('after a session has expired the next try opens another', async () => {
  const chat = conversation([trouble('expired'), answered()]);
  await chat.ask('pay?');
  assert.equal(chat.state.token, null);
  await chat.send();
  assert.deepEqual(chat.api.said, [['pay?', 'token 1'], ['pay?', 'token 2']]);
});

test('a message that is refused comes back to be typed otherwise', async () => {
  const chat = conversation([trouble('refused', { advice: 'Shorten it.' })]);
  await chat.ask('x'.repeat(1001));
  assert.deepEqual(chat.view.told.slice(-2), [['redraw', 'x'.repeat(1001)], ['trouble', 'refused']]);
  assert.deepEqual([chat.state.turns, chat.state.pending], [[], null]);
});

test('an answer that takes long is told of, and still comes', async () => {
  const chat = conversation([pause(40, answered())], { slow: 10, late: 1000 });
  await chat.ask('pay?');
  assert.deepEqual(chat.view.troubles(), ['slow']);
  assert.equal(chat.state.turns[1].number, 1);
});

test('an answer that takes too long is given up, and does not come twice', async () => {
  const chat = conversation([pause(60, answered()), answered()], { slow: 10, late: 30 });
  const first = chat.ask('pay?');
  await pause(40);
  assert.deepEqual(chat.view.troubles(), ['slow', 'empty']);
  await chat.send();
  await first;
  assert.equal(chat.state.turns.length, 2);
});

test('a page that was left while a question waited says so on the next', async () => {
  const chat = conversation([new Promise(() => {})], { slow: 1, late: 2 });
  chat.ask('pay?');
  const later = conversation([answered()], { place: chat.place });
  await later.begin({});
  assert.deepEqual(later.view.troubles(), ['empty']);
  await later.send();
  assert.equal(later.api.said[0][0], 'pay?');
});

test('a conversation opens once, with what the advisor says of itself', async () => {
  const chat = conversation([], { about: { name: 'us' } });
  await Promise.all([chat.begin({ hours: 24 }), chat.begin({ hours: 24 })]);
  await chat.begin({ hours: 24 });
  assert.deepEqual(chat.state.turns, [{ about: { name: 'us' }, hours: 24 }]);
  assert.deepEqual(chat.api.posted, [['about', null]]);
});

test('a page that was left before it could open is opened by the next', async () => {
  const chat = conversation([], { about: new Promise(() => {}) });
  chat.begin({});
  chat.keep({ open: true });
  const later = conversation([], { place: chat.place });
  await later.begin({});
  assert.equal(later.state.turns.length, 1);
});

test('an opening question is asked once', async () => {
  const chat = conversation([answered()]);
  await chat.begin({ question: 'pay?' });
  await chat.begin({ question: 'pay?' });
  assert.deepEqual(chat.api.said.map(([message]) => message), ['pay?']);
});

test('starting over forgets all, even an answer under way, and can be undone', async () => {
  const chat = conversation([answered(), pause(20, answered())]);
  await chat.ask('pay?');
  const waiting = chat.ask('hours?');
  const before = chat.take({ turns: [] });
  await waiting;
  assert.deepEqual(chat.state, { turns: [] });
  chat.take(before);
  assert.deepEqual(chat.state.turns.map(({ asked, number }) => asked || number), ['pay?', 1, 'hours?']);
});

test('a vote is the number and the topic of an answer, and is given once', async () => {
  const chat = conversation([answered()]);
  await chat.ask('pay?');
  await chat.vote(chat.state.turns[1], false);
  assert.deepEqual(chat.api.posted.at(-1), ['feedback', { turn: 1, topic: 'ask_wage', helpful: false }]);
  assert.equal(conversation([], { place: chat.place }).state.turns[1].voted, true);
});
