/** What buyers say when they confirm a criterion, by the developer name of the evidence topic. */
export const SAID: Record<string, readonly string[]> = {
  Problem_Is_Owned: [
    'Every stop of line 2 lands on my desk. I want it solved this year.',
    'Maintenance and I both lose sleep over it. I will lead this.',
    'It is on my list of three things for this year.'
  ],
  Event_And_Date: [
    'The old contract ends on the last day of the quarter; we will not renew it.',
    'The audit is in spring. It must run before that.',
    'The new line starts in ten weeks, and it starts with a system.'
  ],
  Way_To_Power: [
    'Our COO decides. I will bring her to the next meeting.',
    'I sign up to 250. Above that it is the board, and I present there.',
    'Talk to our CFO; I have told him that you will call.'
  ],
  Value_Is_Quantified: [
    'One hour of downtime costs us 18,000. We had forty of them.',
    'Scrap is at 4 %. Half of it would pay for this in nine months.',
    'We put 310,000 a year into the sheet, and finance has signed it.'
  ],
  Change_Is_Decided: [
    'We will do something about it. The question is with whom.',
    'Staying as we are is off the table.',
    'The steering committee has decided to replace it.'
  ],
  Money_Is_Granted: [
    'It is in the budget for next year, line 4410.',
    'The CFO released it on Tuesday.',
    'The plant pays one half, IT the other. Both have agreed.'
  ],
  Criteria_Are_Written: [
    'You have the list: twelve criteria, three of them must be met.',
    'Operations scores, IT has a veto. We decide on the 15th.',
    'I sent the scoring sheet to all vendors this morning.'
  ],
  On_The_Shortlist: [
    'You and one other are left.',
    'We have told four vendors no. You are not one of them.',
    'You are on the list of two.'
  ],
  Test_Is_Passed: [
    'It found the bearing fault two days before we did.',
    'The night shift wants to keep it.',
    'All test cases passed; the report is in your mailbox.'
  ],
  References_Were_Asked: [
    'I spoke with their plant manager. She would buy it again.',
    'Two calls, both good. One warned us about the first month.',
    'They told us what it really cost. It matches your offer.'
  ],
  Selected_By_Who_Decides: [
    'It is you. Now make me a contract I can sign.',
    'The board has chosen you, subject to terms.',
    'You are our vendor of choice. Please do not tell the others before Friday.'
  ],
  Others_Are_Told: [
    'The others have their letters.',
    'I called them myself yesterday.',
    'Procurement informs them on Monday.'
  ],
  Price_And_Scope_Agreed: [
    'Price and scope are fine as in version 3.',
    'We agree to two sites now and the third in spring.',
    'If the start date holds, the price is accepted.'
  ],
  Signing_Path_Is_Known: [
    'Legal, then security, then the CFO. Ten days in all.',
    'Our counsel reads it first, then I sign.',
    'Two signatures: mine and the COO’s, both in the office until the 20th.'
  ],
  People_And_Dates_Named: [
    'Two of my engineers are free from the 8th, full time.',
    'The kick-off is on Monday the 12th, in our plant.',
    'Our project manager has blocked six weeks.'
  ],
  First_Result_Agreed: [
    'First result: ten machines on the screen after four weeks.',
    'We call it a success when the night report comes by itself.',
    'Thirty days, one line, no unplanned stop.'
  ],
  No_Clause_Is_Open: [
    'Our lawyers are done. No changes.',
    'Liability was the last one; we take your wording.',
    'Clean copy attached.'
  ],
  Signing_Day_Is_Set: [
    'Signature is on Thursday at ten.',
    'The board meets on the 18th; it is item three.',
    'I sign as soon as the COO is back, on the 9th.'
  ]
};
