-- Bao nhiêu sáng kiến được tính theo loại giải pháp.
SELECT COALESCE(kind, '') AS kind, COUNT(*) AS lines, SUM(benefit) AS benefit
FROM initiatives
WHERE counts
GROUP BY kind
ORDER BY lines DESC
