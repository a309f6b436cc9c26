import { expect, test } from 'vitest';

import type { ThreadItem } from '../../src/protocol/items.js';
import { mergeNewest, prependOlder } from '../../src/state/pages.js';
import { emptyThread } from '../../src/state/thread.js';
import { replyText, turnsOf } from '../../src/state/turns.js';
import { reply, user } from './make.js';

const thread = { id: 't', created_at: '' };
const items = [user('u1'), reply('a1', 'One'), user('u2'), reply('a2', 'Two')];
const newestFirst = (...some: ThreadItem[]) => some.toReversed();

test('a turn is what was said and all that answers it', () => {
  const turns = turnsOf({ items, outgoing: null });
  expect(turns.map(({ key, replies }) => [key, replies.length])).toEqual([
    ['u1', 1],
    ['u2', 1],
  ]);
});
test('replies before any question make a turn of their own', () =>
  expect(turnsOf({ items: [reply('a')], outgoing: null })[0]?.user).toBeNull());
test('hidden items and ends of turns are not shown', () => {
  const hidden = { ...user('h'), type: 'hidden_context_item' } as ThreadItem;
  expect(turnsOf({ items: [hidden], outgoing: null })).toEqual([]);
});
test('a message on its way is the last turn', () => {
  const outgoing = { item: user('local'), state: 'sending' as const };
  expect(turnsOf({ items, outgoing }).at(-1)?.outgoing).toBe(outgoing);
});
test('an unchanged turn stays the same object', () => {
  const before = turnsOf({ items, outgoing: null });
  const after = turnsOf({ items: [...items, reply('a3')], outgoing: null }, before);
  expect(after[0]).toBe(before[0]);
  expect(after[1]).not.toBe(before[1]);
});
test('a reply is copied as text', () =>
  expect(replyText([reply('a', 'One'), reply('b', 'Two')])).toBe('One\n\nTwo'));

test('the newest page replaces what it covers and keeps what lies before', () => {
  const old = { ...emptyThread('t'), items, hasOlder: true, olderCursor: 'u1' };
  const page = {
    data: newestFirst(user('u2'), reply('a2', 'Changed'), user('u3')),
    has_more: true,
  };
  const next = mergeNewest(old, thread, page);
  expect(next.items.map(({ id }) => id)).toEqual(['u1', 'a1', 'u2', 'a2', 'u3']);
  expect([next.hasOlder, next.olderCursor]).toEqual([true, 'u1']);
});
test('a newest page without anything known replaces everything', () => {
  const old = { ...emptyThread('t'), items };
  const page = { data: newestFirst(user('u8'), user('u9')), has_more: true, after: 'u8' };
  const next = mergeNewest(old, thread, page);
  expect([next.items.length, next.olderCursor]).toEqual([2, 'u8']);
});
test('what is being streamed is newer here than there', () => {
  const old = {
    ...emptyThread('t'),
    items: [user('u1'), reply('a1', 'Long text')],
    open: new Set(['a1']),
  };
  const next = mergeNewest(old, thread, {
    data: newestFirst(user('u1'), reply('a1', 'Lo')),
    has_more: false,
  });
  expect(next.items[1]).toBe(old.items[1]);
});
test('older items come before, without doubles', () => {
  const next = prependOlder(
    { ...emptyThread('t'), items },
    { data: newestFirst(user('u0'), user('u1')), has_more: false },
  );
  expect(next.items.map(({ id }) => id)).toEqual(['u0', 'u1', 'a1', 'u2', 'a2']);
});
test('a page of nothing but the same cursor ends the list', () => {
  const state = { ...emptyThread('t'), items, hasOlder: true, olderCursor: 'u1' };
  expect(prependOlder(state, { data: [], has_more: true, after: 'u1' }).hasOlder).toBe(false);
});
