import { isPartOfPlan, planOf } from '../plans';

const plan = (sellerId: string, managerId: string | null, amount: number | null) => ({
  sellerId,
  managerId,
  amount
});

describe('the plan of a scope', () => {
  it("adds the sellers' plans", () => {
    expect(planOf([plan('ben', 'ana', 100), plan('cara', 'ana', 50)], [])).toBe(150);
  });

  it("takes a manager's plan for the team's", () => {
    const plans = [
      plan('ana', 'vp', 140),
      plan('ben', 'ana', 100),
      plan('cara', 'ana', 50),
      plan('max', 'vp', 30)
    ];
    expect(planOf(plans, [])).toBe(170);
    expect(planOf([...plans, plan('vp', null, 160)], [])).toBe(160);
  });

  it('looks past a manager who has none', () => {
    const people = [{ id: 'ana', name: 'Ana', managerId: 'vp' }];
    expect(planOf([plan('vp', null, 160), plan('ben', 'ana', 100)], people)).toBe(160);
    expect(planOf([plan('vp', null, 160), plan('ana', 'vp', null), plan('ben', 'ana', 100)], [])).toBe(160);
  });

  it('is null when nobody has one, and does not run in circles', () => {
    expect(planOf([], [])).toBeNull();
    expect(planOf([plan('ben', 'ana', null)], [])).toBeNull();
    expect(planOf([plan('a', 'b', 1), plan('c', 'd', 2)], [{ id: 'b', name: 'B', managerId: 'b' }])).toBe(3);
  });
});

it('is for more than one motion in a quarter, and for Inside in a month', () => {
  expect(isPartOfPlan('Enterprise', { kind: 'Quarter' })).toBe(true);
  expect(isPartOfPlan('Inside', { kind: 'Month' })).toBe(false);
  expect(isPartOfPlan(null, { kind: 'Quarter' })).toBe(false);
  expect(isPartOfPlan('Inside', null)).toBe(false);
});
