declare module '@salesforce/wire-service-jest-util' {
  import type { WireAdapterConstructor } from 'lwc';

  /** A wire adapter that a test feeds. */
  export interface TestWireAdapter extends WireAdapterConstructor {
    emit(value: unknown, filter?: (config: Record<string, unknown>) => boolean): void;
    getLastConfig(): Record<string, unknown>;
  }
  export function createTestWireAdapter(): TestWireAdapter;
}
