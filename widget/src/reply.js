/** Makes one turn of the messages that come back for a message. */

/**
 * Joins messages: Rasa sends a text and its payload one after the other, and two questions in one
 * message are answered by two such pairs. Returns {parts, replies, transcript}, or nothing for silence.
 */
export function join(messages) {
  const turn = { parts: [], replies: [] };
  for (const { text, custom, buttons = [] } of messages || []) {
    if (text) turn.parts.push({ text, citations: [] });
    Object.assign(turn.parts[turn.parts.length - 1] || {}, custom);
    turn.transcript ||= custom?.transcript;
    turn.replies.push(...buttons.map(({ title, payload }) => [title, payload]));
  }
  return turn.parts[0] && turn;
}
