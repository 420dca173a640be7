/** Where the examples of the author's page stand. What is answered there is nobody's progress. */
export const examplesPath = 'authoring/examples';
