import { messagesOfAll, reduceErrors, refusalsAfter } from '../errors';

describe('reduceErrors', () => {
  it.each<[string, unknown, string[]]>([
    ['nothing', undefined, []],
    ['a sentence', 'Broken', ['Broken']],
    ['GraphQL errors', [{ message: 'One' }, { message: 'Two' }], ['One', 'Two']],
    ['the same twice', [{ message: 'One' }, { message: 'One' }], ['One']],
    ['a fetch error', { body: { message: 'No access' }, status: 403 }, ['No access']],
    ['a list in a body', { body: [{ message: 'First' }, { message: 'Second' }] }, ['First', 'Second']],
    [
      'errors of a record',
      {
        body: {
          message: 'An error occurred while trying to update the record.',
          output: { errors: [{ message: 'Closed deals stay as they are.' }], fieldErrors: {} }
        }
      },
      ['Closed deals stay as they are.']
    ],
    [
      'errors of a field',
      { body: { output: { errors: [], fieldErrors: { Amount: [{ message: 'Too large.' }] } } } },
      ['Too large.']
    ],
    ['a JavaScript error', new Error('Oops'), ['Oops']],
    ['a status alone', { statusText: 'Not Found' }, ['Not Found']],
    [
      'the code of a validation rule',
      [{ message: 'FIELD_CUSTOM_VALIDATION_EXCEPTION: Write down why.' }],
      ['Write down why.']
    ],
    [
      'a code with fields',
      'FIELD_CUSTOM_VALIDATION_EXCEPTION, Write down why: [Call_Note__c]',
      ['Write down why']
    ]
  ])('%s', (_case, error, messages) => {
    expect(reduceErrors(error)).toEqual(messages);
  });
});

describe('refusals', () => {
  it('are taken back by an answer to the same question alone', () => {
    const both = refusalsAfter(refusalsAfter({}, 'plans', ['No plans.']), 'metrics', ['No metrics.']);
    expect(messagesOfAll(both)).toEqual(['No plans.', 'No metrics.']);
    expect(messagesOfAll(refusalsAfter(both, 'deals', undefined))).toEqual(['No plans.', 'No metrics.']);
    expect(messagesOfAll(refusalsAfter(both, 'plans', undefined))).toEqual(['No metrics.']);
    expect(messagesOfAll(refusalsAfter({}, 'plans', undefined))).toBeNull();
  });
});
