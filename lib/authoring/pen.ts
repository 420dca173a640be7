/** Begins every text of a new page or lab that its author has yet to write: easy to see, easy to find. */
export const pen = '✎';
