interface RefusalBody {
  message?: string;
  output?: { errors?: { message: string }[]; fieldErrors?: Record<string, { message: string }[]> };
}

/** Every sentence of a refusal, the record's first, then those of its fields. */
export function sentencesOf(error: unknown): string[] {
  const { body, message } = error as { body?: RefusalBody; message?: string };
  const detailed = [
    ...(body?.output?.errors ?? []),
    ...Object.values(body?.output?.fieldErrors ?? {}).flat()
  ].map((entry) => entry.message);
  return detailed.length > 0 ? [...new Set(detailed)] : [body?.message ?? message ?? String(error)];
}
