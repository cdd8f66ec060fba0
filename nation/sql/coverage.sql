-- Bao nhiêu cơ sở của từng nơi gửi đã có sáng kiến được tính.
SELECT packages.name AS office, SUM(COALESCE(units.listed, 0)) AS listed, SUM(COALESCE(units.covered, 0)) AS covered
FROM packages
JOIN units ON units.sender = packages.sender
GROUP BY office
HAVING SUM(COALESCE(units.listed, 0)) > 0
ORDER BY office
