-- Vì sao những dòng nào chưa được tính, từng nơi gửi.
SELECT packages.name AS office, not_counted.rule AS rule, not_counted.lines AS lines
FROM not_counted
JOIN packages ON packages.sender = not_counted.sender
ORDER BY office, lines DESC, rule
