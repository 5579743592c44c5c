import { readdir } from 'node:fs/promises';
import { TestSite } from '../../__testUtils__/makeSite';
import { CliResult, runCli } from '../../__testUtils__/runCli';

/** A preview that runs in this process. */
class TestPreview {
  readonly #controller = new AbortController();
  readonly #ended: Promise<CliResult>;
  #events: ReadableStreamDefaultReader<string> | undefined;
  readonly url: Promise<string>;

  constructor(site: TestSite) {
    let started: (url: string) => void;
    this.url = new Promise(done => (started = done));
    this.#ended = runCli(['serve', site.inputDir, '--port', '0'], {
      cacheHome: site.cacheDir,
      signal: this.#controller.signal,
      onOut: text => started(text.trim()),
    });
  }

  async read(path: string): Promise<string> {
    return (await fetch(`${await this.url}${path}`)).text();
  }

  /** Waits for what a page would be told next. */
  async nextMessage(): Promise<Record<string, unknown>> {
    this.#events ??= (await fetch(`${await this.url}.preview/events`))
      .body!.pipeThrough(new TextDecoderStream())
      .getReader();
    const { value } = await this.#events.read();
    return JSON.parse(value!.replace(/^data: /, '').split('\n\n')[0]);
  }

  /** Waits until a page would be told something. */
  async message(
    isIt: (message: Record<string, unknown>) => boolean,
  ): Promise<Record<string, unknown>> {
    let message;
    do {
      message = await this.nextMessage();
    } while (!isIt(message));
    return message;
  }

  stop(): Promise<CliResult> {
    this.#controller.abort();
    return this.#ended;
  }
}

jest.setTimeout(30_000);

describe('fairway-docs serve', () => {
  let site: TestSite;
  let preview: TestPreview;

  beforeEach(async () => {
    site = await TestSite.create({
      'mkdocs.yml': 'site_name: Pumps',
      'docs/index.md': '# Pumps',
    });
    jest.replaceProperty(process, 'env', {
      ...process.env,
      TMPDIR: site.temporaryDir,
    });
    preview = new TestPreview(site);
  });

  afterEach(async () => {
    await preview.stop();
    jest.restoreAllMocks();
    await site.cleanUp();
  });

  it('shows a site until it is told to stop, and leaves nothing behind', async () => {
    expect(await preview.read('')).toContain('<h1 id="pumps">Pumps');

    const { code, err } = await preview.stop();

    expect(code).toBe(0);
    expect(err).toMatch(/^Built 1 page in \d+ ms, 0 findings\.\n$/);
    await expect(preview.read('')).rejects.toThrow();
    expect(await readdir(site.temporaryDir)).toEqual([]);
  });

  it('builds what changes, in folders that are new as well', async () => {
    const first = await preview.nextMessage();
    await site.write('docs/index.md', '# Valves');
    const second = await preview.message(m => m.version !== first.version);
    await site.write('docs/guide/deep/page.md', '# Deep');
    const third = await preview.message(m => m.version !== second.version);
    await site.write('docs/guide/deep/page.md', '# Deeper');
    await preview.message(m => m.version !== third.version);

    expect(await preview.read('')).toContain('>Valves');
    expect(await preview.read('guide/deep/page/')).toContain('>Deeper');
  });

  it('shows the last site that could be built, and why there is no newer one', async () => {
    await preview.nextMessage();
    await site.write('mkdocs.yml', 'nav: [');

    const second = await preview.message(m => 'fault' in m);

    expect(second.fault).toMatch(/^mkdocs\.yml, line 1/);
    expect(await preview.read('')).toContain('<h1 id="pumps">Pumps');
  });
});

it('fairway-docs serve says that there is nothing to show', async () => {
  const site = await TestSite.create({});

  const { code, err } = await runCli(['serve', site.inputDir], {
    cacheHome: site.cacheDir,
  });

  expect(code).toBe(2);
  expect(err).toMatch(/^There is nothing to build/);
  await site.cleanUp();
});
