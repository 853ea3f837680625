/** Stand-ins for what a browser brings: a channel, a storage, a view, and nodes that only remember. */

/** A response of the channel. */
export const response = (status, body, headers = {}) => ({
  ok: status < 400,
  status,
  headers: new Headers(headers),
  json: async () => (body === undefined ? Promise.reject(new SyntaxError('no body')) : body),
});

/** The storage of a browser, in memory. */
export function storage() {
  const items = new Map();
  return {
    items,
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, text) => items.set(name, text),
    removeItem: (name) => items.delete(name),
  };
}

/** A view that remembers what it was told. */
export function view() {
  const told = [];
  return {
    told,
    waiting: () => {},
    added: (turn) => told.push(['added', turn]),
    redraw: (draft) => told.push(['redraw', draft]),
    trouble: ({ kind }) => told.push(['trouble', kind]),
    troubles: () => told.filter(([what]) => what === 'trouble').map(([, kind]) => kind),
  };
}

class Node {
  addEventListener() {}

  constructor(tag) {
    Object.assign(this, { tag, attributes: {}, children: [] });
  }

  setAttribute(name, value) {
    this.attributes[name] = String(value);
  }

  append(...children) {
    this.children.push(...children);
  }

  /** All nodes of a tag below this one. */
  all(tag) {
    return this.children.filter((child) => child.all).flatMap((child) => [...(child.tag === tag ? [child] : []), ...child.all(tag)]);
  }

  get textContent() {
    return this.children.map((child) => child.textContent ?? child).join('');
  }
}

/** Puts a document in place that makes such nodes. */
export function fakeDocument() {
  const createElement = (tag) => new Node(tag);
  globalThis.document = { createElement, createElementNS: (_, tag) => new Node(tag) };
  globalThis.ResizeObserver = class { observe() {} };
}
