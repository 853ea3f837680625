import assert from 'node:assert/strict';
import test from 'node:test';

import { Kept } from '../src/kept.js';
import { storage } from './helpers.js';

const HOUR = 3600000;

test('a conversation is kept until its hours are over, and then gone from the browser', () => {
  const place = storage();
  const at = (hour) => new Kept('here', 24, () => place, () => hour * HOUR);
  at(0).write({ turns: [{ asked: 'pay?' }], token: 'secret', draft: 'and' });
  assert.deepEqual(at(23.9).read().turns, [{ asked: 'pay?' }]);
  assert.equal(at(23.9).read().draft, 'and');
  assert.deepEqual(at(24).read(), { turns: [] });
  assert.equal(place.items.size, 0);
});

test('every change begins the hours anew', () => {
  const place = storage();
  const at = (hour) => new Kept('here', 24, () => place, () => hour * HOUR);
  at(0).write({ turns: [{ asked: 'a' }] });
  at(20).write({ turns: [{ asked: 'a' }, { asked: 'b' }] });
  assert.equal(at(40).read().turns.length, 2);
});

test('with 0 hours, or hours that are no number, nothing is kept', () => {
  for (const hours of [0, NaN]) {
    const place = storage();
    new Kept('here', hours, () => place).write({ turns: [{ asked: 'a' }] });
    assert.equal(place.items.size, 0);
  }
});

test('advisors of two addresses do not share a conversation', () => {
  const place = storage();
  new Kept('one', 1, () => place).write({ turns: [{ asked: 'a' }] });
  assert.deepEqual(new Kept('two', 1, () => place).read().turns, []);
});

test('the last 60 turns are kept', () => {
  const place = storage();
  const turns = Array.from({ length: 70 }, (_, number) => ({ asked: String(number) }));
  new Kept('here', 1, () => place).write({ turns });
  const kept = new Kept('here', 1, () => place).read().turns;
  assert.deepEqual([kept.length, kept[0].asked], [60, '10']);
});

test('storage that is blocked, full or damaged does no harm', () => {
  const blocked = () => { throw new Error('SecurityError'); };
  const kept = new Kept('here', 1, blocked);
  kept.write({ turns: [{ asked: 'a' }] });
  assert.deepEqual(kept.read(), { turns: [] });
  const damaged = storage();
  damaged.setItem('career-advisor here', '{');
  assert.deepEqual(new Kept('here', 1, () => damaged).read(), { turns: [] });
});
