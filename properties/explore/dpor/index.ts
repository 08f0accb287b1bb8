export { optimal } from './dpor.ts';
