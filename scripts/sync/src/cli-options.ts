import { InvalidArgumentError } from 'commander';

export const positive = (text: string): number => {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < 0)
    throw new InvalidArgumentError('It must be a number from 0 up.');
  return value;
};

export const share = (text: string): number => {
  const value = positive(text);
  if (value === 0 || value > 100) throw new InvalidArgumentError('It must be more than 0 and at most 100.');
  return value;
};

export const minutes = (text: string): number => {
  const value = positive(text);
  if (value === 0 || value > 10_080)
    throw new InvalidArgumentError('It must be more than 0 and at most 10080, a week.');
  return value;
};

export const wholeNumber = (text: string): number => {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || value > 25)
    throw new InvalidArgumentError('It must be a whole number from 1 to 25.');
  return value;
};

/** A day begins at 0:00 UTC. */
export const instant = (text: string): Date => {
  const date = new Date(text);
  if (!/^\d{4}-\d{2}-\d{2}(T.*Z)?$/.test(text) || Number.isNaN(date.getTime()))
    throw new InvalidArgumentError(
      'It must be a day such as 2026-08-20, or an instant such as 2026-08-20T09:00:00Z.'
    );
  return date;
};

export const day = (text: string): string => {
  const date = new Date(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(date.getTime()))
    throw new InvalidArgumentError('It must be a day, such as 2026-07-01.');
  return text;
};
