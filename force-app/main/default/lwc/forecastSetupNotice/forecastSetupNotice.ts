import { formatList } from 'c/forecastFormat';
import { categoryName, common, fill, notice as labels, phaseName } from 'c/forecastLabels';
import { categoriesOf, stageWarnings } from 'c/forecastModel';
import type { StageFacts, StageWarning } from 'c/forecastModel';
import { LightningElement, api } from 'lwc';

const wordsOf = (warning: StageWarning, stages: readonly StageFacts[]): string => {
  if (warning.kind === 'likelyStageInPipeline') {
    const names = warning.stages.map((value) => stages.find((one) => one.value === value)?.label ?? value);
    return fill(labels.likelyStage, formatList(names));
  }
  if (warning.kind === 'singleCategory') {
    return fill(labels.singleCategory, categoryName(warning.category));
  }
  const [category] = categoriesOf(warning.phase);
  return fill(labels.emptyPhase, categoryName(category), phaseName(warning.phase));
};

/** What was put away last; another finding is shown again. */
const PUT_AWAY = 'forecast-setup-notice';

/** Says which of the org's stages make a forecast by category useless, by name, until it is put away. */
export default class ForecastSetupNotice extends LightningElement {
  /** Null while they are loaded. */
  @api stages: readonly StageFacts[] | null = null;

  labels = { ...common, ...labels };
  /** Put away here. */
  private putAway: string | null = null;

  get findings(): string[] {
    const { stages } = this;
    if (!stages) return [];
    if (stages.length === 0) return [labels.noStages];
    return stageWarnings(stages).map((warning) => wordsOf(warning, stages));
  }

  get isShown(): boolean {
    const { findings } = this;
    // The storage is read only where there is something to say: the first read holds the page up.
    return findings.length > 0 && findings.join('\n') !== (this.putAway ?? localStorage.getItem(PUT_AWAY));
  }

  handleClose(): void {
    this.putAway = this.findings.join('\n');
    localStorage.setItem(PUT_AWAY, this.putAway);
  }
}
