import { Trouble } from '../wrapper/Trouble.mjs';
import { Portal } from './portal/Portal.mjs';
import { createProgress } from './portal/progress.mjs';
import { toOutcome } from './portal/toOutcome.mjs';
import { toPortalUrl } from './portal/toPortalUrl.mjs';
import { readValues } from './readValues.mjs';

/** Has a portal make a repository from a kit, and shows how it goes. */
export async function run({ values: file, url, json, verbose }, [name]) {
  if (!name) {
    throw new Trouble('Say which kit: ./fairway kit list shows them.');
  }
  // Where it goes is for the portal to say, or the answer "repoUrl": a destination is only for rendering.
  const { answers } = readValues(file);
  const base = toPortalUrl(url);
  const templateRef = name.includes(':') ? name : `template:default/${name}`;

  const portal = await Portal.open(base, process.env.FAIRWAY_TOKEN);
  const task = await portal.startRun(templateRef, answers);
  const progress = createProgress({
    steps: await portal.readSteps(task),
    verbose,
    write: json ? () => {} : line => console.log(line),
  });
  let last;
  for await (const event of portal.follow(task)) {
    progress(event);
    last = event;
  }

  const page = `${base}/create/tasks/${task}`;
  const outcome = { task, page, ...toOutcome(last, base) };
  if (json) {
    console.log(JSON.stringify(outcome, undefined, 2));
  } else {
    print(outcome);
  }
  process.exitCode = outcome.ok ? 0 : 1;
}

function print({ ok, failure, page, links, texts }) {
  if (!ok) {
    console.error(`\nThe run failed: ${failure}\nAll of it: ${page}`);
  }
  if (links.length > 0) {
    console.log('');
  }
  for (const link of links) {
    console.log(`${link.title}: ${link.url}`);
  }
  for (const { title, content } of texts) {
    // fences are for those who render it
    const text = content.replace(/^```.*\n?/gm, '');
    console.log(`\n${title}:\n${text.trim().replace(/^/gm, '  ')}`);
  }
}
