import { stageWarnings } from '../categories';
import type { ForecastCategory, StageFacts } from '../types';

const stage = (category: ForecastCategory, probability: number): StageFacts => ({
  value: `${category} ${probability}`,
  label: '',
  category,
  probability,
  isClosed: category === 'Closed',
  isWon: category === 'Closed'
});
const kinds = (...stages: StageFacts[]) => stageWarnings(stages).map(({ kind }) => kind);

describe('warnings about stages', () => {
  it('of a single category need two open stages', () => {
    expect(kinds(stage('Pipeline', 10), stage('Closed', 100))).not.toContain('singleCategory');
    expect(kinds(stage('Pipeline', 10), stage('Pipeline', 20))).toContain('singleCategory');
    expect(kinds(stage('Pipeline', 10), stage('BestCase', 20))).not.toContain('singleCategory');
  });

  it('of a likely stage in Pipeline begin at 75 %', () => {
    expect(kinds(stage('Pipeline', 75))).toContain('likelyStageInPipeline');
    expect(kinds(stage('Pipeline', 74))).not.toContain('likelyStageInPipeline');
  });
});
