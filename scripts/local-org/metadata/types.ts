/** An element of a metadata file, with its place in the text (line and column count from 1). */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Text directly inside, entities resolved, outer white space removed. */
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** One file of metadata, or one part of an object with a separate file. */
export interface MetadataComponent {
  /** CustomField, PermissionSet, … */
  readonly type: string;
  /** `Opportunity.Loss_Type__c` for parts of an object, else the bare name. */
  readonly fullName: string;
  readonly file: string;
  readonly text: string;
  /** Absent when the file is not well-formed; `malformed` then says why. */
  readonly root?: XmlElement;
  readonly malformed?: { message: string; line: number; column: number };
}

/** Something a deploy would refuse. */
export interface Problem {
  readonly component: Pick<MetadataComponent, 'type' | 'fullName'>;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** A sentence without the place. */
  readonly message: string;
}
