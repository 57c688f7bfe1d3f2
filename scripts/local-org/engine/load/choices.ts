/** What the command line says of an export where the export itself is silent. */
export interface ExportChoices {
  /** IANA name: America/Mexico_City. */
  readonly timeZone?: string;
  /** 1 for January. */
  readonly fiscalYearStart?: number;
  /** ISO code of the corporate currency. */
  readonly currency?: string;
  /** Units of a currency for one of the corporate currency. */
  readonly rates?: ReadonlyMap<string, number>;
  /** Stages that are won. */
  readonly won?: readonly string[];
  /** Stages that are closed and not won. */
  readonly closed?: readonly string[];
  /** The export is the sample company: its account is not shown. */
  readonly isSample?: boolean;
}
