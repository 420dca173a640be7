import { integer, optional, text } from '../../service/shape';
import { ControlError } from '../errors';
import { operation } from '../operation';

const MOST = 200;

/** What a collection holds, as its service keeps it: for looking, without an effect such as ReceiveMessage has. */
export const listDocuments = operation({
  name: 'ListDocuments',
  input: {
    collection: text({ min: 1, max: 1024 }),
    limit: optional(integer({ min: 1, max: MOST })),
    after: optional(text({ min: 1, max: 4096 })),
  },

  async handle({ collection, limit = MOST, after }, { documents, caller }) {
    // `<service>/<account>/…`: nobody looks into another account.
    if (collection.split('/')[1] !== caller.account)
      throw new ControlError('ValidationException', 'The collection is not one of this account');
    const page = await documents.list(collection, { limit, ...(after !== undefined && { after }) });
    return { documents: page.items.map(({ key, value }) => ({ key, value })), next: page.next };
  },
});
