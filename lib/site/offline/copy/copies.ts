import type { Language } from '@/lib/i18n/languages';
import { contentsUrl, type Contents } from '../contract';
import { languageOf } from './requests';

/** Another number: the copies of an earlier way to keep them are dropped. */
const prefix = 'pasos-copy-1:';
/** Kept beside the files of a build once all of a language are there. */
const wholeMark = (language: Language) => `/offline/whole/${language}`;

/** The copies of builds in this browser. Each is of one build alone: nothing is ever put together from two. */
export class Copies {
  constructor(private readonly caches: CacheStorage) {}

  /** Newest first. */
  async builds(): Promise<readonly string[]> {
    const names = await this.caches.keys();
    return names
      .filter((name) => name.startsWith(prefix))
      .map((name) => name.slice(prefix.length))
      .reverse();
  }

  open(build: string): Promise<Cache> {
    return this.caches.open(prefix + build);
  }

  async begin(contents: Contents): Promise<Cache> {
    const cache = await this.open(contents.build);
    if (!(await cache.match(contentsUrl))) await cache.put(contentsUrl, Response.json(contents));
    return cache;
  }

  async contents(build: string): Promise<Contents | undefined> {
    const kept = await (await this.open(build)).match(contentsUrl);
    return kept && ((await kept.json()) as Contents);
  }

  async isWhole(build: string, language: Language): Promise<boolean> {
    return (await (await this.open(build)).match(wholeMark(language))) !== undefined;
  }

  async markWhole(build: string, language: Language): Promise<void> {
    await (await this.open(build)).put(wholeMark(language), new Response(''));
  }

  /** A file that has its content in its name, of whatever build. */
  async findScript(key: string): Promise<Response | undefined> {
    for (const build of await this.builds()) {
      const found = await (await this.open(build)).match(key);
      if (found) return found;
    }
    return undefined;
  }

  /** A page or file from the newest copy that is whole; without one, from the newest that has it. */
  async find(key: string): Promise<Response | undefined> {
    const language = languageOf(key);
    const builds = await this.builds();
    const whole = await Promise.all(
      builds.map(async (build) => language !== undefined && (await this.isWhole(build, language))),
    );
    const inOrder = [
      ...builds.filter((_, index) => whole[index]),
      ...builds.filter((_, index) => !whole[index]),
    ];
    for (const build of inOrder) {
      const found = await (await this.open(build)).match(key);
      if (found) return found;
    }
    return undefined;
  }

  async drop(build: string): Promise<void> {
    await this.caches.delete(prefix + build);
  }

  /** All copies, also those kept in an earlier way; with `foreign` only the latter. */
  async clear({ foreign = false } = {}): Promise<void> {
    for (const name of await this.caches.keys()) {
      if (!name.startsWith('pasos-copy') || (foreign && name.startsWith(prefix))) continue;
      await this.caches.delete(name);
    }
  }
}
