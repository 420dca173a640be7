const pagesMax = 20;

/** What all pages of a listing hold, up to a bound: a list in a panel that is longer than that is read by nobody. */
export async function allPages<Page, Item>(
  ask: (token: string | undefined) => Promise<Page>,
  read: (page: Page) => { readonly items: readonly Item[] | undefined; readonly next?: string },
): Promise<readonly Item[]> {
  const all: Item[] = [];
  let token: string | undefined;
  for (let pages = 0; pages < pagesMax; pages++) {
    const { items, next } = read(await ask(token));
    all.push(...(items ?? []));
    if (!next) break;
    token = next;
  }
  return all;
}
