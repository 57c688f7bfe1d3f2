/** SQL: whether a record waits, because the org refused it more than once; its object is `$object`. */
export const isWaiting = (key: string): string =>
  `${key} IN (SELECT key FROM refusal WHERE object = $object AND again_at > getvariable('now_at')::TIMESTAMP)`;
