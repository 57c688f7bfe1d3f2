// What the compiler of the platform puts in place of @salesforce/* imports.

declare module '@salesforce/label/*' {
  const text: string;
  export default text;
}

declare module '@salesforce/schema/*' {
  /** Names as they are in the org, with the namespace if there is one. */
  const reference: { readonly fieldApiName: string; readonly objectApiName: string };
  export default reference;
}

declare module '@salesforce/customPermission/*' {
  const isGranted: boolean | undefined;
  export default isGranted;
}

declare module '@salesforce/i18n/lang' {
  /** The language of the user, for example en-US. */
  const lang: string;
  export default lang;
}
declare module '@salesforce/i18n/locale' {
  const locale: string;
  export default locale;
}

declare module '@salesforce/i18n/currency' {
  const currency: string;
  export default currency;
}

declare module '@salesforce/i18n/timeZone' {
  const timeZone: string;
  export default timeZone;
}

declare module '@salesforce/i18n/dir' {
  const direction: 'ltr' | 'rtl';
  export default direction;
}
