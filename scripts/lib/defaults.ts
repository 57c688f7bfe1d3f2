import values from '../../config/defaults.json' with { type: 'json' };

/** What scripts take where the command line names nothing: port, mapping file, and sizes of the benches in deals. */
export const defaults: Readonly<typeof values> = values;
