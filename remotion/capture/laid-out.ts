/** Lays out what is in a canvas. There from the start: texts are measured as soon as they are mounted. */
export const LAID_OUT = { layoutsubtree: "" };
