import { ADMIN } from './admin-reasons.ts';
import { DEVELOPMENT, MANAGER, REP } from './people-reasons.ts';
import type { SetReasons } from './rights.ts';
import { SYNC, USAGE } from './sync-reasons.ts';

/** Why each permission set holds each of its rights. A right without a reason, and a reason without a right, fail a test. */
export const REASONS: Readonly<Record<string, SetReasons>> = {
  Forecast_Rep: REP,
  Forecast_Manager: MANAGER,
  Forecast_Admin: ADMIN,
  Forecast_Development: DEVELOPMENT,
  Forecast_Sync: SYNC,
  Forecast_Usage: USAGE
};
