import { fileURLToPath } from 'node:url';

/** Metadata of a small app for sellers, in source format: plans and metrics by period, calls on deals, stages, rights. */
export const SALES_APP = fileURLToPath(new URL('sales-app', import.meta.url));

/** The permission sets that the app's people have. */
export const ASSIGNMENTS = {
  everyone: ['App_Rep'],
  managers: ['App_Manager'],
  admin: ['App_Admin', 'App_Sync']
};

/** The components of the app: only tests that are about components wait for their compilation. */
export const SALES_COMPONENTS = fileURLToPath(new URL('sales-components', import.meta.url));
