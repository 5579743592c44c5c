import { createHash } from 'crypto';
import { buffer } from 'stream/consumers';
import { SentContent } from '../../SentContent';
import { Bucket, BucketObject } from '../Bucket';

/** A bucket in memory with pages of three, that counts what it is asked. */
export class BucketDouble implements Bucket {
  readonly title = 'double://bucket';
  readonly objects = new Map<string, { text: string; sha256: string }>();
  readonly asked: string[] = [];
  /** Called before each write; throws to have it fail. */
  onWrite: (key: string) => void = () => {};

  async list({ prefix, page }: { prefix: string; page?: string }) {
    this.asked.push(`list ${page ?? ''}`.trim());
    if (page !== undefined && !/^after /.test(page)) {
      throw new Error('the token is not known');
    }
    const keys = [...this.objects.keys()]
      .filter(key => key.startsWith(prefix))
      .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    const start = page === undefined ? 0 : Number(page.slice('after '.length));
    const end = start + 3;
    return {
      objects: keys.slice(start, end).map(key => this.#toObject(key)),
      next: end < keys.length ? `after ${end}` : undefined,
    };
  }

  async read({ key }: BucketObject): Promise<Buffer> {
    this.asked.push(`read ${key}`);
    const object = this.objects.get(key);
    if (!object) {
      throw new Error(`${key} is gone`);
    }
    return Buffer.from(object.text);
  }

  async readSmall(key: string) {
    return this.objects.get(key)?.text;
  }

  async findSha256(key: string) {
    return this.objects.get(key)?.sha256;
  }

  async write(
    key: string,
    { open, sha256 }: SentContent,
    { isNew }: { isNew: boolean },
  ) {
    this.onWrite(key);
    this.asked.push(`write ${key}`);
    const text = (await buffer(open())).toString();
    if (isNew && this.objects.has(key)) {
      throw new Error(`${key} is there already`);
    }
    this.objects.set(key, { text, sha256 });
  }

  async remove(keys: readonly string[]) {
    keys.forEach(key => {
      this.asked.push(`remove ${key}`);
      this.objects.delete(key);
    });
  }

  set(key: string, text: string) {
    this.objects.set(key, { text, sha256: '' });
  }

  #toObject(key: string): BucketObject {
    const { text } = this.objects.get(key)!;
    return {
      key,
      etag: createHash('sha256').update(text).digest('hex'),
      size: text.length,
    };
  }
}
