-- Changes when anything does that the calls of people depend on: submissions, periods, weeks, who is below whom.
SELECT concat_ws(' ',
  (SELECT sum(hash(s)) FROM org.Forecast_Submission__c s),
  (SELECT sum(hash(p)) FROM org.Forecast_Period__c p),
  (SELECT sum(hash(w)) FROM period_week w),
  (SELECT sum(hash(t)) FROM team t)) AS basis
