import { build } from './build.mjs';
import { prepareEngine } from './bundle/prepare.mjs';
import { setUp } from './setup.mjs';
import { mountPack } from './support/content-pack.mjs';
import { requireNode } from './support/node-version.mjs';
import { requireFreePorts } from './support/ports.mjs';
import {
  launchEngine,
  launchSite,
  reachable,
  reason,
  superviseEngine,
  untilReady,
} from './support/servers.mjs';
import { helpWanted, readSettings, requireWritableData } from './support/settings.mjs';
import { untilStopped } from './support/stop-signals.mjs';
import { Stop, runCommand, say, withProgress } from './support/terminal.mjs';

await runCommand(async () => {
  requireNode();
  if (helpWanted('start')) return 0;
  const stopped = untilStopped();
  const settings = readSettings();
  const pack = await mountPack(settings);
  await requireFreePorts(
    [
      { port: settings.port, variable: 'PORT' },
      { port: settings.enginePort, variable: 'ENGINE_PORT' },
    ],
    settings.host,
  );
  requireWritableData(settings.data);
  const prepared = setUp()
    .then(() => build(pack))
    .then(prepareEngine)
    .then(() => 'prepared');
  if ((await Promise.race([prepared, stopped])) !== 'prepared') process.exit(0);
  return serve(settings, stopped);
});

async function serve(settings, stopped) {
  const engine = launchEngine(settings, 'start');
  const site = launchSite(settings, 'start');
  const ready = withProgress({ es: 'Arrancando', en: 'Starting' }, () =>
    Promise.all([
      untilReady(engine, settings.enginePort, settings.host),
      untilReady(site, settings.port, settings.host),
    ]),
  );
  try {
    await Promise.race([ready, stopped]);
  } catch (error) {
    await Promise.all([site.stop(), engine.stop()]);
    throw error;
  }
  const supervised = superviseEngine(settings, 'start', engine);
  engine.speak();
  site.speak();
  announce(settings);
  const end = await Promise.race([stopped, site.exited]);
  await Promise.all([site.stop(), supervised.stop()]);
  if (end === 'stop') return 0;
  throw new Stop({ es: `El sitio se ha parado (${reason(end)}).`, en: `The site stopped (${reason(end)}).` });
}

function announce({ host, port, enginePort, data }) {
  const at = reachable(host);
  console.log(`
  Pasos está listo · Pasos is ready

  Lecciones · Lessons   http://${at}:${port}
  AWS CLI, SDK          http://${at}:${enginePort}
  Datos · Data          ${data}

  Ctrl+C para terminar · to stop
`);
}
