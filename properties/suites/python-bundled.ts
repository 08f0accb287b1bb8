// What programs are run with, bundled: what the test runner makes of modules is several times slower.
export { Image, Process } from '../../interpreter/index.ts';
export { C7Protocol, c7Defaults } from '../../model/index.ts';
