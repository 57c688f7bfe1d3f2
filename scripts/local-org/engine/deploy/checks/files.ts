import {
  checkComponent,
  checkDeployRules,
  childrenOf,
  descendants,
  textOf
} from '../../../metadata/index.ts';
import type { XmlElement } from '../../../metadata/index.ts';
import { NEWEST } from '../../versions.ts';
import { STANDARD_VALUE_FIELDS } from '../../schema/org-schema.ts';
import { keyOf } from '../types.ts';
import type { DeployProblem, OrgComponent } from '../types.ts';

const TARGETS = new Set(
  `analytics__Dashboard lightning__AppPage lightning__Dashboard lightning__FlowScreen lightning__HomePage lightning__Inbox
   lightning__RecordAction lightning__RecordPage lightning__Tab lightning__UrlAddressable lightning__UtilityBar
   lightning__VoiceExtension lightningCommunity__Default lightningCommunity__Page lightningCommunity__Page_Layout
   lightningCommunity__Theme_Layout lightningSnapin__ChatHeader lightningSnapin__ChatMessage lightningSnapin__Minimized
   lightningSnapin__PreChat lightningStatic__Email`.split(/\s+/)
);

/** Value sets whose fields the org has. */
const STANDARD_SETS = new Set(['OpportunityStage', ...Object.keys(STANDARD_VALUE_FIELDS)]);

/** What is wrong with the files one by one, and with names that stand twice among them. */
export function checkFiles(components: readonly OrgComponent[]): DeployProblem[] {
  const first = new Map<string, OrgComponent>();
  return components.flatMap((component) => {
    const problems = [
      ...checkComponent(component),
      ...checkDeployRules(component),
      ...checkSupport(component)
    ];
    const other = first.get(keyOf(component));
    if (other === undefined) {
      first.set(keyOf(component), component);
      return problems;
    }
    const message = `${component.fullName} stands twice: in ${other.file} too.`;
    return [...problems, problemAt(component, component.root, message)];
  });
}

/** A problem at an element, or at the beginning of the file. */
export function problemAt(
  component: OrgComponent,
  element: Pick<XmlElement, 'line' | 'column'> | undefined,
  message: string
): DeployProblem {
  const { type, fullName, file } = component;
  return {
    component: { type, fullName },
    file,
    line: element?.line ?? 1,
    column: element?.column ?? 1,
    message
  };
}

/** What other orgs know and this one does not do: better refused than pretended. */
function checkSupport(component: OrgComponent): DeployProblem[] {
  const { type, root } = component;
  if (!root) return [];
  if (type === 'StandardValueSet' && !STANDARD_SETS.has(component.fullName))
    return [problemAt(component, root, `The local org knows no standard value set ${component.fullName}.`)];
  const [version] = childrenOf(root, 'apiVersion');
  if (version && !(/^\d+\.0$/.test(version.text) && Number(version.text) <= NEWEST))
    return [
      problemAt(
        component,
        version,
        `The org knows no API version ${version.text}: its newest is ${NEWEST}.0.`
      )
    ];
  if (type === 'LightningComponentBundle') return checkTargets(component, root);
  if (type === 'Flow') return checkTrigger(component, root);
  return [];
}

function checkTargets(component: OrgComponent, root: XmlElement): DeployProblem[] {
  return [...descendants(root)]
    .filter((element) => element.name === 'target' && !TARGETS.has(element.text))
    .map((element) => problemAt(component, element, `The target ${element.text} is not known.`));
}

function checkTrigger(component: OrgComponent, root: XmlElement): DeployProblem[] {
  const start = childrenOf(root, 'start')[0];
  const trigger = childrenOf(start, 'triggerType')[0];
  if (!trigger || trigger.text === 'RecordBeforeSave' || textOf(root, 'status') !== 'Active') return [];
  return [
    problemAt(
      component,
      trigger,
      `The local org runs record-triggered flows before the save only, not ${trigger.text}: deploy it as a draft.`
    )
  ];
}
