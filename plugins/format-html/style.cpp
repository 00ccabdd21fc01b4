// The page's CSS. Colours are set once for light and once for dark; sizes follow the reader's font.
#include "markup.hpp"

namespace hexaglot::html {

const std::string_view style = R"css(
:root {
  --paper: #fbfaf7; --sheet: #ffffff; --ink: #1d2330; --soft: #667085; --faint: #98a1b2; --line: #e4e2dc;
  --head: #f3f1ec; --accent: #2a5f9e; --label: #8a5a12; --stripe: #faf9f6;
  --error: #b3261e; --error-bg: #fdecea; --warning: #a15c00; --warning-bg: #fff4dc; --info: #2a5f9e; --info-bg: #e9f1fa;
  --doubt: #7a4fa3; --doubt-bg: #f5effb; --good: #2e7d4f;
  --sans: system-ui, "Segoe UI", "Noto Sans", "Helvetica Neue", Arial, sans-serif;
  --text: "Source Serif 4", "Noto Serif", Charter, Cambria, Georgia, "Liberation Serif", serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14171d; --sheet: #1a1e26; --ink: #e4e6eb; --soft: #9aa3b2; --faint: #6f7888; --line: #2c323d;
    --head: #20252f; --accent: #8ab8f0; --label: #dcb163; --stripe: #1d222b;
    --error: #ff8f84; --error-bg: #3a1f1f; --warning: #f0b95c; --warning-bg: #35290f; --info: #8ab8f0; --info-bg: #1c2b3e;
    --doubt: #c7a3ec; --doubt-bg: #2a2138; --good: #7fcf9d;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { scroll-padding-top: 7.5rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 var(--sans); }
a { color: var(--accent); text-decoration: none; }
a:hover { text-decoration: underline; }
bdi { unicode-bidi: isolate; }
.nb { white-space: nowrap; }
.head, .index, .empty, footer { max-width: 75rem; margin: 0 auto; padding: 0 1.5rem; }
.head { padding-top: 2.5rem; }
.document + .document { border-top: 6px double var(--line); margin-top: 4rem; }
.symbol { margin: 0 0 .4rem; color: var(--soft); letter-spacing: .02em; }
h1 { font: 600 1.75rem/1.25 var(--text); margin: 0 0 .6rem; max-width: 60rem; text-align: left; text-wrap: balance; }
.what { color: var(--soft); margin: 0 0 1.25rem; }
.tiles { list-style: none; display: flex; flex-wrap: wrap; gap: .6rem; margin: 0 0 1.5rem; padding: 0; }
.tiles li { background: var(--sheet); border: 1px solid var(--line); border-radius: .6rem; padding: .5rem .95rem; color: var(--soft); }
.tiles b { color: var(--ink); font-size: 1.25rem; font-weight: 600; font-variant-numeric: tabular-nums; margin-right: .15rem; }
.tiles .good b { color: var(--good); }
.tiles .doubt b { color: var(--doubt); }
.tiles .error b { color: var(--error); }
.tiles .warning b { color: var(--warning); }
.tiles .info b { color: var(--info); }

.tools { position: sticky; top: 0; z-index: 5; display: flex; flex-wrap: wrap; gap: .45rem .7rem; align-items: center;
  padding: .5rem 1.5rem; min-height: 3rem; background: color-mix(in srgb, var(--paper) 94%, transparent); border-bottom: 1px solid var(--line); font-size: .87rem; }
.tools input[type=search], .tools select, .tools button { font: inherit; color: inherit; background: var(--sheet); border: 1px solid var(--line); border-radius: .4rem; padding: .25rem .5rem; }
.tools input[type=search] { width: 13rem; }
.tools select { max-width: 10.5rem; }
.tools button { cursor: pointer; min-width: 1.9rem; }
.tools :focus-visible, .frame:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.step { white-space: nowrap; font-variant-numeric: tabular-nums; }
#position { display: inline-block; min-width: 3.6rem; text-align: center; color: var(--soft); }
.columns { display: flex; flex-wrap: wrap; gap: .2rem .3rem; }
.columns label { display: inline-flex; gap: .25rem; align-items: center; border: 1px solid var(--line); border-radius: 1rem; padding: .1rem .6rem .1rem .4rem; cursor: pointer; background: var(--sheet); }
.columns input { accent-color: var(--accent); margin: 0; }
.keys, #found { color: var(--soft); }
.keys { margin-inline-start: auto; }
kbd { font: inherit; border: 1px solid var(--line); border-bottom-width: 2px; border-radius: .25rem; padding: 0 .3rem; background: var(--sheet); }

.index { margin-bottom: 2rem; }
.index h2 { font-size: 1.05rem; margin: 0 0 .5rem; }
.index h3 { font-size: .95rem; margin: 1rem 0 .4rem; }
.index details { background: var(--sheet); border: 1px solid var(--line); border-radius: .6rem; margin-bottom: .5rem; overflow: hidden; }
.index summary { cursor: pointer; padding: .5rem .9rem; font-weight: 600; }
.index .count { color: var(--soft); font-weight: 400; margin-inline-start: .25rem; }
.index ol { list-style: none; margin: 0; padding: 0; max-height: 22rem; overflow: auto; }
.index li { border-top: 1px solid var(--line); border-left: 3px solid var(--info); }
.index li.sev-error { border-left-color: var(--error); }
.index li.sev-warning { border-left-color: var(--warning); }
.index li a { display: flex; gap: .9rem; padding: .35rem .9rem; color: inherit; }
.index li a:hover { background: var(--stripe); text-decoration: none; }
.index .where { flex: 0 0 7rem; color: var(--soft); font-variant-numeric: tabular-nums; }

.frame { overflow: auto; max-height: calc(100vh - 3.5rem); background: var(--sheet); border-block: 1px solid var(--line); }
table { border-collapse: separate; border-spacing: 0; width: 100%; min-width: calc(4.6rem + var(--columns) * 15rem); table-layout: fixed; }
th, td { text-align: start; vertical-align: top; border-bottom: 1px solid var(--line); border-left: 1px solid var(--line); padding: .55rem .75rem; }
thead th { position: sticky; top: 0; z-index: 3; background: var(--head); padding-block: .45rem; border-bottom: 2px solid var(--line); font-weight: 400; }
thead .name { font-weight: 600; }
thead .file { color: var(--soft); font-size: .8rem; margin-inline-start: .3rem; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; max-width: 100%; display: inline-block; vertical-align: bottom; }
.number { width: 4.6rem; border-left: 0 !important; font-weight: 400; font-size: .8rem; padding-inline: .6rem; }
tbody th.number { position: sticky; left: 0; z-index: 2; background: var(--sheet); color: var(--soft); font-variant-numeric: tabular-nums; }
thead .number { left: 0; z-index: 4; color: var(--soft); }
.number a { color: var(--ink); }
.number small { display: block; line-height: 1.3; font-size: .72rem; color: var(--faint); }
.number .doubt { color: var(--doubt); font-weight: 600; }
.confidence { display: block; height: 3px; border-radius: 2px; background: var(--line); margin: .25rem 0 .2rem; overflow: hidden; }
.confidence i { display: block; height: 100%; background: var(--good); }
.confidence.middle i { background: var(--warning); }
.confidence.low i { background: var(--error); }

td { font: 15px/1.55 var(--text); overflow-wrap: break-word; hyphens: auto; }
td:lang(ar) { font: 17.5px/1.75 "Noto Naskh Arabic", "Sakkal Majalla", "Geeza Pro", "Traditional Arabic", "DejaVu Sans", serif; }
td:lang(zh) { font: 15px/1.8 "Noto Serif CJK SC", "Source Han Serif SC", "Noto Sans CJK SC", "Songti SC", "Microsoft YaHei", "PingFang SC", serif; hyphens: manual; }
td > div + div { margin-top: .5rem; }
.label { color: var(--label); font-weight: 600; font-variant-numeric: tabular-nums; margin-inline-end: .15rem; white-space: nowrap; }
.label.flagged { background: var(--warning-bg); box-shadow: 0 0 0 2px var(--warning-bg); border-radius: .15rem; color: var(--warning); text-decoration: underline; text-underline-offset: .2em; }
.heading { font-weight: 600; hyphens: manual; }
.heading.level-1 { font-size: 1.3em; line-height: 1.3; }
.heading.level-2 { font-size: 1.12em; line-height: 1.35; }
.heading.level-3 { font-size: 1.04em; }
.heading.level-4, .heading.level-5, .heading.level-6 { font-style: normal; color: var(--soft); }
.kind-heading > *, tbody .kind-heading > .number { padding-top: 1rem; background: var(--stripe); }
.item { padding-inline-start: 1.1em; }
.item.level-2 { padding-inline-start: 2.2em; }
.item.level-3, .item.level-4, .item.level-5, .item.level-6 { padding-inline-start: 3.3em; }
.front { color: var(--soft); font-size: .93em; }
.kind-note td, .kind-note th { padding-block: .25rem; }
.note { font-size: .85em; line-height: 1.45; }
.note .label { color: var(--accent); }
.divider td { padding: .5rem .75rem .2rem; border-bottom: 0; font: 600 .74rem/1.4 var(--sans); letter-spacing: .08em; text-transform: uppercase; color: var(--faint); }
.divider span { position: sticky; left: .75rem; }
.ref { unicode-bidi: isolate; font-size: .72em; line-height: 0; font-family: var(--sans); padding-inline: .05em; }
.missing { color: var(--faint); text-align: center; }
.placeholder { color: var(--faint); }
code { font: .86em/1.4 ui-monospace, "DejaVu Sans Mono", Consolas, monospace; }
td i:lang(zh), td i:lang(ar) { font-style: normal; text-decoration: underline; text-decoration-color: var(--faint); text-decoration-thickness: 1px; text-underline-offset: .22em; }
td i:lang(zh) { font-family: "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; text-decoration: none; font-weight: 600; }

.is-doubtful > * { background: var(--doubt-bg) !important; }
.outlier { box-shadow: inset 4px 0 0 var(--edge, var(--info)); }
.outlier[dir=rtl] { box-shadow: inset -4px 0 0 var(--edge, var(--info)); }
.outlier.sev-error { --edge: var(--error); }
.outlier.sev-warning { --edge: var(--warning); }
.outlier.sev-info { --edge: color-mix(in srgb, var(--info) 45%, transparent); }
mark { color: inherit; border-radius: .15rem; background: var(--info-bg); box-shadow: 0 0 0 1px var(--info-bg); border-bottom: 2px solid var(--info); }
mark.sev-error { background: var(--error-bg); border-color: var(--error); }
mark.sev-warning { background: var(--warning-bg); border-color: var(--warning); }
.row:target > *, .note:target, .ref:target { animation: flash 1.6s ease-out; }
@keyframes flash { from { background: color-mix(in srgb, var(--accent) 28%, transparent); } }

.findings td { border-left: 0; padding: 0 .75rem .6rem; font: .9rem/1.45 var(--sans); hyphens: manual; }
.has-findings > * { border-bottom: 0; padding-bottom: .35rem; }
.finding { position: sticky; left: 5rem; max-width: min(100%, 64rem); border-left: 4px solid var(--tone); background: var(--tone-bg); border-radius: .1rem .5rem .5rem .1rem; padding: .45rem .8rem; margin-top: .3rem; }
.finding.sev-error { --tone: var(--error); --tone-bg: var(--error-bg); }
.finding.sev-warning { --tone: var(--warning); --tone-bg: var(--warning-bg); }
.finding.sev-info { --tone: var(--info); --tone-bg: var(--info-bg); }
.finding:target, .finding.current { outline: 2px solid var(--tone); outline-offset: 1px; }
.finding p { margin: 0; }
.finding .message { unicode-bidi: isolate; }
.finding .sev { color: var(--tone); font-weight: 700; text-transform: uppercase; font-size: .72rem; letter-spacing: .06em; margin-inline-end: .3rem; }
.finding code { color: var(--soft); margin-inline-start: .3rem; }
.finding .range { margin-inline-start: .3rem; white-space: nowrap; }
.values { list-style: none; display: flex; flex-wrap: wrap; gap: .3rem; margin: .4rem 0 .1rem; padding: 0; }
.chip { border: 1px solid var(--line); background: var(--sheet); border-radius: 1rem; padding: .05rem .6rem; font-size: .84rem; max-width: 100%; }
.chip .name { color: var(--soft); margin-inline-end: .2rem; }
.chip .value { font-weight: 600; overflow-wrap: anywhere; }
.chip.outlier { box-shadow: none; border-color: var(--tone); background: var(--tone); color: var(--sheet); }
.chip.outlier .name { color: inherit; opacity: .85; }
.finding .fix { margin-top: .3rem; color: var(--soft); }
footer { color: var(--faint); padding-block: 2rem; font-size: .85rem; }

@media (min-width: 72rem) {
  .frame:not(.many) { overflow: visible; max-height: none; }
  .frame:not(.many) table { min-width: 0; }
  .scripted .frame:not(.many) thead th { top: var(--tools-height, 3rem); }
}
@media (max-width: 40rem) {
  .tools { position: static; padding: .5rem .9rem; }
  .keys { display: none; }
  .head, .index, footer { padding-inline: .9rem; }
  h1 { font-size: 1.35rem; }
  .index .where { flex-basis: 5.2rem; }
  .frame { overflow: visible; max-height: none; }
  table { min-width: 0; display: block; }
  thead { display: none; }
  tbody, tr, td, th { display: block; width: auto; border-left: 0; }
  tbody th.number { position: static; width: auto; display: flex; gap: .8rem; align-items: center; background: var(--head); }
  .confidence { flex: 0 0 5rem; }
  td.missing { display: none; }
  td[data-name]::before { content: attr(data-name); display: block; font: 600 .72rem/1.6 var(--sans); color: var(--faint); }
  .findings .number { display: none; }
  .finding { position: static; }
}
@media print {
  @page { size: A3 landscape; margin: 10mm; }
  :root { --paper: #fff; --sheet: #fff; --stripe: #fff; --head: #fff; }
  body { font-size: 9pt; }
  .tools, footer { display: none !important; }
  .frame { overflow: visible; max-height: none; border: 0; }
  table { min-width: 0; }
  thead { display: table-header-group; }
  thead th, tbody th.number { position: static; }
  td { font-size: 8pt; line-height: 1.4; padding: .3rem .45rem; }
  td:lang(ar) { font-size: 9.5pt; line-height: 1.6; }
  td:lang(zh) { font-size: 8pt; line-height: 1.6; }
  .index ol { max-height: none; }
  .finding, .kind-heading { break-inside: avoid; }
  .has-findings, .kind-heading { break-after: avoid; }
  .finding, .chip, mark, .is-doubtful > * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
)css";

}  // namespace hexaglot::html
