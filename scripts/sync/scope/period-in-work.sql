-- The periods that deals of the scope have a part in.
INSERT INTO period_in_work
SELECT s.period_key FROM deal_sum s SEMI JOIN deal_in_work d ON d.deal_no = s.deal_no
UNION
SELECT p.period_key
FROM (
  SELECT s.entered_on AS on_date FROM deal_stay s SEMI JOIN deal_in_work d ON d.deal_no = s.deal_no
  UNION
  SELECT s.left_on FROM deal_stay s SEMI JOIN deal_in_work d ON d.deal_no = s.deal_no
) m
JOIN period_day p ON p.on_date = m.on_date
