-- Giá trị làm lợi một năm của các sáng kiến được tính, đồng.
SELECT packages.name AS office, COUNTIF(initiatives.benefit IS NOT NULL) AS lines, SUM(initiatives.benefit) AS benefit
FROM packages
JOIN initiatives ON initiatives.sender = packages.sender
WHERE initiatives.counts
GROUP BY office
ORDER BY benefit DESC, office
