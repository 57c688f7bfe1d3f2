import { DateTime } from 'luxon';
import { makeId } from '../schema/ids.ts';

const dayOf = (day: DateTime): string => day.toFormat('yyyy-MM-dd');

/** A row of Period, with a row of FiscalYearSettings for each year. */
export interface PeriodRow {
  Id: string;
  FiscalYearSettingsId: string;
  Type: 'Year' | 'Quarter' | 'Month';
  Number: number;
  StartDate: string;
  EndDate: string;
  FullyQualifiedLabel: string;
  PeriodLabel: string | null;
  QuarterLabel: string | null;
  IsForecastPeriod: boolean;
}

export interface FiscalYearRow {
  Id: string;
  Name: string;
  StartDate: string;
  EndDate: string;
  PeriodId: string;
  IsStandardYear: boolean;
  YearType: string;
}

/**
 * Standard fiscal years with their quarters and months.
 * @param first the number of the first fiscal year
 * @param startMonth 1 for January
 * @param namedByStart whether a year bears the number of the calendar year it starts in; otherwise of the one it ends in
 */
export function fiscalPeriods(
  first: number,
  last: number,
  startMonth: number,
  namedByStart: boolean
): { years: FiscalYearRow[]; periods: PeriodRow[] } {
  const years: FiscalYearRow[] = [];
  const periods: PeriodRow[] = [];
  for (let year = first; year <= last; year++) {
    const startYear = startMonth > 1 && !namedByStart ? year - 1 : year;
    const start = DateTime.utc(startYear, startMonth, 1);
    const settings = makeId('022', year);
    const add = (type: PeriodRow['Type'], number: number, months: number, label: string) => {
      const from = start.plus({ months: (number - 1) * months });
      periods.push({
        Id: makeId('026', year * 100 + { Year: 0, Quarter: 20, Month: 40 }[type] + number),
        FiscalYearSettingsId: settings,
        Type: type,
        Number: number,
        StartDate: dayOf(from),
        EndDate: dayOf(from.plus({ months }).minus({ days: 1 })),
        FullyQualifiedLabel: type === 'Year' ? `FY${year}` : `FY${year} ${label}`,
        PeriodLabel: null,
        QuarterLabel: null,
        IsForecastPeriod: type === 'Month'
      });
    };
    add('Year', 1, 12, '');
    for (let quarter = 1; quarter <= 4; quarter++) add('Quarter', quarter, 3, `Q${quarter}`);
    for (let month = 1; month <= 12; month++)
      add('Month', month, 1, start.plus({ months: month - 1 }).toFormat('LLLL'));
    years.push({
      Id: settings,
      Name: `FY${year}`,
      StartDate: dayOf(start),
      EndDate: dayOf(start.plus({ years: 1 }).minus({ days: 1 })),
      PeriodId: makeId('026', year * 100 + 1),
      IsStandardYear: true,
      YearType: 'Standard'
    });
  }
  return { years, periods };
}
