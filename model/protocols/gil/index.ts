export { Gil } from './gil.ts';
