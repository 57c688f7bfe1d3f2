import { transformSync } from '@lwc/compiler';

/** The API version that components are compiled for. */
const API_VERSION = 66;

/** An org takes files of components up to this size, in bytes. */
export const MOST_BYTES = 128 * 1024;

/**
 * Compiles a script, template or style sheet of a bundle as an org does on deployment.
 * @param name the bundle's
 * @throws the compiler's error, with the place in the file
 */
export function compile(text: string, file: string, name: string): void {
  transformSync(text, file, {
    namespace: 'c',
    name,
    apiVersion: API_VERSION,
    enableDynamicComponents: true,
    scopedStyles: file.endsWith('.scoped.css')
  });
}
