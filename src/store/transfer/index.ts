export { drawCode } from './drawCode.js';
export * from './fragment.js';
export * from './readTransfer.js';
export { canSeal } from './cipher.js';
export * from './transfer.js';
export { writeTransfer, type WriteOptions } from './writeTransfer.js';
