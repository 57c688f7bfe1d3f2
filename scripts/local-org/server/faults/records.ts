import type { SaveResult } from '../../engine/types.ts';
import { numberOf } from './fault.ts';
import type { Fault, Parameters } from './fault.ts';

const refused = (statusCode: string, message: string): SaveResult => ({
  success: false,
  id: null,
  errors: [{ statusCode, message, fields: [] }]
});

/** Only records of this object where one is named. */
const isMeant = (object: string, parameters: Parameters): boolean =>
  parameters.object === undefined || parameters.object === object;

/** Faults of records on their way into the org. */
export const recordFaults: Readonly<Record<string, Fault>> = {
  lateCommit: {
    what: 'A record becomes visible now and bears the time of `seconds` ago, as one of a long transaction does.',
    on: 'record',
    parameters: { seconds: 60, object: undefined },
    save: ({ object }, parameters, { clock }) =>
      isMeant(object, parameters)
        ? { stampedAt: new Date(clock.now().getTime() - numberOf(parameters, 'seconds') * 1000) }
        : undefined
  },
  rowLock: {
    what: 'A record is held by another save: UNABLE_TO_LOCK_ROW.',
    on: 'record',
    parameters: { object: undefined },
    save: ({ object }, parameters) =>
      isMeant(object, parameters)
        ? {
            refusal: refused(
              'UNABLE_TO_LOCK_ROW',
              'unable to obtain exclusive access to this record or 1 records'
            )
          }
        : undefined
  },
  rowRefused: {
    what: 'A validation rule of the org refuses a record.',
    on: 'record',
    parameters: { object: undefined },
    save: ({ object }, parameters) =>
      isMeant(object, parameters)
        ? { refusal: refused('FIELD_CUSTOM_VALIDATION_EXCEPTION', 'A rule of this org refuses the record.') }
        : undefined
  },
  hardDeleteWithoutTrace: {
    what: 'A record is deleted for good and appears in no list of deletions.',
    on: 'record',
    parameters: { object: undefined },
    save: ({ object, operation }, parameters) =>
      operation === 'hardDelete' && isMeant(object, parameters) ? { isUntraced: true } : undefined
  }
};
