import { optional, list, text } from '../../../service/shape';
import type { Call } from '../../base/services';
import { stateOf, type Jobs } from '../base/job';
import { jobOperations, kept } from '../base/operation';
import { clusterArn, clusterName } from './task';

const operation = jobOperations('InvalidParameterException');

function collection({ caller: { account, region } }: Call): string {
  return `ecs/${account}/${region}/clusters`;
}

/** Clusters by name. One that nobody has made counts as there: see decision 51. */
export function clusterOperations(tasks: Jobs) {
  async function show(cluster: string, call: Call, status = 'ACTIVE') {
    const name = clusterName(cluster);
    const running = (await tasks.list(call)).filter(
      (job) =>
        stateOf(job, call.now).kind === 'running' &&
        clusterName(String(job.request.cluster ?? 'default')) === name,
    );
    return {
      clusterArn: clusterArn(name, call.caller),
      clusterName: name,
      status,
      registeredContainerInstancesCount: 0,
      runningTasksCount: running.length,
      pendingTasksCount: 0,
      activeServicesCount: 0,
      statistics: [],
      tags: [],
      settings: [{ name: 'containerInsights', value: 'disabled' }],
      capacityProviders: [],
      defaultCapacityProviderStrategy: [],
    };
  }

  return {
    CreateCluster: operation({
      name: 'CreateCluster',
      input: {
        clusterName: optional(text({ max: 255 })),
        tags: kept(),
        settings: kept(),
        configuration: kept(),
        capacityProviders: kept(),
        defaultCapacityProviderStrategy: kept(),
      },
      async handle({ clusterName: name = 'default' }, call) {
        call.tx.put(collection(call), name, { createdAt: call.now });
        return { cluster: await show(name, call) };
      },
    }),
    DeleteCluster: operation({
      name: 'DeleteCluster',
      input: { cluster: text() },
      async handle({ cluster }, call) {
        call.tx.delete(collection(call), clusterName(cluster));
        return { cluster: await show(cluster, call, 'INACTIVE') };
      },
    }),
    ListClusters: operation({
      name: 'ListClusters',
      input: { nextToken: kept(), maxResults: kept() },
      async handle(_, call) {
        const { items } = await call.tx.list(collection(call), { limit: 100 });
        return { clusterArns: items.map(({ key }) => clusterArn(key, call.caller)) };
      },
    }),
    DescribeClusters: operation({
      name: 'DescribeClusters',
      input: { clusters: optional(list(text())), include: kept() },
      async handle({ clusters = ['default'] }, call) {
        return { clusters: await Promise.all(clusters.map((each) => show(each, call))), failures: [] };
      },
    }),
  };
}
