/** Something has the name already and is not this student's: it stays as it is. Its name is the code a caller gets. */
export class NotOursError extends Error {
  override readonly name = 'NotMadeByPasos';

  constructor(readonly detail: string) {
    super(`${detail} exists already and was not made by Pasos for this student.`);
  }
}
