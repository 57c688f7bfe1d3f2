import type { Engine } from '../engine.ts';
import { deploy } from './deploy.ts';
import type { OrgMetadata } from '../types.ts';

/** The metadata of a running org; deploys wait for each other. */
export function orgMetadata(engine: Engine): OrgMetadata {
  let last: Promise<unknown> = Promise.resolve();
  return {
    get components() {
      return engine.components;
    },
    mayChange: async ({ userId }) => (await engine.directory.rights(userId, engine.schema)).changesMetadata,
    deploy(deployment, request) {
      const turn = last.then(() => deploy(engine, deployment, request));
      last = turn.catch(() => undefined);
      return turn;
    }
  };
}
