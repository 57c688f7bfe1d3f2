import { addressOf, currentPage, followPage, goTo, type PageReference } from '../../router.ts';

const NAVIGATE = Symbol('navigate');
const GENERATE_URL = Symbol('generate url');

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- TypeScript asks this of the base of every mixin
type Constructor = new (...parameters: any[]) => object;

/** `this[NavigationMixin.Navigate](pageReference, replace)` and `this[NavigationMixin.GenerateUrl](pageReference)`. */
export const NavigationMixin = Object.assign(
  <Base extends Constructor>(base: Base): Base =>
    class extends base {
      [NAVIGATE](target: PageReference, replace = false): void {
        goTo(target, replace);
      }
      [GENERATE_URL](target: PageReference): Promise<string> {
        return Promise.resolve(addressOf(target));
      }
    },
  { Navigate: NAVIGATE, GenerateUrl: GENERATE_URL } as const
);

/** Wire adapter: the page reference of the address shown. */
export class CurrentPageReference {
  readonly #emit: (page: PageReference) => void;
  #leave: (() => void) | undefined;

  constructor(emit: (page: PageReference) => void) {
    this.#emit = emit;
  }

  connect(): void {
    this.#emit(currentPage());
    this.#leave = followPage(this.#emit);
  }

  update(): void {
    // There is nothing to configure.
  }

  disconnect(): void {
    this.#leave?.();
  }
}
