/** Text that does not come from a client, as SQL writes it; values of clients are bound. */
export const textSql = (text: string): string => `'${text.replaceAll("'", "''")}'`;
