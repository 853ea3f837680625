/** How the turns of a conversation look. */
export const ANSWER_STYLE = `
.turn { max-width: min(38rem, 96%); padding: .7rem 1rem; border-radius: var(--advisor-radius); overflow-wrap: anywhere; }
.asked { align-self: flex-end; max-width: 85%; white-space: pre-wrap; }
.answer { align-self: flex-start; background: var(--advisor-tint); }
.answered > * + *, .answered + *, .sources > * + * { margin-top: .45rem; }
.answered + .answered { margin-top: 1.2rem; }
ul { padding-inline-start: 1.2rem; }
li + li { margin-top: .25rem; }
.answered .quiet { margin-inline-start: -.4rem; }
li::marker { color: var(--advisor-accent); }
a { color: inherit; }
b, th, caption, figcaption { font-weight: 600; }
small, thead th { font-weight: 400; }
.small, small, .sources { color: var(--advisor-muted); font-size: .875rem; }
summary { padding: .2rem 0; color: var(--advisor-accent); font-size: .875rem; cursor: pointer; }
.sources { padding-top: .3rem; border-top: 1px solid var(--advisor-edge); }
blockquote { padding-inline-start: .7rem; border-inline-start: 3px solid var(--advisor-edge); color: var(--advisor-ink); }
.scroll { overflow: auto; border: 1px solid var(--advisor-edge); border-radius: .5rem; background: var(--advisor-surface); }
table { width: 100%; border-collapse: collapse; font-size: .875rem; overflow-wrap: normal; }
caption, figcaption { padding-block: .4rem; text-align: start; }
small { display: block; }
caption, th, td { padding: .4rem .7rem; text-align: start; vertical-align: top; border-top: 1px solid var(--advisor-edge); }
.number { text-align: end; white-space: nowrap; }
.chart { padding: .3rem .8rem .6rem; border: 1px solid var(--advisor-edge); border-radius: .5rem; background: var(--advisor-surface); }
.chart ul { padding: 0; list-style: none; }
.chart li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; margin-bottom: .4rem; font-size: .875rem; }
rect { fill: var(--advisor-accent); }
.open { opacity: .5; }
circle { fill: var(--advisor-surface); stroke: var(--advisor-accent); stroke-width: 3px; }
.replies { display: flex; flex-wrap: wrap; gap: .5rem; }
.reply { padding: .35rem .9rem; text-align: start; }
@media (forced-colors: active) { .turn { border: 1px solid; } circle, rect { fill: CanvasText; } }`;
