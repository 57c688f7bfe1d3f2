/** Record Ids of Salesforce: 15 characters that count upper and lower case, 18 where three more keep the case safe. */

const SUFFIX = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

export const isRecordId = (text: string): boolean => /^[a-zA-Z0-9]{15}(?:[A-Z0-5]{3})?$/.test(text);

/** The 18-character form; text that is not a 15-character Id comes back as it is. */
export const to18 = (id: string): string => {
  if (!/^[a-zA-Z0-9]{15}$/.test(id)) return id;
  let suffix = '';
  for (let block = 0; block < 3; block += 1) {
    let bits = 0;
    for (let at = 0; at < 5; at += 1) {
      const character = id[block * 5 + at] as string;
      if (character >= 'A' && character <= 'Z') bits |= 1 << at;
    }
    suffix += SUFFIX[bits];
  }
  return id + suffix;
};
