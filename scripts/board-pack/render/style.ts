/** For the screen, and for paper of A4 or Letter: lengths that both have room for. */
export const STYLE = `
@page { size: %PAPER%; margin: 12mm 12mm 14mm; }
:root { color-scheme: light; --ink: #16191d; --weak: #51585f; --line: #d5d9dd; --accent: #0b5cab; }
* { box-sizing: border-box; }
body { margin: 0; background: #f3f4f5; color: var(--ink); font: 14px/1.45 system-ui, 'Segoe UI', 'Noto Sans', sans-serif; }
main { max-inline-size: 64rem; margin: 0 auto; padding: 1.5rem; background: #fff; }
h1 { margin: 0; font-size: 1.6em; line-height: 1.2; }
.subtitle { margin: .25rem 0 0; color: var(--weak); }
.headline { margin: .75rem 0 1rem; padding-inline-start: .75rem; border-inline-start: 4px solid var(--accent); font-size: 1.2em; font-weight: 600; }
.sections { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1rem 1.5rem; align-items: start; }
.wide { grid-column: 1 / -1; }
section { min-inline-size: 0; }
h2 { margin: 0 0 .3rem; padding-block-end: .15rem; border-block-end: 1px solid var(--line); font-size: 1.05em; }
p { margin: 0 0 .4rem; overflow-wrap: anywhere; }
.weak { color: var(--weak); font-size: .9em; }
ol, ul { margin: 0 0 .4rem; padding-inline-start: 1.25rem; }
li { margin-block-end: .2rem; overflow-wrap: anywhere; }
.figure { font-weight: 600; white-space: nowrap; }
.details { display: block; color: var(--weak); font-size: .9em; }
.scroll { overflow-x: auto; }
table { inline-size: 100%; border-collapse: collapse; margin: 0 0 .4rem; font-size: .93em; font-variant-numeric: tabular-nums; }
caption { padding: 0 0 .15rem; text-align: start; color: var(--weak); }
th, td { padding: .16rem .4rem; border-block-end: 1px solid var(--line); text-align: start; vertical-align: top; font-weight: normal; }
thead th { color: var(--weak); vertical-align: bottom; }
.number { text-align: end; }
svg { display: block; inline-size: 100%; block-size: auto; margin: 0 0 .3rem; }
a { color: var(--accent); }
@media (max-width: 44rem) {
  main { padding: 1rem; }
  .sections { grid-template-columns: minmax(0, 1fr); }
}
@media print {
  body { background: none; font-size: 10.2px; line-height: 1.3; }
  main { max-inline-size: none; padding: 0; }
  h1 { font-size: 1.5em; }
  .headline { margin: .35rem 0 .5rem; }
  .sections { display: block; columns: 2; column-gap: 6mm; }
  .wide { column-span: all; }
  section { margin-block-end: 1.9mm; }
  .weak, .details { font-size: .94em; }
  .scroll { overflow: visible; }
  tr, li, svg, caption { break-inside: avoid; }
  h2, caption { break-after: avoid; }
  ol, ul, p, table { margin-block-end: .8mm; }
  ol, ul { padding-inline-start: 1.1rem; }
  li { margin-block-end: .4mm; }
  th, td { padding: .35mm 1mm; }
}
`.trim();
