import { watch } from 'node:fs';
import { join } from 'node:path';
import { setUp } from './setup.mjs';
import { mountPack } from './support/content-pack.mjs';
import { openDevCache } from './built/dev-cache.mjs';
import { requireFreePorts } from './support/ports.mjs';
import { root } from './support/root.mjs';
import { launchEngine, launchSite, reachable, superviseEngine, untilReady } from './support/servers.mjs';
import { helpWanted, readSettings, requireWritableData } from './support/settings.mjs';
import { untilStopped } from './support/stop-signals.mjs';
import { runCommand, say } from './support/terminal.mjs';

const settleMs = 200;

/** The site with live reload, and an engine that starts again when its sources change. */
await runCommand(async () => {
  if (helpWanted('dev')) return 0;
  const stopped = untilStopped();
  await setUp();
  const settings = readSettings();
  await mountPack(settings);
  const ports = [
    { port: settings.port, variable: 'PORT' },
    { port: settings.enginePort, variable: 'ENGINE_PORT' },
  ];
  await requireFreePorts(ports, settings.host);
  requireWritableData(settings.data);
  const noteSources = openDevCache();

  const engine = superviseEngine(settings, 'dev', launchEngine(settings, 'dev'));
  const site = launchSite(settings, 'dev');
  site.speak();
  const watcher = onEngineChange(() => {
    say({ es: 'El motor ha cambiado: vuelve a arrancar.', en: 'The engine changed: starting it again.' });
    void engine.restart();
  });
  const ready = untilReady(site, settings.port, settings.host);
  let stopListening = () => {};
  void ready.then(() => {
    stopListening = listen(settings);
    console.log(`\n  http://${reachable(settings.host)}:${settings.port}\n`);
  });
  const end = await Promise.race([stopped, site.exited, ready.then(() => site.exited)]);
  watcher.close();
  stopListening();
  await Promise.all([site.stop(), engine.stop()]);
  noteSources();
  return end === 'stop' ? 0 : 1;
});

function onEngineChange(changed) {
  let timer;
  return watch(join(root, 'engine'), { recursive: true }, (_, name) => {
    if (!name?.endsWith('.ts') || name.endsWith('.test.ts')) return;
    clearTimeout(timer);
    timer = setTimeout(changed, settleMs);
  });
}

/** The site looks at what is saved as long as somebody listens: the terminal does, before there is a page. */
function listen({ host, port }) {
  const listening = new AbortController();
  const { signal } = listening;
  void fetch(`http://${reachable(host)}:${port}/dev/changes`, { signal })
    .then(({ body }) => body.pipeTo(new WritableStream(), { signal }))
    .catch(() => {});
  return () => listening.abort();
}
