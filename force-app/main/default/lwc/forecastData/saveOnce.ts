import { SaveError } from './mutations';

/** A component that saves something and says what the org refused. */
interface Saving {
  isSaving: boolean;
  problem: string;
}

/**
 * Saves unless a save is under way. What the org refused is in `problem` then, in words for the user.
 * @returns whether `save` came to its end
 * @throws any error that is no SaveError
 */
export async function saveOnce(component: Saving, save: () => Promise<void>): Promise<boolean> {
  if (component.isSaving) return false;
  component.isSaving = true;
  component.problem = '';
  try {
    await save();
    return true;
  } catch (error) {
    if (!(error instanceof SaveError)) throw error;
    component.problem = error.message;
    return false;
  } finally {
    component.isSaving = false;
  }
}
