import type { XmlElement } from '../../metadata/index.ts';
import { STANDARD_VALUE_FIELDS } from '../schema/org-schema.ts';
import { PLATFORM_STAGES } from '../schema/stages.ts';
import { standardObjects } from '../schema/standard.ts';
import type { PicklistValue, StageValue } from '../schema/types.ts';
import { childrenOf, textOf } from '../../metadata/index.ts';
import { fileOf } from './kinds.ts';
import { documentOf, elementOf } from './parts.ts';
import type { OrgComponent } from './types.ts';

/** What an org has before the first deploy: the platform's own value sets. */
export function platformComponents(): OrgComponent[] {
  const objects = new Map(standardObjects(false).map((object) => [object.name, object]));
  const sets = Object.entries(STANDARD_VALUE_FIELDS).flatMap(([name, paths]) => {
    for (const path of paths) {
      const [object = '', field = ''] = path.split('.');
      const values = objects.get(object)?.fields.get(field)?.picklistValues;
      if (values && values.length > 0) return [valueSet(name, values.map(valueElement))];
    }
    return [];
  });
  return [...sets, valueSet('OpportunityStage', PLATFORM_STAGES.map(stageElement))];
}

/** The stages of an org with further ones, which take the place of those of the same name. */
export function withStages(set: OrgComponent | undefined, stages: readonly StageValue[]): OrgComponent {
  const further = new Map(stages.map((stage) => [stage.value, stage]));
  const there = childrenOf(set?.root, 'standardValue').map((value): XmlElement => {
    const stage = further.get(textOf(value, 'fullName') ?? '');
    if (!stage) return value;
    further.delete(stage.value);
    return stageElement(stage);
  });
  return valueSet('OpportunityStage', [...there, ...[...further.values()].map(stageElement)]);
}

function valueSet(fullName: string, values: readonly XmlElement[]): OrgComponent {
  const type = 'StandardValueSet';
  const root: XmlElement = {
    ...elementOf(type, [elementOf('sorted', 'false'), ...values]),
    attributes: { xmlns: 'http://soap.sforce.com/2006/04/metadata' }
  };
  return { type, fullName, file: fileOf({ type, fullName }), text: documentOf(root), root };
}

const valueElement = ({ value, label, default: isDefault, active }: PicklistValue): XmlElement =>
  elementOf('standardValue', [
    elementOf('fullName', value),
    elementOf('default', String(isDefault)),
    elementOf('label', label),
    ...(active ? [] : [elementOf('isActive', 'false')])
  ]);

const stageElement = (stage: StageValue): XmlElement => {
  const plain = valueElement(stage);
  return {
    ...plain,
    children: [
      ...plain.children,
      elementOf('closed', String(stage.closed)),
      elementOf('forecastCategory', stage.forecastCategory),
      elementOf('probability', String(stage.probability)),
      elementOf('won', String(stage.won))
    ]
  };
};
