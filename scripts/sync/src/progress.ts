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
  end(): void;
}

/** Bars on a terminal, lines elsewhere. */
export const showProgress = (stream: NodeJS.WriteStream): Progress =>
  stream.isTTY ? bars(stream) : lines((text) => stream.write(`${text}\n`));

export const noProgress: Progress = {
  stage: () => undefined,
  count: () => undefined,
  note: () => undefined,
  end: () => undefined
};

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
    end: () => undefined
  };
}
