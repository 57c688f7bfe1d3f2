/** A place in a file of a bundle; line and column count from 1. */
export interface BundlePlace {
  /** Path in the bundle. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A module that a script brings in, and what it takes from it by name. */
export interface BundleImport extends BundlePlace {
  readonly specifier: string;
  /** Absent in what an older version has kept. */
  readonly names?: readonly (BundlePlace & { readonly name: string })[];
}

/** What the files of one bundle say by themselves. It follows from their text alone, so it can be kept. */
export interface BundleFacts {
  /** What the compiler refuses. */
  readonly problems: readonly (BundlePlace & { readonly message: string })[];
  /** Modules that are imported, without those of the bundle itself. */
  readonly imports: readonly BundleImport[];
  /** What its own module exports; absent where that is not known: it passes on what another module exports. */
  readonly exports?: readonly string[];
  /** GraphQL documents. */
  readonly documents: readonly (BundlePlace & { readonly text: string })[];
  /** Components that templates name, as tags: `c-forecast-bar`. */
  readonly tags: readonly (BundlePlace & { readonly tag: string })[];
}
