import { MultiBar, Presets, type SingleBar } from 'cli-progress';
import { withoutSecrets } from '../../lib/secrets.ts';

/** Shows a person how far a run is. Nothing of it goes to stdout, which is the report's. */
export interface Progress {
  /** A new part of the run begins. */
  stage(text: string): void;
  /** Something of known or not yet known size moves on. */
  count(name: string, done: number, total: number | undefined): void;
  /** Something worth a line: a wait, a warning. */
  note(text: string): void;
  /** A step is over. */
  step(step: Step): void;
  end(): void;
}

/** What a run did in one go: reading or writing an object, computing a group of tables. */
export interface Step {
  /** `read Opportunity`, `write Sales_Metric__c`. */
  readonly step: string;
  readonly milliseconds: number;
  /** What it dealt with: rows, records that the org refused. */
  readonly counts?: Readonly<Record<string, number>>;
}

/** Does a step of a run and tells how long it took. The error says which one failed. */
export async function timed<T>(
  progress: Progress,
  step: string,
  work: () => Promise<T>,
  countsOf: (result: T) => Readonly<Record<string, number>> = () => ({})
): Promise<T> {
  const begun = performance.now();
  const result = await work();
  progress.step({ step, milliseconds: Math.round(performance.now() - begun), counts: countsOf(result) });
  return result;
}

/** Bars on a terminal, lines elsewhere. */
export const showProgress = (stream: NodeJS.WriteStream): Progress =>
  stream.isTTY ? bars(stream) : lines((text) => stream.write(`${text}\n`));

export const noProgress: Progress = {
  stage: () => undefined,
  count: () => undefined,
  note: () => undefined,
  step: () => undefined,
  end: () => undefined
};

/** One line for each step, with what it dealt with and how long it took; waits and warnings as they come. */
export const tellSteps = (write: (line: string) => void): Progress => ({
  ...noProgress,
  note: (text) => write(withoutSecrets(text)),
  step: ({ step, milliseconds, counts = {} }) =>
    write(
      [
        step,
        ...Object.entries(counts).map(([what, count]) => `${number(count)} ${what}`),
        `${number(milliseconds)} ms`
      ].join(', ')
    )
});

/** The same for machines: a line of JSON each, with the time of this machine. */
export const logSteps = (write: (line: string) => void, now: () => Date = () => new Date()): Progress => ({
  ...noProgress,
  note: (text) => write(JSON.stringify({ at: now().toISOString(), note: withoutSecrets(text) })),
  step: ({ step, milliseconds, counts = {} }) =>
    write(JSON.stringify({ at: now().toISOString(), step, ...counts, milliseconds }))
});

const number = (value: number): string => value.toLocaleString('en-US');

function bars(stream: NodeJS.WriteStream): Progress {
  const format = ' {name} {bar} {shown}';
  const all = new MultiBar(
    { format, stream, hideCursor: true, barsize: 24, emptyOnZero: true },
    Presets.rect
  );
  const shown = new Map<string, SingleBar>();
  return {
    stage: (text) => all.log(`${text}\n`),
    count(name, done, total) {
      const payload = {
        name: name.padEnd(22),
        shown: total ? `${number(done)} of ${number(total)}` : number(done)
      };
      const bar = shown.get(name) ?? all.create(total ?? 0, done, payload);
      shown.set(name, bar);
      bar.setTotal(total ?? Math.max(done, 1));
      bar.update(done, payload);
    },
    note: (text) => all.log(`${withoutSecrets(text)}\n`),
    step: () => undefined,
    end: () => all.stop()
  };
}

/** One line when something begins and when it is done, and every ten seconds in between. */
function lines(write: (text: string) => void): Progress {
  const last = new Map<string, { at: number; text: string }>();
  return {
    stage(text) {
      last.clear();
      write(text);
    },
    count(name, done, total) {
      const isDone = done === total;
      const before = last.get(name);
      if (!isDone && Date.now() - (before?.at ?? 0) < 10_000) return;
      const text = `  ${name}: ${number(done)}${total !== undefined && !isDone ? ` of ${number(total)}` : ''}`;
      if (before?.text !== text) write(text);
      last.set(name, { at: Date.now(), text });
    },
    note: (text) => write(`  ${withoutSecrets(text)}`),
    step: () => undefined,
    end: () => undefined
  };
}
