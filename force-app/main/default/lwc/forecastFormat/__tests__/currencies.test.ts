import {
  formatChange,
  formatChangeToUnit,
  formatMoney,
  formatShortMoney,
  leaveOutCurrency
} from 'c/forecastFormat';

describe('amounts', () => {
  it('bear the currency of the user until there may be another one', () => {
    const written = () => [
      formatMoney(3_204_000),
      formatMoney(1234.5),
      formatShortMoney(4_820_000),
      formatChange(220_000),
      formatChangeToUnit(-19.7)
    ];
    expect(written()).toEqual(['$3,204,000', '$1,234.50', '$4.82M', '+$220K', '-$19.70']);
    leaveOutCurrency();
    expect(written()).toEqual(['3,204,000', '1,234.50', '4.82M', '+220K', '-19.70']);
  });
});
