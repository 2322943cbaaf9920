namespace Alerts.Steps;

/// <param name="MostAnHour">More alerts than this within an hour are gathered for a chat.</param>
public sealed record AlertRules(int MostAnHour = 12);
