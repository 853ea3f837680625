import assert from 'node:assert/strict';
import test from 'node:test';

import { Api } from '../src/api.js';
import { response } from './helpers.js';

const answering = (answer, online = true) => new Api('https://advisor.example/chat', async () => answer, () => online);

test('a message goes to the channel with its token, and without cookies', async () => {
  const sent = [];
  const send = async (...request) => { sent.push(request); return response(200, [{ text: 'hi' }]); };
  const turn = await new Api('https://advisor.example/chat', send).say('hello', 'secret');
  const [address, { method, headers, body, credentials }] = sent[0];
  assert.deepEqual([address, method, body, credentials], ['https://advisor.example/chat/webhook', 'POST', '{"message":"hello"}', 'omit']);
  assert.equal(headers.Authorization, 'Bearer secret');
  assert.equal(turn.parts[0].text, 'hi');
});

test('what needs no body is asked for without headers of ours, so that no preflight is needed', async () => {
  const sent = [];
  await new Api('/chat', async (...request) => { sent.push(request); return response(200, { name: 'us' }); }).call('about');
  assert.deepEqual([sent[0][1].method, sent[0][1].headers], [undefined, undefined]);
});

test('what is stored without an answer is no trouble', async () => {
  assert.equal(await answering(response(204)).call('feedback', { helpful: true }), null);
});

for (const [status, kind] of [[400, 'refused'], [401, 'expired'], [404, 'restarting'], [413, 'refused'], [429, 'busy'], [500, 'restarting'], [503, 'restarting']]) {
  test(`status ${status} is ${kind}`, async () => {
    const answer = response(status, { error: 'Please do that.' }, { 'Retry-After': '7' });
    await assert.rejects(answering(answer).say('hi'), { kind, advice: 'Please do that.', seconds: '7' });
  });
}

test('an error page of a proxy is a trouble like any other', async () => {
  await assert.rejects(answering(response(502)).say('hi'), { kind: 'restarting', seconds: null });
});

test('no connection is told from a server that cannot be reached', async () => {
  const failing = (online) => new Api('/chat', async () => { throw new TypeError('failed'); }, () => online);
  await assert.rejects(failing(false).say('hi'), { kind: 'offline' });
  await assert.rejects(failing(true).say('hi'), { kind: 'restarting' });
});

test('an empty answer is a trouble, as Rasa sends one when an action fails', async () => {
  await assert.rejects(answering(response(200, [])).say('hi'), { kind: 'empty' });
});
