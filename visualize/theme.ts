import { FONT_FAMILY } from './text.ts';

// Colours after Okabe and Ito: distinct for all common kinds of colour blindness. No meaning hangs on colour alone:
// every fate has its own pattern or outline as well, every end its own sign.
const INK = '#1a1a1a';
const GREY = '#595959';
const PALE = '#b8b8b8';
const BLUE = '#0072b2';
const VERMILLION = '#d55e00';
const GREEN = '#009e73';
const AMBER = '#e69f00';
const PURPLE = '#cc79a7';
const DARK_PURPLE = '#8a3f6b';

/** Everything is scoped to the drawing's root: a style sheet within a page reaches all of the page. */
export const STYLE = `
.redolog-schedule { background: #fff; font-family: ${FONT_FAMILY}; }
.redolog-schedule text { fill: ${INK}; stroke: none; }
.redolog-schedule text.title, .redolog-schedule text.lane { font-weight: bold; }
.redolog-schedule text.subtitle, .redolog-schedule text.axis { fill: ${GREY}; }
.redolog-schedule text.order { fill: ${BLUE}; }
.redolog-schedule text.notice { font-style: italic; }
.redolog-schedule .page { fill: #fff; }
.redolog-schedule .stripe { fill: #f3f3f3; }
.redolog-schedule .line { fill: none; stroke: ${PALE}; stroke-width: 1; }
.redolog-schedule .line.axis { stroke: ${GREY}; }
.redolog-schedule .line.leader { stroke: ${GREY}; stroke-width: 0.6; }
.redolog-schedule .line.cut { stroke: ${INK}; stroke-width: 1.2; stroke-dasharray: 2 3; }
.redolog-schedule .fill.committed { fill: #d3e6f2; }
.redolog-schedule .fill.aborted { fill: #fae3d5; }
.redolog-schedule .fill.unfinished { fill: #ececec; }
.redolog-schedule .fill.doomed { fill: #fff; }
.redolog-schedule .outline { fill: none; stroke-width: 1.2; stroke-linejoin: round; }
.redolog-schedule .outline.committed { stroke: ${BLUE}; }
.redolog-schedule .outline.aborted { stroke: ${VERMILLION}; }
.redolog-schedule .outline.unfinished { stroke: ${GREY}; stroke-dasharray: 4 2.5; }
.redolog-schedule .pattern-aborted { stroke: ${VERMILLION}; stroke-opacity: 0.35; stroke-width: 1.2; }
.redolog-schedule .pattern-inevitable-ground { fill: #fbe6b8; }
.redolog-schedule .pattern-inevitable { stroke: ${AMBER}; stroke-width: 1.4; }
.redolog-schedule .pattern-wait-ground { fill: #fff; }
.redolog-schedule .pattern-wait { stroke: ${GREY}; stroke-width: 1.1; }
.redolog-schedule .band.wait { stroke: ${GREY}; stroke-width: 0.8; }
.redolog-schedule .band.gil { fill: ${GREEN}; }
.redolog-schedule .mark { fill: none; stroke: ${INK}; stroke-width: 1.4; stroke-linecap: round; stroke-linejoin: round; }
.redolog-schedule .mark.open { fill: #fff; }
.redolog-schedule .mark.solid { fill: ${INK}; }
.redolog-schedule .mark.advice { fill: ${AMBER}; stroke-width: 1; }
.redolog-schedule .mark.commit { fill: ${BLUE}; stroke: none; }
.redolog-schedule .mark.abort { fill: ${VERMILLION}; stroke: none; }
.redolog-schedule .mark.sign { stroke: #fff; stroke-width: 1.8; }
.redolog-schedule .halo { fill: none; stroke: #fff; stroke-width: 4; }
.redolog-schedule .arrow { fill: none; stroke-width: 1.3; }
.redolog-schedule .arrow.abort { stroke: ${VERMILLION}; }
.redolog-schedule .arrow.wait { stroke: ${INK}; stroke-dasharray: 3 2.5; }
.redolog-schedule .head { stroke: none; }
.redolog-schedule .head.abort { fill: ${VERMILLION}; }
.redolog-schedule .head.wait { fill: ${INK}; }
`;

/** Only for pictures in which the collector occurs. */
export const COLLECTOR_STYLE = `
.redolog-schedule text.collection { fill: ${DARK_PURPLE}; }
.redolog-schedule .band.stop { fill: ${PURPLE}; fill-opacity: 0.3; }
.redolog-schedule .stop .edge { fill: none; stroke: ${DARK_PURPLE}; stroke-width: 1; }
.redolog-schedule .mark.allocate-ground { stroke: #fff; stroke-width: 5; }
.redolog-schedule .mark.allocate { stroke-width: 2; }
.redolog-schedule .mark.collect-ground { fill: #fff; stroke: none; }
.redolog-schedule .mark.collect { stroke: ${DARK_PURPLE}; stroke-width: 1.8; stroke-linecap: butt; }
.redolog-schedule .mark.collect-head { fill: ${DARK_PURPLE}; stroke: none; }
`;
