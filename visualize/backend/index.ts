/** From a drawing to a file's text. */
export { renderSvg } from './svg.ts';
